"""Load a pack: read its tables, check them, and say where and how to mend what is wrong."""

import gzip
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from dateline.model import EVENTS, STATUSES, PackError
from dateline.packs.pack import (
    Agreement,
    Body,
    Country,
    Frame,
    Outlet,
    Pack,
    Place,
    Post,
    System,
    Tenure,
    Unit,
)
from dateline.packs.tables import Row, read_table

_CATEGORIES = frozenset(
    "Aircraft|Air-defence systems|Anti-submarine warfare weapons|Armoured vehicles|Artillery|Engines|Missiles|"
    "Naval weapons|Satellites|Sensors|Ships|Other".split("|")
)
_AGREEMENTS = frozenset(
    "agreement treaty law declaration operation exercise commission summit programme exhibition war".split()
)
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_T = TypeVar("_T")


def bundled(name: str = "defence") -> Traversable:
    """Return the folder of a pack that comes with Dateline."""
    return files("dateline.packs").joinpath(name)


def load_pack(source: str | Path = "defence") -> Pack:
    """Load a pack by the name of a bundled one or by the path of its folder.

    Args:
        source: `defence`, or a folder with a `pack.toml`.

    Returns:
        The pack, checked.

    Raises:
        PackError: a file is missing or wrong; names file, line and mend.
    """
    folder: Traversable = Path(source)
    if not folder.is_dir() and re.fullmatch(r"\w+", str(source)):
        folder = bundled(str(source))
    if not folder.is_dir():
        raise PackError("There is no such pack.", str(source), "Give the path of a folder that holds a pack.toml.")
    return _read(folder)


def _read(folder: Traversable) -> Pack:
    about = _about(folder)
    categories = frozenset(about.get("categories", ())) or _CATEGORIES
    events: dict[str, str] = about["events"]
    return Pack(
        name=about["name"],
        version=about["version"],
        events=events,
        systems=_unique(_systems(folder, categories), "systems"),
        people=tuple(_table(folder, "people.csv", "name,aliases,post,country,body,from,to", _tenure)),
        posts=tuple(_table(folder, "posts.csv", "post,titles,kind", _post)),
        bodies=_unique(list(_table(folder, "bodies.csv", "name,aliases,kind,country", _body)), "bodies"),
        countries=tuple(
            _table(folder, "countries.csv", "name,iso2,iso3,aliases,demonyms,capital,actors,currency", _country)
        ),
        places=tuple(_table(folder, "places.csv", "name,aliases,kind,country,parent", _place)),
        agreements=tuple(_table(folder, "agreements.csv", "name,aliases,kind,parties,year", _agreement)),
        outlets=tuple(_table(folder, "outlets.csv", "name,aliases,kind,country,credits", _outlet)),
        units=tuple(_table(folder, "units.csv", "unit,aliases,kind,holds,of,note", _unit)),
        frames=tuple(_table(folder, "frames.csv", "trigger,pos,event,status,subject,weight", _frame(frozenset(events)))),
        weights=_weights(folder),
        nouns=about.get("nouns", {}),
    )


def _about(folder: Traversable) -> dict[str, object] | dict:  # type: ignore[type-arg]
    file = folder.joinpath("pack.toml")
    if not file.is_file():
        raise PackError("A pack needs a pack.toml.", str(folder), "Write one with name, version and [events].")
    try:
        about = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"Not valid TOML: {error}.", str(file), "Mend the line that it names.") from None
    for key in ("name", "version", "events"):
        if not about.get(key):
            raise PackError(f"`{key}` is missing.", str(file), f"Add `{key}`; docs/packs.md shows a whole file.")
    missing = [e for e in EVENTS if e not in about["events"]]
    if missing:
        raise PackError(f"[events] lacks {', '.join(missing)}.", str(file), "A pack may add events, not leave any out.")
    return about


def _table(folder: Traversable, name: str, columns: str, make: Callable[[Row], _T]) -> Iterable[_T]:
    file = folder.joinpath(name)
    if not file.is_file():
        raise PackError("The file is missing.", str(file), f"Add it; its first row is: {columns}")
    return [make(row) for row in read_table(file, tuple(columns.split(",")))]


