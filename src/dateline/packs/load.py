"""Load a pack: read its tables, check them, and say where and how to mend what is wrong."""

import gzip
import json
import re
import tomllib
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from dateline.model import EVENTS, PackError
from dateline.packs import rows
from dateline.packs.pack import Pack
from dateline.packs.tables import Row, read_lines, read_table

_CATEGORIES = frozenset(
    "Aircraft|Air-defence systems|Anti-submarine warfare weapons|Armoured vehicles|Artillery|Engines|Missiles|"
    "Naval weapons|Satellites|Sensors|Ships|Other".split("|")
)
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
        PackError: a file is missing or wrong; names file, line and mend. It is the first of what `check_pack` finds.
    """
    pack, faults = _read(source)
    if faults or pack is None:
        raise faults[0]
    return pack


def check_pack(source: str | Path = "defence") -> list[PackError]:
    """Find all that is wrong with a pack.

    Args:
        source: `defence`, or a folder with a `pack.toml`.

    Returns:
        One error for each fault, file by file; an empty list for a pack that loads. A row tells its first fault only.
    """
    return _read(source)[1]


def _read(source: str | Path) -> tuple[Pack | None, list[PackError]]:
    folder: Traversable = Path(source)
    if not folder.is_dir() and re.fullmatch(r"\w+", str(source)):
        folder = bundled(str(source))
    if not folder.is_dir():
        return None, [PackError("There is no such pack.", str(source), "Give the path of a folder that holds a pack.toml.")]
    faults: list[PackError] = []
    about = _about(folder, faults)
    if about is None:
        return None, faults
    return _tables(_Folder(folder, frozenset(about.get("borrow", ())), faults), about), faults


@dataclass(frozen=True, slots=True)
class _Folder:
    """A pack's folder, the tables that it borrows from the defence pack, and the faults found so far."""

    path: Traversable
    borrowed: frozenset[str]
    faults: list[PackError] = field(default_factory=list)

    def table(self, name: str, columns: str, make: Callable[[Row], _T]) -> tuple[_T, ...]:
        """Read one table, each row into a noun."""
        return tuple(made for _, made in self._rows(name, columns, make))

    def named(self, names: Sequence[str], columns: str, make: Callable[[Row], _T]) -> tuple[_T, ...]:
        """Read one table, perhaps in several files, in which a name may stand only once."""
        seen: dict[str, str] = {}
        kept: list[_T] = []
        for where, made in (pair for name in names for pair in self._rows(name, columns, make)):
            name: str = made.name  # type: ignore[attr-defined] # every noun that has a table of its own has a name
            first = seen.setdefault(re.sub(r"\W|_", "", name).casefold(), where)
            if first != where:
                mend = "Keep one row; put the other's spellings into its aliases."
                self.faults.append(PackError(f"`{name}` stands already at {first}.", where, mend))
            kept.append(made)
        return tuple(kept)

    def _rows(self, name: str, columns: str, make: Callable[[Row], _T]) -> list[tuple[str, _T]]:
        file = self.path.joinpath(name)
        if not file.is_file() and name.removesuffix(".csv") in self.borrowed:
            file = bundled().joinpath(name)
        if not file.is_file():
            self.faults.append(PackError("The file is missing.", str(file), f"Add it; its first row is: {columns}"))
            return []
        made: list[tuple[str, _T]] = []
        for row in read_table(file, tuple(columns.split(",")), self.faults):
            try:
                made.append((row.where, make(row)))
            except PackError as fault:
                self.faults.append(fault)
        return made


