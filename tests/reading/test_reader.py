"""The reader: a report in, claims out, one behaviour at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import STATUSES, Claim, Report
from dateline.packs import load_pack
from dateline.reading import Reading, make_reader

Reader = Callable[[Report], Reading]
FILLER = "The hall was cold and the coffee was not."


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Make the reader of the bundled pack once."""
    return make_reader(load_pack())


def _report(text: str, *, title: str | None = None, day: str | None = "2025-12-03") -> Report:
    full = f"{title}\n\n{text}" if title else text
    return Report("r-1", None, None, None, None, title, None, day, "text", "en", full, full)


def _one(reader: Reader, text: str, event: str) -> Claim:
    (claim,) = (c for c in reader(_report(text)).claims if c.event == event)
    return claim


def test_an_order_has_buyer_seller_goods_number_price_and_day(reader: Reader) -> None:
    """A contract's number and price are one claim."""
    claim = _one(reader, "Japan ordered 12 Patriot launchers from Raytheon for $1.4 billion in March 2024.", "order")
    assert (claim.status, claim.agents, claim.partners, claim.objects) == ("actual", ("Japan",), ("Raytheon",), ("Patriot",))
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max, claim.quantity.unit) == (12, 12, "launcher")
    assert claim.money is not None
    assert (claim.money.min, claim.money.max, claim.money.currency) == (1.4e9, 1.4e9, "USD")
    assert claim.when is not None
    assert (claim.when.value, claim.when.relation) == ("2024-03", "on")
    assert not claim.hedged


@pytest.mark.parametrize(("active", "passive", "event"), [
    ("Japan ordered twelve Patriot launchers in March 2024.", "Twelve Patriot launchers were ordered by Japan in March 2024.", "order"),
    ("Greece has bought six FDI frigates.", "Six FDI frigates have been bought by Greece.", "order"),
])  # fmt: skip
def test_the_passive_says_the_same(reader: Reader, active: str, passive: str, event: str) -> None:
    """Who acts, on what, how many and when don't hang on the voice of the verb."""
    one, other = _one(reader, active, event), _one(reader, passive, event)
    assert (one.agents, one.objects, one.status) == (other.agents, other.objects, other.status)
    assert one.quantity == other.quantity
    assert (one.when and one.when.value) == (other.when and other.when.value)


def test_the_recipient_of_a_passive_delivery_is_the_partner(reader: Reader) -> None:
    """Goods delivered to a state, by whom the words don't say."""
    claim = _one(reader, "Six Rafale jets were delivered to Croatia in April 2024.", "delivery")
    assert (claim.agents, claim.partners, claim.objects) == ((), ("Croatia",), ("Rafale",))


def test_who_receives_is_the_partner_of_who_delivers(reader: Reader) -> None:
    """`Greece received` is a delivery to Greece."""
    claim = _one(reader, "Greece received six Rafale jets from France in January 2023.", "delivery")
    assert (claim.agents, claim.partners) == (("France",), ("Greece",))


def test_what_was_delivered_and_what_remains_are_two_claims(reader: Reader) -> None:
    """The handover and the promise, each with its own number and time."""
    claims = reader(_report("Sweden has delivered three Archer guns to Latvia. The remaining nine are due by mid-2026.")).claims
    assert [(c.event, c.status, c.agents, c.partners, c.objects) for c in claims] == [
        ("delivery", "actual", ("Sweden",), ("Latvia",), ("Archer",)), ("delivery", "planned", ("Sweden",), ("Latvia",), ("Archer",)),
    ]  # fmt: skip
    done, due = claims
    assert done.quantity is not None
    assert due.quantity is not None
    assert due.when is not None
    assert (done.quantity.min, due.quantity.min, due.quantity.qualifier) == (3, 9, "remaining")
    assert (due.when.value, due.when.mod, due.when.relation) == ("2026", "MID", "by")


@pytest.mark.parametrize(("text", "event", "status", "hedged"), [
    ("France may offer Serbia Rafale fighters.", "offer", "possible", True),
    ("Sweden offered Hungary four more Gripen fighters.", "offer", "actual", False),
    ("Indonesia has expressed interest in procuring 24 Rafale fighters from France.", "interest", "proposed", False),
    ("Malaysia is evaluating the Tejas.", "interest", "proposed", False),
    ("Indonesia is considering the purchase of 42 Rafale fighters.", "interest", "proposed", False),
    ("Austria did not order the Gripen.", "order", "negated", False),
    ("Canada has no plans to buy the Gripen.", "interest", "negated", False),
    ("Switzerland has not received the Patriot.", "delivery", "negated", False),
    ("Boeing will deliver eight AH-64 helicopters to Australia by the end of 2027.", "delivery", "planned", False),
    ("The remaining three Rafale jets will be delivered to Greece by mid-2026.", "delivery", "planned", False),
])  # fmt: skip
def test_a_status_follows_from_tense_mood_and_negation(reader: Reader, text: str, event: str, status: str, *, hedged: bool) -> None:
    """Wanting isn't having, an offer that may come isn't one that came, and a denial is the denied event."""
    claim = _one(reader, text, event)
    assert (claim.status, claim.hedged) == (status, hedged)


