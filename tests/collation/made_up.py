# slots of made-up claims are of any type
"""A made-up world for the tests: two states, a few goods, and short ways to write reports and claims."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.model import Claim, Evidence, Mention, Money, Quantity, Report, Sentence, Source, When, make_id
from dateline.packs import Agreement, Body, Country, Pack, Place, System, Tenure, Unit

PACK = Pack(
    name="made-up",
    version="1",
    events={},
    systems=(
        System("Kestrel-9", ("Kestrel 9", "K-9 Kestrel"), "Air-defence systems", "SAM system", "Ostmark Arsenal", "Ostmark"),
        System("Kestrel-11", (), "Air-defence systems", "SAM system", "Ostmark Arsenal", "Ostmark"),
        System("Heron class", ("Heron",), "Ships", "frigate", "Ostmark Yards", "Ostmark"),
    ),
    people=(
        Tenure("Ada Quell", (), "defence minister", "Norland", None, "2019", None),
        Tenure("Boris Stenn", (), "defence minister", "Ostmark", None, "2019", None),
    ),
    posts=(),
    bodies=(
        Body("Ministry of Defence (Norland)", (), "ministry", "Norland"),
        Body("Ostmark Arsenal", (), "maker", "Ostmark"),
        Body("Norland Aircraft Works", (), "maker", "Norland"),
    ),
    countries=(
        Country("Norland", "NL", "NLD", (), ("Norlandic",), ("Northaven",), (), "NOK"),
        Country("Westland", "WL", "WLD", (), (), (), (), None),
        Country("Ostmark", "OM", "OMK", (), ("Ostmarkian",), ("Eastford",), (), None),
    ),
    places=(
        Place("Harbour Hall", (), "building", "Norland", "Northaven"),
        Place("Northaven", (), "city", "Norland", None),
    ),
    agreements=(Agreement("Twin Rivers Pact", (), "agreement", (), None),),
    outlets=(),
    units=(
        Unit("squadron", ("squadrons",), "formation", None, None, ""),
        Unit("regiment", ("regiments",), "formation", None, None, ""),
        Unit("missile", ("missiles",), "item", None, None, ""),
    ),
    frames=(),
)


def report(text: str, day: str | None = None, name: str = "", **more: Any) -> Report:
    """Write a report; its id comes from its name or text."""
    slots: dict[str, Any] = {
        "path": name or None, "url": None, "outlet": None, "agency": None, "title": None, "byline": None,
        "published": day, "when_known": "text" if day else "unknown", "language": "en", "text": text, "raw": text,
    }  # fmt: skip
    return Report(id=make_id("r", name or text), **{**slots, **more})


def sentences(r: Report) -> tuple[Sentence, ...]:
    """Divide a report at full stops."""
    found = re.finditer(r"[^.\s][^.]*\.?", r.text)
    return tuple(Sentence(i, m.start(), m.end(), bool(r.title and m.group().strip(" .") == r.title)) for i, m in enumerate(found))


def all_sentences(reports: Sequence[Report]) -> Mapping[str, tuple[Sentence, ...]]:
    """Divide all reports."""
    return {r.id: sentences(r) for r in reports}


def mention(r: Report, words: str, name: str, kind: Any = "person") -> Mention:
    """Mark words of a report as a name."""
    at = r.text.index(words)
    return Mention(at, at + len(words), words, kind, name)


def claim(r: Report, event: str, status: Any = "actual", quote: str = "", **slots: Any) -> Claim:
    """Make a claim; `quote` must stand in the report, the whole text does where none is given."""
    start = r.text.index(quote) if quote else 0
    end = start + len(quote) if quote else len(r.text)
    number = next((s.index for s in sentences(r) if s.start <= start < s.end), 0)
    base: dict[str, Any] = {
        "agents": (), "partners": (), "objects": (), "place": None, "quantity": None, "money": None, "percent": None,
        "when": None, "source": Source(), "hedged": False, "summary": quote or r.text,
    }  # fmt: skip
    base |= slots
    cid = make_id("c", r.id, event, status, start, repr(sorted(slots.items(), key=str)))
    return Claim(cid, r.id, number, event, status, evidence=Evidence.at(r.text, start, end), **base)


def count(n: float, unit: str | None = "squadron", qualifier: str | None = None) -> Quantity:
    """Write an exact number of goods."""
    return Quantity(n, n, unit, qualifier)


def dollars(n: float, text: str = "") -> Money:
    """Write a price."""
    return Money(n, n, "USD", text or f"${n:,.0f}")


def on(value: str, mod: Any = None, relation: Any = "on") -> When:
    """Write a time."""
    return When(f"{relation} {value}", value, mod, relation)


def order(r: Report, **slots: Any) -> Claim:
    """Norland orders Kestrel-9 from Ostmark."""
    return claim(r, "order", **{"agents": ("Norland",), "partners": ("Ostmark",), "objects": ("Kestrel-9",)} | slots)


def delivery(r: Report, status: Any = "actual", **slots: Any) -> Claim:
    """Ostmark delivers Kestrel-9 to Norland."""
    base = {"agents": ("Ostmark",), "partners": ("Norland",), "objects": ("Kestrel-9",)}
    return claim(r, "delivery", status, **base | slots)
