"""The quality bench: figures are picked and held against floors as it says."""

from pathlib import Path

import pytest

from bench import quality


def test_a_figure_is_picked_by_name_and_part() -> None:
    """`claims.found:f1` is the `f1` of the scorer's `claims.found`; what a pack doesn't ask for is left out."""
    scores: dict[str, object] = {"claims.found": {"f1": 0.5}, "stories": 1.0}
    assert quality.figure(scores, "claims.found:f1") == 0.5
    assert quality.figure(scores, "stories") == 1.0
    assert quality.figure(scores, "slots:when") is None


def test_a_figure_under_its_floor_is_named_and_a_changed_pack_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A floor holds for the data that it was set on, and no other."""
    for part in ("reports", "gold"):
        (tmp_path / "deals" / part).mkdir(parents=True)
        (tmp_path / "deals" / part / "a.txt").write_text("words", encoding="utf-8")
    pack = tmp_path / "deals"
    floors = tmp_path / "floors.toml"
    floors.write_text(f'[deals]\nfingerprint = "{quality.fingerprint(pack)}"\n[deals.figures]\nstories = 0.9\n', encoding="utf-8")
    monkeypatch.setattr(quality, "FLOORS", floors)
    assert quality.under_floor(pack, {"stories": 0.95}) == []
    assert quality.under_floor(pack, {"stories": 0.85}) == ["deals: stories 0.85 is under its floor 0.9"]
    (pack / "gold" / "a.txt").write_text("other words", encoding="utf-8")
    assert "not the one" in quality.under_floor(pack, {"stories": 0.95})[0]


@pytest.mark.skipif(not quality.SCORER.is_file(), reason="the packs' scorer is not beside the project")
def test_every_pack_at_hand_is_at_or_over_its_floors() -> None:
    """Quality doesn't fall unnoticed: each pinned figure holds on each pack that is at hand."""
    faults = [f for pack in quality.packs([]) for f in quality.under_floor(pack, quality.score(pack))]
    assert faults == []