def _tables(folder: _Folder, about: Mapping[str, Any]) -> Pack:
    events: dict[str, str] = about["events"]
    categories = frozenset(about.get("categories", ())) or _CATEGORIES
    posts = folder.table("posts.csv", "post,titles,kind", rows.post)
    tenure = rows.tenure(frozenset(p.post for p in posts))
    return Pack(
        name=about["name"],
        version=about["version"],
        events=events,
        systems=folder.named(
            _system_files(folder.path), "name,aliases,category,description,maker,country", rows.system(categories)
        ),
        people=folder.table("people.csv", "name,aliases,post,country,body,from,to", tenure),
        posts=posts,
        bodies=folder.named(["bodies.csv"], "name,aliases,kind,country", rows.body),
        countries=folder.named(
            ["countries.csv"], "name,iso2,iso3,aliases,demonyms,capital,actors,currency", rows.country
        ),
        places=folder.table("places.csv", "name,aliases,kind,country,parent", rows.place),
        agreements=folder.table("agreements.csv", "name,aliases,kind,parties,year", rows.agreement),
        outlets=folder.table("outlets.csv", "name,aliases,kind,country,credits", rows.outlet),
        units=folder.table("units.csv", "unit,aliases,kind,holds,of,note", rows.unit),
        frames=folder.table("frames.csv", "trigger,pos,event,status,subject,weight", rows.frame(frozenset(events))),
        weights=_weights(folder.path, folder.faults),
        nouns=about.get("nouns", {}),
        ordinary=frozenset(about.get("ordinary", ())),
    )


def _system_files(folder: Traversable) -> list[str]:
    """List the tables of systems: `systems.csv`, or several such as `systems_air.csv`."""
    found = sorted(f.name for f in folder.iterdir() if re.fullmatch(r"systems(_\w+)?\.csv", f.name))
    return found or ["systems.csv"]


def _about(folder: Traversable, faults: list[PackError]) -> dict[str, Any] | None:
    file = folder.joinpath("pack.toml")
    if not file.is_file():
        faults.append(PackError("A pack needs a pack.toml.", str(folder), "Write one with name, version and [events]."))
        return None
    lines = read_lines(file, faults)
    if lines is None:
        return None
    try:
        about = tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{file}:{line[1]}" if line else str(file)
        faults.append(PackError(f"Not valid TOML: {error}.", where, "Mend the line."))
        return None
    wrong = [*_wrong_keys(about, str(file)), *_missing_events(about, str(file))]
    faults += wrong
    return None if wrong else about


def _wrong_keys(about: Mapping[str, Any], where: str) -> list[PackError]:
    wrong = [
        PackError(f"`{key}` is missing or not {what}.", where, f"Add `{key}`; {mend}.")
        for key, kind, what, mend in _NEEDED
        if not isinstance(about.get(key), kind) or not about[key]
    ]
    wrong += [
        PackError(f"`{key}` is not a list of words.", where, f'Write it as {key} = ["one", "two"].')
        for key in ("categories", "borrow", "ordinary")
        if not _all_text(about.get(key, []), list)
    ]
    wrong += [
        PackError(f"[{key}] has a value that is not text.", where, 'Write each as word = "what it is".')
        for key in ("events", "nouns")
        if not _all_text(about.get(key, {}), dict)
    ]
    return wrong


_NEEDED = (
    ("name", str, "text", 'write it as name = "gas"'),
    ("version", str, "text", 'write it as version = "1"'),
    ("events", dict, "a table", 'write [events], then lines of event = "what it is"'),
)


def _all_text(value: object, kind: type) -> bool:
    if not isinstance(value, kind):
        return False
    items = value.values() if isinstance(value, dict) else value
    return all(isinstance(item, str) for item in items)  # type: ignore[attr-defined] # a list or a table's values


def _missing_events(about: Mapping[str, Any], where: str) -> list[PackError]:
    events = about.get("events")
    missing = [e for e in EVENTS if e not in events] if isinstance(events, dict) else []
    if not missing:
        return []
    return [PackError(f"[events] lacks {', '.join(missing)}.", where, "A pack may add events, but not leave any out.")]


def _weights(folder: Traversable, faults: list[PackError]) -> Mapping[str, object] | None:
    file = folder.joinpath("weights.json.gz")
    if not file.is_file():
        return None
    try:
        table: Mapping[str, object] = json.loads(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError, zlib.error, ValueError) as error:
        mend = "Make them again with `make learn`, or delete the file to read without them."
        faults.append(PackError(f"The learnt weights can't be read: {error}.", str(file), mend))
        return None
    return table
