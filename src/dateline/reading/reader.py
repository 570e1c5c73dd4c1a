"""The reader: a report becomes claims. Each step is a function over the one before; read it from top to bottom."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from dateline.model import Antecedent, Claim, Evidence, Mention, Report, Sentence, Source, Span, make_id
from dateline.packs import Frame, Pack, Unit
from dateline.reading.choice import Candidate, candidates, choose
from dateline.reading.discourse import Discourse, antecedent_of, open_goods, paper_antecedent, points_back, start_discourse, two_sides
from dateline.reading.figures import find_figures
from dateline.reading.frames import index_frames
from dateline.reading.leftovers import leftover
from dateline.reading.names import NameReader, find_names, name_reader
from dateline.reading.papers import Paper, described_paper, known_papers, paper_of
from dateline.reading.parties import Parties, parties_of
from dateline.reading.roles import Names, Roles, roles_of
from dateline.reading.scoring import LinearModel, read_model
from dateline.reading.screen import Screen, make_screen
from dateline.reading.sentences import split_sentences
from dateline.reading.slots import Slots, shared_out, slots_of
from dateline.reading.stance import past, stance_status
from dateline.reading.status import hedged, status_of
from dateline.reading.summary import summarise
from dateline.reading.syntax import labels_of, parse
from dateline.reading.voices import Voice, voice_of

# The least score of an event that becomes a claim. On held-out writers of the corpus 0.16 to 0.25 are as good; 0.2 was then
# taken for its precision on the sample pack and the two packs that reading was developed with.
THRESHOLD = 0.2
# Events about goods: when the sentence names none, discourse looks for them.
_ABOUT_GOODS = frozenset(
    "order delivery offer delay upgrade use technology_transfer joint_production approval interest figure refusal".split()
)
# Events that are about every name of these kinds in their sentence.
_ABOUT_ALL: Mapping[str, tuple[str, ...]] = {
    "use": ("operation",), "sanction": ("agreement",), "approval": ("agreement",), "statement": ("system", "agreement"),
    "meeting": ("event",),
}  # fmt: skip
_COMES = frozenset(("meeting", "visit", "delivery", "agreement", "ceremony", "order", "approval"))  # planned when their time is to come
_PAPERS = frozenset(("agreement", "refusal", "approval"))  # about a paper that may have no name of its own


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one report."""

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A pack made ready for reading, once."""

    names: NameReader
    frames: Mapping[str, tuple[Frame, ...]]
    units: Sequence[Unit]
    currencies: Mapping[str, str]
    sellers: Mapping[str, str | None]
    nouns: Mapping[str, frozenset[str]]
    papers: Sequence[Paper]
    screen: Screen
    events: LinearModel | None
    status: LinearModel | None


@dataclass(slots=True)
class _Progress:
    """What carries over from one sentence of a report to the next."""

    discourse: Discourse
    source: Source | None = None
    claims: list[Claim] = field(default_factory=list)


def make_reader(pack: Pack) -> Callable[[Report], Reading]:
    """Make the default reader: the pack's frames and learnt scores, with exact rules for figures and names.

    Args:
        pack: what the field knows.

    Returns:
        A function from a report to its reading: the same report always gives the same reading.
    """
    known = prepare(pack)
    return lambda report: read(report, known)


def prepare(pack: Pack) -> Knowledge:
    """Index a pack for reading."""
    currencies = {w: c.currency for c in pack.countries if c.currency for w in (c.name, *c.demonyms)}
    return Knowledge(
        names=name_reader(pack),
        frames=index_frames(pack.frames),
        units=pack.units,
        currencies=currencies,
        sellers={s.name: s.country for s in pack.systems},
        nouns={s.name: _nouns_of(s.description, pack.nouns) for s in pack.systems},
        papers=known_papers(pack),
        screen=make_screen(pack),
        events=read_model(pack.weights, "events"),
        status=read_model(pack.weights, "status"),
    )


def _nouns_of(description: str, nouns: Mapping[str, str]) -> frozenset[str]:
    words = re.findall(r"[a-z]+", description.lower())
    return frozenset(noun for word in words for noun in nouns.get(word, "").split())


def read(report: Report, known: Knowledge) -> Reading:
    """Read one report.

    Args:
        report: the report, in English.
        known: from `prepare`.

    Returns:
        Its sentences, names and claims.
    """
    sentences = split_sentences(report.text, title=report.title is not None)
    mentions = find_names(report.text, sentences, known.names, report.day)
    per_sentence = _by_sentence(sentences, mentions)
    chosen = [s for s, ms in zip(sentences, per_sentence, strict=True) if known.screen.worth(report.text[s.start : s.end], ms)]
    docs = dict(zip((s.index for s in chosen), parse([report.text[s.start : s.end] for s in chosen]), strict=True))
    progress = _Progress(start_discourse(mentions, known.nouns, known.papers))
    for sentence, names in zip(sentences, per_sentence, strict=True):
        progress.discourse.heard_goods(sentence, names)
        doc = docs.get(sentence.index)
        if doc is not None:
            progress.claims += _read_sentence(report, sentence, doc, names, known, progress)
        progress.discourse.heard(sentence, names)
    return Reading(sentences, mentions, tuple(_without_repeated_headline(progress.claims, sentences)))


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[list[Mention]]:
    out: list[list[Mention]] = [[] for _ in sentences]
    at = 0
    for m in mentions:
        while sentences[at].end <= m.start:
            at += 1
        out[at].append(m)
    return out


def _read_sentence(
    report: Report, sentence: Sentence, doc: Doc, mentions: list[Mention], known: Knowledge, progress: _Progress
) -> list[Claim]:
    labels = labels_of(doc, sentence.start, mentions)
    voice = voice_of(doc, sentence.start, mentions, progress.source, progress.discourse.last_person())
    found = candidates(doc, labels, known.frames, known.events, title=sentence.title)
    chosen = choose([c for c in found if c.token.i != voice.verb or c.event == "statement"], THRESHOLD)
    figures = find_figures(doc.text, mentions, sentence.start, known.units, known.currencies, report.day)
    chosen = chosen or leftover(doc, voice, mentions, figures)
    names = Names(doc, sentence.start, mentions)
    claims = [
        _claim(report, sentence, doc, mentions, known, progress, voice, candidate, slots, names, part)
        for candidate, slots in zip(chosen, slots_of(doc, chosen, figures), strict=True)
        for part, slots in enumerate(shared_out(candidate, slots, chosen, figures))
    ]
    progress.source = voice.source if voice.source.kind != "none" else None
    return [c for c in claims if _has_goods(c, doc.text)]


def _claim(
    report: Report, sentence: Sentence, doc: Doc, mentions: list[Mention], known: Knowledge, progress: _Progress,
    voice: Voice, candidate: Candidate, slots: Slots, names: Names, part: int,
) -> Claim:  # fmt: skip
    token, event = candidate.token, candidate.event
    status, sure = status_of(token, event, candidate.frames, known.status)
    status = stance_status(token, event, status)
    trigger = Span(sentence.start + token.idx, sentence.start + token.idx + len(token.text))
    roles = roles_of(token, event, candidate.frames, names)
    objects, antecedents = _objects(event, roles, mentions, sentence, progress.discourse, trigger)
    parties: Parties = parties_of(event, roles, objects, mentions, progress.discourse, known.sellers, both=two_sides(doc.text))
    if slots.when and report.day and (slots.when.earliest or "") > report.day and status == "actual" and event in _COMES:
        if token.pos_ == "VERB" and past(token):
            slots = replace(slots, when=None)  # what has happened has no time to come; the time is another event's
        else:
            status = "planned"
    weak = hedged(token)
    evidence = Evidence.at(report.text, sentence.start, sentence.end)
    place = roles.place.name if roles.place and roles.place.name else _place(event, mentions)
    claim_id = make_id("c", report.id, sentence.start, sentence.end, trigger.start, event, part)
    summary = summarise(event, status, parties.agents, parties.partners, objects, slots, place)
    return Claim(
        id=claim_id, report=report.id, sentence=sentence.index, event=event, status=status, agents=parties.agents,
        partners=parties.partners, objects=objects, place=place, quantity=slots.quantity, money=slots.money,
        percent=slots.percent, when=slots.when, source=voice.source, evidence=evidence, hedged=weak, summary=summary,
        trigger=trigger, antecedents=antecedents, confidence=round(candidate.score * (0.5 + 0.5 * sure), 4),
        reasons=candidate.reasons, reader="rules",
    )  # fmt: skip


def _objects(
    event: str, roles: Roles, mentions: Sequence[Mention], sentence: Sentence, discourse: Discourse, trigger: Span
) -> tuple[tuple[str, ...], tuple[Antecedent, ...]]:
    """Find what an event is about: names that grammar gives it, the sentence's own, what the words point back to."""
    named = [m for m in roles.objects if m.name]
    antecedents: tuple[Antecedent, ...] = ()
    if event in _ABOUT_GOODS and not any(m.kind == "system" for m in named):
        named += _nearest_system(mentions, trigger)
    if event in _ABOUT_ALL:
        named += [m for m in mentions if m.kind in _ABOUT_ALL[event] and m.name]
    names = [str(m.name) for m in sorted(named, key=lambda m: m.start)]
    lacks_goods = event in _ABOUT_GOODS and not any(m.kind == "system" for m in named)
    if lacks_goods and (event == "use" or not names) and points_back(roles.bare) and not open_goods(roles.bare):
        found = antecedent_of(roles.bare, sentence.start, sentence.index, discourse, trigger=trigger)
        antecedents = (found,)
        names = [*([found.stands_for] if found.stands_for else []), *names]
    if not names and event in _PAPERS | {"sanction", "statement"}:
        paper = paper_antecedent(roles.bare or roles.subject, sentence.start, sentence.index, discourse)
        if paper is not None and paper.stands_for:
            return (paper.stands_for,), (paper,)
        if roles.bare is not None:
            described = described_paper(roles.bare, sentence.start, discourse.known, discourse.countries)
            if described is not None:
                return (str(described.stands_for),), (described,)
        if roles.bare is not None and event in _PAPERS:
            names = [w for w in [paper_of(roles.bare)] if w]
    return tuple(dict.fromkeys(names)), antecedents