@pytest.mark.parametrize("text", [
    "Indonesia has expressed interest in procuring 24 Rafale fighters from France.", "Thailand is considering buying the Gripen.",
    "Malaysia is evaluating the Tejas.", "Canada has no plans to buy the Gripen.",
])  # fmt: skip
def test_a_wish_is_no_order(reader: Reader, text: str) -> None:
    """The word `procuring` inside a wish carries no contract."""
    assert [c.event for c in reader(_report(text)).claims] == ["interest"]


@pytest.mark.parametrize(("text", "kind", "name", "cue"), [
    ("Andrey Belousov said Russia had delivered two S-400 regiments to Belarus.", "named", "Andrey Belousov", "Andrey Belousov said"),
    ('"Egypt has ordered 30 Rafale jets," Éric Trappier said.', "named", "Éric Trappier", "Éric Trappier said"),
    ("According to Dassault, Egypt has ordered 30 Rafale jets.", "body", "Dassault Aviation", "According to Dassault"),
    ("According to the defence ministry, Chile has bought six C-130 aircraft.", "body", None, "According to the defence ministry"),
    ("The ministry said in a statement that Chile had ordered six C-130 aircraft.", "body", None, "The ministry said"),
    ("Sources said Vietnam had ordered Su-35 fighters from Russia.", "unnamed", None, "Sources said"),
    ("It is learnt that Vietnam has ordered 40 Su-35 fighters from Russia.", "unnamed", None, "It is learnt"),
    ("Iran is understood to have ordered 24 Su-35 fighters from Russia.", "unnamed", None, "is understood to"),
    ("Experts believe Iran may buy J-10C fighters from China.", "analyst", None, "Experts believe"),
    ("Canada has ordered 14 P-8 aircraft from Boeing.", "none", None, None),
])  # fmt: skip
def test_a_claim_says_who_the_report_has_it_from(reader: Reader, text: str, kind: str, name: str | None, cue: str | None) -> None:
    """A person, a body, somebody without a name, an expert, or the outlet itself; the cue is in the text."""
    (claim,) = reader(_report(text)).claims
    assert (claim.source.kind, claim.source.name, claim.source.cue) == (kind, name, cue)


@pytest.mark.parametrize(("text", "hedged"), [
    ("It is learnt that Vietnam has ordered 40 Su-35 fighters from Russia.", True),
    ("Iran has reportedly ordered 48 Su-35 fighters from Russia.", True),
    ("Iran is understood to have ordered 24 Su-35 fighters from Russia.", True),
    ("Sources said Vietnam had ordered Su-35 fighters from Russia.", False),
    ("Iran has ordered 48 Su-35 fighters from Russia.", False),
])  # fmt: skip
def test_words_of_sourcing_hedge_a_claim_and_leave_its_status(reader: Reader, text: str, *, hedged: bool) -> None:
    """`Reportedly` weakens; it does not turn what happened into what may happen."""
    claim = _one(reader, text, "order")
    assert (claim.status, claim.hedged) == ("actual", hedged)


@pytest.mark.parametrize(("text", "words", "name"), [
    ("Hungary ordered four Gripen fighters from Saab. They will be delivered in 2026.", "They", "JAS-39 Gripen"),
    ("Egypt bought 30 Rafale fighters. The jets were delivered in 2023.", "The jets", "Rafale"),
    ("Greece bought 24 Rafale fighters from France. The remaining six will be delivered by mid-2026.", "The remaining six", "Rafale"),
    ("Greece bought 24 Rafale fighters from France. Deliveries will be completed by 2026.", "Deliveries", "Rafale"),
])  # fmt: skip
def test_a_pointing_word_is_resolved_and_the_antecedent_recorded(reader: Reader, text: str, words: str, name: str) -> None:
    """What the words stand for is the claim's object, and the claim shows which words they were and why."""
    claim = [c for c in reader(_report(text)).claims if c.event == "delivery"][-1]
    assert claim.objects == (name,)
    (found,) = claim.antecedents
    assert (found.text, found.stands_for) == (words, name)
    assert found.span.of(text) == words
    assert found.reason


def test_a_pointing_word_that_fits_two_systems_is_left_open(reader: Reader) -> None:
    """A wrong object would go into the ledger; an open one does not."""
    text = "Chile ordered F-16 and Gripen fighters. They will be delivered in 2026."
    for claim in reader(_report(text)).claims:
        if claim.sentence == 1:
            assert claim.objects == ()
            assert all(a.stands_for is None for a in claim.antecedents)


def test_a_list_of_handovers_is_one_claim_for_each_time(reader: Reader) -> None:
    """Each object with a number and a date of its own is a claim."""
    claims = reader(_report("Australia received two P-8 aircraft in 2021 and three CH-47 helicopters in 2022.")).claims
    assert [(c.event, c.quantity and c.quantity.min, c.when and c.when.value) for c in claims] == [
        ("delivery", 2, "2021"), ("delivery", 3, "2022"),
    ]  # fmt: skip
    assert len({c.id for c in claims}) == 2


