"""Packs: what the bundled one knows, what a broken one says, and one of a user for another field."""

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.model import EVENTS, PackError, Report
from dateline.packs import Pack, bundled, check_pack, load_pack
from dateline.reading import make_reader

GAS = Path(__file__).parent / "gas"


@pytest.fixture(scope="module")
def defence() -> Pack:
    """Load the bundled pack once."""
    return load_pack()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the small gas pack, with every table of its own, so that it can be broken."""
    pack = tmp_path / "gas"
    shutil.copytree(GAS, pack)
    for name, rows in (
        ("countries.csv", "name,iso2,iso3,aliases,demonyms,capital,actors,currency\nQatar,QA,QAT,,Qatari,Doha,,QAR\n"),
        ("places.csv", "name,aliases,kind,country,parent\nVarn,,port,Qatar,\n"),
        ("outlets.csv", "name,aliases,kind,country,credits\nVarn Wire,,agency,Qatar,\n"),
        ("units.csv", "unit,aliases,kind,holds,of,note\ncargo,cargoes,load,,,\n"),
        ("posts.csv", "post,titles,kind\nenergy_minister,energy minister,office\n"),
        ("people.csv", "name,aliases,post,country,body,from,to\nTovar Aldin,,energy_minister,Qatar,,2020,2024-05\n"),
        ("agreements.csv", "name,aliases,kind,parties,year\nVarn Pact,,treaty,Qatar,2020\n"),
    ):
        (pack / name).write_text(rows, encoding="utf-8")
    about = (pack / "pack.toml").read_text(encoding="utf-8")
    lines = ["borrow = []" if line.startswith("borrow") else line for line in about.splitlines()]
    (pack / "pack.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pack


def test_the_bundled_pack_knows_enough(defence: Pack) -> None:
    """The least that a reader of defence deals needs."""
    assert len(defence.systems) >= 600
    assert len({t.name for t in defence.people}) >= 300
    assert len(defence.countries) >= 195
    assert len(defence.bodies) >= 250
    assert sum(o.kind == "agency" for o in defence.outlets) >= 40
    assert set(EVENTS) <= set(defence.events)
    assert all((defence.posts, defence.places, defence.agreements, defence.units, defence.frames, defence.weights))


def test_every_country_has_what_stands_for_it(defence: Pack) -> None:
    """Two-letter code, three-letter code, an adjective; capitals but for those that mean something else."""
    assert [c.name for c in defence.countries if len(c.iso2) != 2 or len(c.iso3) != 3] == []
    assert {c.name for c in defence.countries if not c.demonyms} <= {"Vatican", "Republic of the Congo"}  # `Congolese` is DR Congo
    assert sum(not c.capital for c in defence.countries) <= 2
    assert len({c.iso2 for c in defence.countries}) == len(defence.countries)


def test_squadron_regiment_and_the_like_are_related(defence: Pack) -> None:
    """Formation words are known, some with how many of the next they hold."""
    units = {u.unit for u in defence.units}
    assert {"squadron", "regiment", "battery", "battalion", "fire unit", "hull", "airframe"} <= units
    assert any(u.holds and u.of in units for u in defence.units)


def test_a_post_has_one_holder_on_each_day(defence: Pack) -> None:
    """The Russian defence minister by day."""
    held = [t for t in defence.people if (t.post, t.country) == ("defence_minister", "Russia")]
    assert [t.name for t in held if t.held("2023-05-01")] == ["Sergei Shoigu"]
    assert [t.name for t in held if t.held("2025-05-01")] == ["Andrey Belousov"]


def test_each_file_states_its_source_and_is_listed() -> None:
    """A word list says on top where it comes from, and SOURCES.md names it."""
    listed = bundled().joinpath("SOURCES.md").read_text(encoding="utf-8")
    for file in bundled().iterdir():
        if file.name.endswith((".csv", ".toml")):
            top = "".join(line for line in file.read_text(encoding="utf-8").splitlines(keepends=True)[:12] if line.startswith("#"))
            assert "Source:" in top, file.name
            assert "Licence:" in top, file.name
        if file.name != "SOURCES.md" and not file.name.startswith("_"):
            assert f"`{file.name}`" in listed, file.name


def _replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def breaks(pack: Path) -> None:
        text = (pack / file).read_text(encoding="utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return breaks


def _remove(file: str) -> Callable[[Path], None]:
    return lambda pack: (pack / file).unlink()


def _write(file: str, data: bytes) -> Callable[[Path], None]:
    def breaks(pack: Path) -> None:
        (pack / file).write_bytes(data)

    return breaks


@pytest.mark.parametrize(("breaks", "where", "what", "way_out"), [
    (_remove("pack.toml"), "gas", "A pack needs a pack.toml.", "Write one with name, version and [events]."),
    (_replace("pack.toml", 'name = "gas"', "name = gas"), "pack.toml:3", "Not valid TOML", "Mend the line."),
    (_replace("pack.toml", 'name = "gas"', ""), "pack.toml", "`name` is missing", "Add `name`"),
    (_replace("pack.toml", 'version = "1"', "version = 1"), "pack.toml", "`version` is missing or not text", 'version = "1"'),
    (_replace("pack.toml", 'delivery = "cargoes handed over"\n', ""), "pack.toml", "[events] lacks delivery.", "not leave any out"),
    (_replace("pack.toml", '["Gas"]', '"Gas"'), "pack.toml", "`categories` is not a list of words.", 'categories = ["one", "two"]'),
    (_write("pack.toml", b'name = "\xff"'), "pack.toml:1", "Not UTF-8 at byte 8.", "Save the file as UTF-8."),
    (_remove("units.csv"), "units.csv", "The file is missing.", "its first row is: unit,aliases,kind,holds,of,note"),
    (_remove("systems.csv"), "systems.csv", "The file is missing.", "its first row is: name,aliases,category"),
    (_write("units.csv", b"# nothing\n"), "units.csv", "The table is empty.", "Its first row must be: unit,"),
    (_write("units.csv", b"unit,aliases\nton,\xe9\n"), "units.csv:2", "Not UTF-8 at byte 17.", "Save the file as UTF-8."),
    (_replace("units.csv", "holds,of", "holds,off"), "units.csv:1", "The header lacks of.", "It must be: unit,"),
    (_replace("units.csv", "cargoes,load", "cargoes,of gas,load"), "units.csv:2", "7 cells where the header has 6.", 'Put ""'),
    (_replace("units.csv", "cargo,cargoes", 'cargo,"cargoes'), "units.csv:2", "Not valid CSV", 'Close every "'),
    (_replace("units.csv", "load,,,", "load,many,,"), "units.csv:2", "`many` in column `holds` is not a number.", "Write it as 0.5."),
    (_replace("units.csv", "cargoes,load", "cargoes,"), "units.csv:2", "The column `kind` is empty.", "Fill it in"),
    (_replace("systems.csv", "gas,Gas,liq", "gas,Oil,liq"), "systems.csv:3", "`Oil` is not a known category.", "Use one of: Gas."),
    (_replace("systems.csv", "Varn Blend,Varn", "L.N.G.,Varn"), "systems.csv:4", "`L.N.G.` stands already at", "Keep one row"),
    (_replace("people.csv", "2024-05", "May 2024"), "people.csv:2", "`May 2024` in column `to` is not a day.", "Write it as 2024-05-14"),
    (_replace("people.csv", "2024-05", "2024-13"), "people.csv:2", "`2024-13` in column `to` is not a day.", "Write it as 2024-05-14"),
    (_replace("people.csv", "2020,2024-05", "2024-06-01,2024-05"), "people.csv:2", "The tenure ends (2024-05) before it begins", "Swap"),
    (_replace("people.csv", "energy_minister", "gas_minister"), "people.csv:2", "`gas_minister` is not a known post.", "energy_minister"),
    (_replace("posts.csv", "office", "chair"), "posts.csv:2", "`chair` is not a known kind.", "Use one of: honorific, office"),
    (_replace("agreements.csv", "treaty", "paper"), "agreements.csv:2", "`paper` is not a known kind.", "Use one of: agreement"),
    (_replace("outlets.csv", "agency", "wire"), "outlets.csv:2", "`wire` is not a known kind.", "Use one of: agency, outlet."),
    (_replace("frames.csv", "buy,verb,order", "buy,verb,purchase"), "frames.csv:3", "`purchase` is not a known event.", "Use one of: agreement"),
    (_replace("frames.csv", "buy,verb", "buy,word"), "frames.csv:3", "`word` is not a known pos.", "Use one of: adj, noun, verb."),
    (_replace("frames.csv", "buy,verb,order,-", "buy,verb,order,done"), "frames.csv:3", "`done` is not a known status.", "actual"),
    (_replace("frames.csv", "order,-,agent", "order,-,buyer"), "frames.csv:3", "`buyer` is not a known subject.", "agent"),
    (_write("weights.json.gz", b"no gzip"), "weights.json.gz", "The learnt weights can't be read", "delete the file"),
    (_write("weights.json.gz", gzip.compress(b"{}" * 9)[:-4]), "weights.json.gz", "The learnt weights can't be read", "delete the file"),
])  # fmt: skip
def test_each_fault_names_its_file_its_line_and_a_way_out(
    folder: Path, breaks: Callable[[Path], None], where: str, what: str, way_out: str
) -> None:
    """The user finds the place and knows what to write there."""
    breaks(folder)
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    error = caught.value
    assert error.where.endswith(where)
    assert what in error.what
    assert way_out in error.way_out
    assert str(error) == f"{error.where}: {error.what} {error.way_out}"


def test_a_check_finds_every_fault_at_once(folder: Path) -> None:
    """A pack is mended in one go; loading stops at the first."""
    assert check_pack(folder) == []
    _replace("people.csv", "2024-05", "soon")(folder)
    _replace("frames.csv", "buy,verb,order", "buy,verb,purchase")(folder)
    _replace("frames.csv", "deliver,verb,delivery", "deliver,word,delivery")(folder)
    _remove("units.csv")(folder)
    faults = check_pack(folder)
    assert [f.where.rpartition("/")[2] for f in faults] == ["people.csv:2", "units.csv", "frames.csv:3", "frames.csv:6"]
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    assert str(caught.value) == str(faults[0])


def test_the_bundled_pack_has_no_fault() -> None:
    """What we ship loads."""
    assert check_pack() == check_pack("defence") == []


@pytest.mark.parametrize("name", ["nosuchpack", "no/such/folder", "../defence", ""])
def test_a_pack_that_is_not_there(name: str) -> None:
    """The way out says what to give."""
    (fault,) = check_pack(name)
    assert "pack" in fault.what
    assert "pack.toml" in str(fault)


def test_lines_are_counted_past_comments_blanks_and_cells_of_several_lines(folder: Path) -> None:
    """A fault names the line that an editor shows."""
    text = '# one\n\nunit,aliases,kind,holds,of,note\n# two\ncargo,cargoes,load,,,"a\nb"\nton,tons,,,,\n'
    (folder / "units.csv").write_text(text, encoding="utf-8")
    (fault,) = check_pack(folder)
    assert fault.where.endswith("units.csv:7")


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(folder: Path) -> None:
    """Spreadsheets write both."""
    text = (folder / "units.csv").read_text(encoding="utf-8").replace("\n", "\r\n")
    (folder / "units.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert [u.unit for u in load_pack(folder).units] == ["cargo"]


def test_a_tenure_of_one_year_may_be_written_shortly(folder: Path) -> None:
    """From May 2024 to 2024 is no reversal: the end is some day of 2024."""
    _replace("people.csv", "2020,2024-05", "2024-05,2024")(folder)
    (tenure,) = load_pack(folder).people
    assert tenure.held("2024-06-01")
    assert not tenure.held("2025-01-01")


def test_a_users_pack_for_gas_reads_a_contract_without_code_and_without_learnt_weights(tmp_path: Path) -> None:
    """Data alone make a reader for another field; tables that are the same everywhere are borrowed."""
    shutil.copytree(GAS, tmp_path / "gas")
    pack = load_pack(tmp_path / "gas")
    assert pack.weights is None
    assert [s.name for s in pack.systems] == ["LNG", "Varn Blend"]
    text = "Japan has signed a contract for 2 million tons of LNG with Norvane Gas."
    report = Report("r-1", None, None, None, None, None, None, "2025-06-01", "text", "en", text, text)
    claims = make_reader(pack)(report).claims
    assert [(c.event, c.agents, c.partners, c.objects) for c in claims] == [("order", ("Japan",), ("Norvane Gas",), ("LNG",))]


def test_a_pack_may_add_an_event(tmp_path: Path) -> None:
    """`force_majeure` is an event of the gas pack only."""
    shutil.copytree(GAS, tmp_path / "gas")
    text = "Norvane Gas declared force majeure on LNG for Japan."
    report = Report("r-1", None, None, None, None, None, None, "2025-06-01", "text", "en", text, text)
    assert "force_majeure" in [c.event for c in make_reader(load_pack(tmp_path / "gas"))(report).claims]