def _nearest_system(mentions: Sequence[Mention], trigger: Span) -> list[Mention]:
    systems = [m for m in mentions if m.kind == "system" and m.name]
    return sorted(systems, key=lambda m: (abs(m.start - trigger.start), m.start))[:1]


_GOODS = re.compile(
    r"\b(?:hardware|equipment|weapon\w*|arms|armament\w*|spares?|ammunition|munitions?|shells?|missiles?|rockets?|aircraft|jets?|planes?|"
    r"fighters?|helicopters?|drones?|tanks?|howitzers?|guns?|artillery|vehicles?|ships?|frigates?|corvettes?|submarines?|boats?|radars?|"
    r"systems?|rifles?|engines?|vessels?|batter(?:y|ies)|squadrons?|regiments?|launchers?|interceptors?|bombs?|torpedoes|satellites?|kits?)\b",
    re.IGNORECASE,
)


def _has_goods(claim: Claim, sentence: str) -> bool:
    """Tell whether a trade has anything that is traded; what has none was misread."""
    if claim.event not in ("order", "delivery", "upgrade", "offer"):
        return True
    return bool(claim.objects or claim.money or claim.quantity or _GOODS.search(sentence))


def _place(event: str, mentions: Sequence[Mention]) -> str | None:
    if event not in ("meeting", "visit", "ceremony", "agreement", "attack", "use"):
        return None
    return next((m.name for m in mentions if m.kind == "place"), None)


def _without_repeated_headline(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """Record a headline once, from the body: drop its claims that the body makes too."""
    titles = {s.index for s in sentences if s.title}
    body = [c for c in claims if c.sentence not in titles]

    def repeated(c: Claim) -> bool:
        return any(b.event == c.event and (not c.objects or set(c.objects) & set(b.objects)) for b in body)

    return [c for c in claims if c.sentence not in titles or not repeated(c)]