def test_a_headline_that_the_body_repeats_is_recorded_once_from_the_body(reader: Reader) -> None:
    """The headline is no second statement."""
    body = "Iraq has ordered 14 Rafale fighters from France for 3.2 billion euros."
    (claim,) = reader(_report(body, title="Iraq orders 14 Rafale fighters")).claims
    assert claim.evidence.quote == body


def test_a_headline_that_the_body_does_not_repeat_is_recorded(reader: Reader) -> None:
    """What only the headline says is said all the same."""
    (claim,) = reader(_report(FILLER, title="Iraq orders 14 Rafale fighters")).claims
    assert (claim.event, claim.objects, claim.sentence) == ("order", ("Rafale",), 0)


REPORT = (
    "Sweden has delivered three Archer guns to Latvia, officials said. The remaining nine are due by mid-2026.\n\n"
    "France may offer Serbia Rafale fighters. It is learnt that Vietnam has ordered 40 Su-35 fighters from Russia.\n\n"
    f"{FILLER} Japan ordered 12 Patriot launchers from Raytheon for $1.4 billion in March 2024."
)


def test_every_claim_quotes_words_that_stand_in_its_report(reader: Reader) -> None:
    """A claim whose words are not in its report does not exist."""
    claims = reader(_report(REPORT)).claims
    assert len(claims) >= 5
    for claim in claims:
        evidence, trigger = claim.evidence, claim.trigger
        assert REPORT[evidence.start : evidence.end] == evidence.quote != ""
        assert REPORT[: evidence.start].endswith(evidence.prefix)
        assert REPORT[evidence.end :].startswith(evidence.suffix)
        assert trigger is not None
        assert evidence.start <= trigger.start < trigger.end <= evidence.end
        assert claim.summary


def test_a_report_without_deals_makes_no_claims(reader: Reader) -> None:
    """Weather, sport and food are nothing."""
    assert reader(_report(f"{FILLER} The choir sang until midnight. Rain fell on Tuesday.")).claims == ()
    assert reader(_report("")).claims == ()


def test_the_same_report_gives_the_same_claims_twice(reader: Reader) -> None:
    """Nothing is kept from one report to the next, in this reader or in another one of the same pack."""
    report = _report(REPORT)
    first = reader(report)
    reader(_report("Hungary ordered four Gripen fighters from Saab. They will be delivered in 2026."))
    assert reader(report) == first
    assert make_reader(load_pack())(report) == first


def test_ids_hang_on_the_report_and_the_words_alone(reader: Reader) -> None:
    """Where a report was found and when it was read don't change its claims' ids; another report's are its own."""
    report = _report(REPORT)
    ids = [c.id for c in reader(report).claims]
    assert len(set(ids)) == len(ids)
    assert [c.id for c in reader(replace(report, path="elsewhere.txt", url="https://example.org/a", outlet="Varn Post")).claims] == ids
    assert not set(ids) & {c.id for c in reader(replace(report, id="r-2")).claims}


WORDS = [
    "Japan", "Egypt", "ordered", "will", "not", "may", "deliver", "delivered", "S-400", "K9", "12", "two", "jets", "to", "from", "by", "mid-2026",
    "$5 billion", "said", "according to", "the", "remaining", "it", "They", "of", "and", ",", ".", ".", "\n\n", "“", "”", '"', "(", "’s", "per cent",
    "It is learnt that", "S-400s", "\u200b", "\x00", "🛩", "ПВО", "م", "e\u0301", "-" * 9, "A" * 70, "1" * 40, "₹", "Rs", "St.", "…", "\t", "<b>", "&amp;",
]  # fmt: skip


def _stands(reading: Reading, text: str) -> None:
    """Assert that all spans of a reading lie inside the text and say what stands there."""
    for m in reading.mentions:
        assert text[m.start : m.end] == m.text != ""
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert claim.trigger is not None
        assert claim.evidence.start <= claim.trigger.start <= claim.trigger.end <= claim.evidence.end
        assert claim.status in STATUSES
        assert 0 <= claim.confidence <= 1
        for antecedent in claim.antecedents:
            assert 0 <= antecedent.span.start <= antecedent.span.end <= len(text)
    assert len({c.id for c in reading.claims}) == len(reading.claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_words_in_any_order_are_read_without_trouble(reader: Reader, words: list[str]) -> None:
    """Whatever comes out of a broken page, every span stays inside the text."""
    text = " ".join(words)
    _stands(reader(_report(text)), text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.none() | st.text(min_size=1, max_size=20), st.sampled_from([None, "2025-12-03", "2025-12-03T10:00:00+05:30"]))
def test_any_text_is_read_without_trouble(reader: Reader, text: str, title: str | None, day: str | None) -> None:
    """Control characters and other alphabets are text too."""
    report = _report(text, title=title, day=day)
    _stands(reader(report), report.text)
