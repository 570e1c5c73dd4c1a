"""Names: known ones in every spelling, unknown ones by their shape, people by their posts, and what is no name."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Mention
from dateline.packs import load_pack
from dateline.reading.names import NameReader, find_names, name_reader
from dateline.reading.sentences import split_sentences


@cache
def _reader() -> NameReader:
    return name_reader(load_pack())


def _names(text: str, day: str | None = "2025-06-01") -> tuple[Mention, ...]:
    return find_names(text, split_sentences(text), _reader(), day)


def _read(text: str, day: str | None = "2025-06-01") -> list[tuple[str, str, str | None]]:
    return [(m.text, m.kind, m.name) for m in _names(text, day)]


@pytest.mark.parametrize(("spelling", "name"), [
    ("S-400", "S-400"), ("S400", "S-400"), ("S 400", "S-400"), ("S‑400", "S-400"),
    ("Su-30MKI", "Su-30MKI"), ("Su-30 MKI", "Su-30MKI"), ("SU30MKI", "Su-30MKI"), ("Sukhoi-30MKI", "Su-30MKI"),
    ("F-16s", "F-16"), ("C-27Js", "C-27J"), ("F16", "F-16"), ("K9A1", "K9"), ("MiG-29s", "MiG-29"), ("MIG 29", "MiG-29"), ("Mig-29", "MiG-29"),
    ("PzH2000", "PzH 2000"), ("Leopard 2A8", "Leopard 2"), ("JAS 39 Gripen", "JAS-39 Gripen"), ("Rafales", "Rafale"),
    ("F/A-18E/F", "F/A-18E/F Super Hornet"), ("Typhoon fighters", "Eurofighter Typhoon"),
])  # fmt: skip
def test_a_known_system_is_read_in_every_spelling(spelling: str, name: str) -> None:
    """Hyphens, blanks, capitals, plurals and the letters of a variant don't make another system."""
    assert _read(f"They saw the {spelling} there.") == [(spelling, "system", name)]


@pytest.mark.parametrize("text", ["S-300, S-400 and S-500", "Su-30MKI, Su-35 and Su-57", "K2, K9 and K21", "F-15, F-16 and F-35"])
def test_look_alikes_stay_apart(text: str) -> None:
    """One digit makes another system."""
    assert len({m.name for m in _names(f"They saw the {text}.")}) == 3


def test_a_family_means_one_of_its_variants_where_only_one_state_calls_it_so() -> None:
    """`Sukhoi-30` is the Su-30MKI in a report that names its user, and the family elsewhere."""
    assert ("Sukhoi-30", "system", "Su-30MKI") in _read("A Sukhoi-30 flew over India.")
    assert ("Sukhoi-30", "system", "Su-30") in _read("A Sukhoi-30 flew over Algeria.")


@pytest.mark.parametrize(("words", "kind", "name"), [
    ("KX-91", "system", "KX-91"), ("KX-91s", "system", "KX-91"), ("Type 77", "system", "Type 77"), ("Mk 66", "system", "Mk 66"),
    ("AN/XYZ-9", "system", "AN/XYZ-9"), ("VQ3PL", "system", "VQ3PL"), ("9M999", "system", "9M999"),
    ("Operation Silver Heron", "operation", "Operation Silver Heron"), ("Exercise Northern Lantern", "event", "Exercise Northern Lantern"),
    ("Norvane Aerospace", "body", "Norvane Aerospace"), ("Marbury Systems Inc.", "body", "Marbury Systems Inc"),
    ("Voltan Heavy Industries", "body", "Voltan Heavy Industries"), ("INS Korrigan", "system", "INS Korrigan"),
    ("Tarkan-class", "system", "Tarkan class"), ("Varn Valley Agreement", "agreement", "Varn Valley Agreement"),
])  # fmt: skip
def test_a_name_that_no_pack_knows_is_read_by_its_shape(words: str, kind: str, name: str) -> None:
    """Designations, operations, companies, ships and agreements show what they are by how they are written."""
    (found,) = _names(f"They saw the {words} there.")
    assert (found.text, found.kind, found.name, found.known) == (words, kind, name, False)
    assert "no pack knows it" in found.reason


@pytest.mark.parametrize("words", ["Air Defence", "Minister of National Defence", "Secretary of Defense", "Army Aviation", "Strike Group"])
def test_what_ends_like_a_company_need_not_be_one(words: str) -> None:
    """Arms of service and posts end with the same words as makers."""
    assert [m for m in _names(f"They saw the {words} there.") if m.kind == "body"] == []


