"""Who is who."""

import pytest
from made_up import PACK, claim, mention, report

from dateline.collation.decisions import decided
from dateline.collation.who import Entity, resolve
from dateline.model import Decision

TEXT = "Everybody met."


def entities(*names: str, kind: str = "system", decisions: tuple[Decision, ...] = ()) -> dict[str, Entity]:
    text = " and ".join(names)
    r = report(text, name="r")
    mentions = {r.id: tuple(mention(r, n, n, kind) for n in names)}
    return dict(resolve([claim(r, "statement", objects=names)], mentions, PACK, decisions))


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Andrei Golovko", "Andrey Golovko", "person"),
        ("Sergei Shoykin", "Sergey Shoikin", "person"),
        ("KX-77 B", "KX-77B", "system"),
        ("Falcon Works Ltd", "Falcon Works Limited", "body"),
        ("Operation Sandhor", "Operation Sandhur", "operation"),
    ],
)
def test_spellings_of_one_name_are_one(a: str, b: str, kind: str) -> None:
    """Transliterations, hyphens and legal forms make no second entity, and the reason says what differs."""
    found = entities(a, b, kind=kind)
    assert found[a].id == found[b].id
    assert {found[a].reason, found[b].reason} != {"the name as it is"}


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Kestrel-9", "Kestrel-11", "system"),
        ("XS-400", "XS-500", "system"),
        ("22nd Joint Commission", "23rd Joint Commission", "event"),
        ("Carl Umber", "Dora Umber", "person"),
        ("Ada Quell", "Ada Quill", "place"),
    ],
)
def test_things_that_look_alike_stay_apart(a: str, b: str, kind: str) -> None:
    """Other digits, other ordinals, other first names and other kinds are never one by spelling."""
    found = entities(a, b, kind=kind)
    assert found[a].id != found[b].id


def test_the_pack_names_the_entity() -> None:
    """A spelling that the pack gives resolves to its canonical name, and a minister has his country."""
    assert entities("K-9 Kestrel")["K-9 Kestrel"].name == "Kestrel-9"
    assert entities("Ada Quell", kind="person")["Ada Quell"].country == "Norland"


def decision(kind: str, a: str, b: str | None, at: str) -> Decision:
    return Decision(f"d{at}", kind, a, b, "me", at)  # type: ignore[arg-type]  # a plain word in a test


def test_a_person_merges_and_splits() -> None:
    """A merge joins names that spelling can't; the split after it restores them; a split parts what spelling joined."""
    merge, split = decision("merge", "Gleam", "XS-400", "1"), decision("split", "Gleam", "XS-400", "2")
    assert entities("Gleam", "XS-400", decisions=(merge,))["Gleam"].name == "XS-400"
    assert entities("Gleam", "XS-400", decisions=(merge, split))["Gleam"].name == "Gleam"
    parted = entities("KX-77B", "Kx 77c", "KX-77 B", decisions=(decision("split", "KX-77B", "Kx 77c", "1"),))
    assert parted["KX-77B"].id != parted["Kx 77c"].id


def test_a_person_rejects_accepts_and_changes_a_claim() -> None:
    """A rejected claim is out until it is accepted again; a change replaces the slot and nothing else."""
    r = report(TEXT, name="r")
    c = claim(r, "meeting", place="Northaven")
    reject, accept = decision("reject", c.id, None, "1"), decision("accept", c.id, None, "2")
    change = decision("change", c.id, '{"place": "Eastford", "quantity": {"min": 2, "max": 2}}', "3")
    assert decided([c], [reject]) == ()
    assert decided([c], [reject, accept]) == (c,)
    (changed,) = decided([c], [change])
    assert changed.place == "Eastford"
    assert changed.quantity
    assert changed.quantity.min == 2
    assert changed.evidence == c.evidence
    assert decided([c], [decision("change", c.id, "not json", "3")]) == (c,)