def _systems(folder: Traversable, categories: frozenset[str]) -> list[System]:
    found: list[System] = []
    names = sorted(f.name for f in folder.iterdir() if re.fullmatch(r"systems(_\w+)?\.csv", f.name))
    if not names:
        raise PackError("The file is missing.", str(folder.joinpath("systems.csv")), "Add the table of systems.")
    for name in names:
        found += _table(folder, name, "name,aliases,category,description,maker,country", _system(categories))
    return found


def _unique(rows: Iterable[_T], what: str) -> tuple[_T, ...]:
    seen: dict[str, str] = {}
    kept = tuple(rows)
    for row in kept:
        name: str = row.name  # type: ignore[attr-defined]
        key = re.sub(r"\W|_", "", name).casefold()
        if key in seen:
            raise PackError(f"`{name}` stands in {what} twice.", what, "Keep one row; put the other's spellings into aliases.")
        seen[key] = name
    return kept


def _system(categories: frozenset[str]) -> Callable[[Row], System]:
    return lambda r: System(
        r.text("name"), r.list("aliases"), r.one_of("category", categories), r.text("description"),
        r.maybe("maker"), r.maybe("country"),
    )  # fmt: skip


def _tenure(r: Row) -> Tenure:
    for column in ("from", "to"):
        value = r.cells[column]
        if value and not _DAY.fullmatch(value):
            raise PackError(f"`{value}` is not a day.", r.where, "Write it as 2024-05-14, 2024-05 or 2024.")
    if r.cells["from"] and r.cells["to"] and r.cells["from"] > r.cells["to"]:
        raise PackError("The tenure ends before it begins.", r.where, "Swap `from` and `to`.")
    return Tenure(
        r.text("name"), r.list("aliases"), r.text("post"), r.maybe("country"), r.maybe("body"), r.maybe("from"), r.maybe("to")
    )


def _post(r: Row) -> Post:
    titles = [t.partition("@") for t in r.list("titles")]
    limited = tuple((t, country) for t, _, country in titles if country)
    kind = r.one_of("kind", frozenset(("person_title", "rank", "honorific")))
    return Post(r.text("post"), tuple(t for t, _, _ in titles), limited, kind)


def _body(r: Row) -> Body:
    return Body(r.text("name"), r.list("aliases"), r.text("kind"), r.maybe("country"))


def _country(r: Row) -> Country:
    return Country(
        r.text("name"), r.cells["iso2"], r.cells["iso3"], r.list("aliases"), r.list("demonyms"), r.list("capital"),
        r.list("actors"), r.maybe("currency"),
    )  # fmt: skip


def _place(r: Row) -> Place:
    return Place(r.text("name"), r.list("aliases"), r.text("kind"), r.maybe("country"), r.maybe("parent"))


def _agreement(r: Row) -> Agreement:
    return Agreement(r.text("name"), r.list("aliases"), r.one_of("kind", _AGREEMENTS), r.list("parties"), r.maybe("year"))


def _outlet(r: Row) -> Outlet:
    kind = r.one_of("kind", frozenset(("agency", "outlet")))
    return Outlet(r.text("name"), r.list("aliases"), kind, r.maybe("country"), r.list("credits"))


def _unit(r: Row) -> Unit:
    holds = r.number("holds", 0.0) or None
    return Unit(r.text("unit"), r.list("aliases"), r.text("kind"), holds, r.maybe("of"), r.cells["note"])


def _frame(events: frozenset[str]) -> Callable[[Row], Frame]:
    roles = frozenset(("agent", "partner", "object", "-"))
    statuses = frozenset((*STATUSES, "-"))

    def make(r: Row) -> Frame:
        status = r.one_of("status", statuses)
        return Frame(
            r.text("trigger"), r.one_of("pos", frozenset(("verb", "noun", "adj"))), r.one_of("event", events),
            None if status == "-" else status, r.one_of("subject", roles), r.number("weight", 0.5),
        )  # fmt: skip

    return make


def _weights(folder: Traversable) -> Mapping[str, object] | None:
    file = folder.joinpath("weights.json.gz")
    if not file.is_file():
        return None
    try:
        table: Mapping[str, object] = json.loads(gzip.decompress(file.read_bytes()))
    except (OSError, ValueError) as error:
        raise PackError(f"The learnt weights can't be read: {error}.", str(file), "Make them again with `make learn`.") from None
    return table