def test_a_ship_class_is_read_without_the_number_before_it() -> None:
    """`Two Tarkan-class boats` are of the Tarkan class."""
    assert _read("Two Tarkan-class boats came.") == [("Tarkan-class", "system", "Tarkan class")]


def test_two_companies_are_two_names() -> None:
    """`and` joins what are two bodies."""
    assert [m.name for m in _names("They met Norvane Aerospace and Voltan Heavy Industries.")] == ["Norvane Aerospace", "Voltan Heavy Industries"]


def test_a_company_does_not_swallow_the_state_before_it() -> None:
    """`South Korea's Norvane Systems` is a state and a company."""
    assert _read("South Korea's Norvane Systems won.") == [
        ("South Korea", "country", "South Korea"), ("Norvane Systems", "body", "Norvane Systems"),
    ]  # fmt: skip


@pytest.mark.parametrize("words", [
    "COVID-19", "COP28", "Article 51", "FY2026", "5G", "Q2 2026", "a U-turn", "H1 2025", "CO2", "A4 paper", "No. 5", "E10",
    "MP3", "Chapter 7", "Room 101", "Route 66", "Phase 2", "the 22nd session", "the 23rd annual summit", "911", "1990s", "24/7",
    "UTC+3", "B2B", "P5", "RM9", "USD177", "Two first-class tickets",
])  # fmt: skip
def test_letters_and_digits_that_are_no_goods_are_left_out(words: str) -> None:
    """Numbered meetings, papers, periods, roads and illnesses look like designations and are none."""
    assert [m for m in _names(f"They spoke of {words} there.") if m.kind == "system"] == []


def test_g20_is_a_body() -> None:
    """A group of states by its number is no weapon."""
    assert _read("They met at the G20 there.") == [("G20", "body", "Group of Twenty")]


@pytest.mark.parametrize(("words", "day", "name"), [
    ("Russian defence minister", "2023-05-01", "Sergei Shoigu"), ("Russian defence minister", "2025-05-01", "Andrey Belousov"),
    ("US Secretary of Defense", "2023-05-01", "Lloyd Austin"), ("US Secretary of Defense", "2025-06-01", "Pete Hegseth"),
    ("US defense secretary", "2019-08-01", "Mark Esper"), ("French foreign minister", "2019-05-01", "Jean-Yves Le Drian"),
    ("President of France", "2023-05-01", "Emmanuel Macron"), ("Italy's prime minister", "2020-05-01", "Giuseppe Conte"),
    ("U.S. president", "2022-05-01", "Joe Biden"), ("Kremlin spokesman", "2023-05-01", "Dmitry Peskov"),
])  # fmt: skip
def test_a_post_is_its_holder_on_the_day_of_the_report(words: str, day: str, name: str) -> None:
    """The same words stand for another person after a change of office."""
    (found,) = _names(f"Then {words} spoke.", day)
    assert (found.text, found.kind, found.name) == (words, "person", name)
    assert day in found.reason


@pytest.mark.parametrize("words", [
    "Russian ambassador", "Russian senator", "former French president", "president of Boeing", "deputy Russian general",
])  # fmt: skip
def test_a_post_that_many_hold_or_held_names_nobody(words: str) -> None:
    """An ambassador to whom, a president of what: without more it is left open."""
    assert not [m for m in _names(f"The {words} spoke.") if m.kind == "person"]


def test_a_post_is_left_open_without_the_day_of_the_report() -> None:
    """Who held a post can't be said of a report without a date."""
    assert _read("The Russian defence minister spoke.", None) == [("Russian", "country", "Russia")]


def test_the_city_where_a_minister_speaks_does_not_make_him_its_minister() -> None:
    """`In Tokyo the defence minister`: whose, the words don't say."""
    assert _read("In Tokyo the defence minister left.") == [("Tokyo", "country", "Japan")]


@pytest.mark.parametrize(("text", "name"), [
    ("Defence Minister Tovar Aldin spoke.", "Tovar Aldin"), ("Gen. Ulrik Stenmark spoke.", "Ulrik Stenmark"),
    ("Prime Minister Idris al-Tamsi spoke.", "Idris al-Tamsi"), ("Foreign Minister Lena O'Brannick spoke.", "Lena O'Brannick"),
    ("Admiral Piet K. Vandermolen spoke.", "Piet K. Vandermolen"),
])  # fmt: skip
def test_an_unknown_person_is_read_by_the_title(text: str, name: str) -> None:
    """The whole name is taken, and nothing after it."""
    (found,) = _names(text)
    assert (found.kind, found.name, found.known) == ("person", name, False)


