"""The bundled pack's own cases: each sentence is read as the claim beside it."""

import tomllib
from functools import cache
from typing import Any

import pytest

from dateline.model import Claim, Report
from dateline.packs import bundled, load_pack
from dateline.reading import Knowledge, prepare, read

CASES: list[dict[str, Any]] = tomllib.loads(bundled().joinpath("cases.toml").read_text(encoding="utf-8"))["case"]


@cache
def _known() -> Knowledge:
    return prepare(load_pack())


def _claims(case: dict[str, Any]) -> tuple[Claim, ...]:
    text = case["text"]
    report = Report("r-1", None, None, None, None, None, None, case["published"], "text", "en", text, text)
    return read(report, _known()).claims


def _slots(claim: Claim, case: dict[str, Any]) -> dict[str, Any]:
    """Set out a claim in the form of a case: only the slots that the case gives."""
    when, quantity, money = claim.when, claim.quantity, claim.money
    said: dict[str, Any] = {
        "event": claim.event, "status": claim.status, "agents": sorted(claim.agents), "partners": sorted(claim.partners),
        "objects": sorted(o for o in claim.objects if o in case.get("objects", ())), "when": when.value if when else None,
        "source": claim.source.kind,
        "quantity": {"min": quantity.min, "max": quantity.max, "unit": quantity.unit, "qualifier": quantity.qualifier} if quantity else {},
        "money": {"min": money.min, "max": money.max, "currency": money.currency} if money else {},
    }  # fmt: skip
    for slot in ("quantity", "money"):
        said[slot] = {k: v for k, v in said[slot].items() if k in case.get(slot, ()) or (k in ("min", "max") and v is not None)}
    return {slot: said[slot] for slot in case if slot in said}


def test_there_are_at_least_sixty_cases_of_most_events() -> None:
    """Each event that deals are made of has a case."""
    assert len(CASES) >= 60
    assert {c["event"] for c in CASES} >= {
        "order", "delivery", "offer", "interest", "approval", "sanction", "delay", "use", "upgrade", "agreement", "meeting",
        "visit", "refusal", "joint_production", "technology_transfer", "support", "condemnation", "attack",
    }  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[c["text"] for c in CASES])
def test_a_case_is_read_as_its_claim(case: dict[str, Any]) -> None:
    """One of the claims has every slot that the case gives."""
    wanted = {k: sorted(v) if isinstance(v, list) else v for k, v in case.items() if k not in ("text", "published")}
    assert wanted in [_slots(claim, case) for claim in _claims(case)]