def test_a_surname_is_the_person_named_in_full_before() -> None:
    """Known or unknown: who was named in full is meant by the surname alone."""
    assert _read("Defence Minister Tovar Aldin met Sergei Lavrov. Aldin spoke to Lavrov.")[-2:] == [
        ("Aldin", "person", "Tovar Aldin"), ("Lavrov", "person", "Sergey Lavrov"),
    ]  # fmt: skip


@pytest.mark.parametrize("spelling", ["Andrey Belousov", "Andrei Belousov"])
def test_a_person_is_one_under_every_spelling(spelling: str) -> None:
    """Transliterations meet in one canonical name."""
    assert _read(f"He met {spelling} there.") == [(spelling, "person", "Andrey Belousov")]


@pytest.mark.parametrize(("words", "state"), [
    ("Moscow", "Russia"), ("Riyadh", "Saudi Arabia"), ("Turkish", "Türkiye"), ("Turkey", "Türkiye"), ("Türkiye", "Türkiye"),
    ("Swedes", "Sweden"), ("US", "United States"), ("U.S", "United States"), ("Britain", "United Kingdom"), ("Lima", "Peru"),
    ("Thai officials", "Thailand"), ("U.S. forces", "United States"),
])  # fmt: skip
def test_demonyms_capitals_and_forces_stand_for_their_state(words: str, state: str) -> None:
    """A state acts under its name, its adjective, its people and its capital."""
    (found,) = _names(f"{words} said so.")
    assert (found.text, found.kind, found.name, found.country) == (words, "country", state, state)


def test_us_in_small_letters_is_a_pronoun() -> None:
    """`US` is a state, `us` is not."""
    assert _read("They told us that the US left us.") == [("US", "country", "United States")]


@pytest.mark.parametrize(("words", "name"), [
    ("Swedish army", "Army (Sweden)"), ("Italy's air force", "Italian Air Force"), ("Thai defence ministry", "Ministry of Defence (Thailand)"),
    ("American army", "US Army"), ("Chinese navy", "People's Liberation Army Navy"), ("Peruvian Congress", "Congress of the Republic of Peru"),
    ("US lawmakers", "US Congress"), ("Pentagon", "Ministry of Defence (United States)"),
])  # fmt: skip
def test_a_body_is_read_by_its_state_and_noun(words: str, name: str) -> None:
    """The pack's own name is used where it has one, else one is formed."""
    assert _read(f"The {words} agreed.") == [(words, "body", name)]


@pytest.mark.parametrize("text", [
    "Spike in prices worries buyers.", "Male soldiers left.", "Archer and gunner left.", "Start of talks is near.",
    "THEY START TALKS IN THE HALL.", "Javelin throwers left.", "At 11 they left.", "No. 10 left.", "Congressional aides left.",
])  # fmt: skip
def test_a_plain_word_with_a_capital_for_another_reason_is_no_name(text: str) -> None:
    """The start of a sentence and a line of capitals give every word a capital."""
    assert _read(text) == []


def test_a_plain_word_is_a_name_where_the_report_uses_it_as_one() -> None:
    """Once `the Spike` is read inside a sentence, it is read at the start of one too."""
    assert _read("The Spike came. Spike is new.") == [("Spike", "system", "Spike"), ("Spike", "system", "Spike")]


def test_one_spelling_of_two_things_is_read_by_its_capitals() -> None:
    """`Milan` is the city, `MILAN` the missile."""
    assert _read("They met in Milan there.") == [("Milan", "place", "Milan")]
    assert _read("They bought the MILAN there.") == [("MILAN", "system", "MILAN")]


@settings(deadline=None)
@given(st.lists(st.sampled_from(
    ["Russia", "the", "Russian", "defence", "minister", "S-400", "S", "400", "US", "of", "Secretary", "’s", "-", ".", "\n", "Norvane", "Ltd.", "K9", "x" * 9, "ß"]
), max_size=30))  # fmt: skip
def test_names_follow_one_another_inside_their_sentences(words: list[str]) -> None:
    """Whatever the text, mentions don't overlap, say the words that stand there, and lie in one sentence each."""
    text = " ".join(words)
    at = 0
    sentences = split_sentences(text)
    for m in _names(text):
        assert at <= m.start < m.end <= len(text)
        assert m.text == text[m.start : m.end]
        assert any(s.start <= m.start and m.end <= s.end for s in sentences)
        at = m.end
