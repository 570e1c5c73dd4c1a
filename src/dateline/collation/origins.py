"""Where a report and a claim come from: an agency, a body's or person's statement, or the outlet itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.model import Claim, Lineage, Origin, Report, Sentence


def origins(reports: Sequence[Report], lineage: Sequence[Lineage], claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Tell where each report comes from.

    Args:
        reports: all reports, in any order.
        lineage: the edges between them.
        claims: all claims; a report that is nothing but one body's statement comes from that body.

    Returns:
        One origin for each report, ordered by report id, with the reason in words. A report that shares only some
        sentences with an agency's keeps its outlet as its origin; its `agency` still names the agency.
    """
    by_id = {r.id: r for r in reports}
    copies = _copy_groups(by_id, lineage)
    stated = _single_voice(claims)
    out = []
    for rid in sorted(by_id):
        r = by_id[rid]
        head = copies.get(rid, rid)
        if r.agency:
            reason = f"credits {r.agency}" + (f" (“{r.credit}”)" if r.credit else "")
            out.append(Origin(rid, f"agency:{r.agency}", r.agency, reason))
        elif head != rid:
            first = by_id[head]
            reason = f"most of it is copied from {_label(first)}"
            out.append(Origin(rid, _own(first), first.agency, reason))
        elif rid in stated:
            out.append(Origin(rid, stated[rid], None, f"everything in it is what {stated[rid].split(':', 1)[1]} says"))
        else:
            out.append(_partial(r, lineage, by_id))
    return tuple(out)


def claim_origins(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    lineage: Sequence[Lineage],
    sentences: Mapping[str, Sequence[Sentence]],
) -> Mapping[str, str]:
    """Give each claim a readable key of where it comes from.

    Args:
        claims: all claims.
        reports: all reports.
        lineage: the edges between reports; `shared` says which sentences are copied.
        sentences: the sentences of each report; a claim whose sentence isn't among them counts as its report's.

    Returns:
        By claim id: `body:…` or `person:…` for a statement, whoever carries it and however often it is repeated;
        `agency:…` for an agency's own or copied sentence; otherwise `outlet:…` or `report:…`.
    """
    home = {o.report: o.origin for o in origins(reports, lineage, claims)}
    copied = _sentence_origins(reports, lineage, home)
    numbers = {rid: {s.index for s in found} for rid, found in sentences.items()}
    out: dict[str, str] = {}
    for c in sorted(claims, key=lambda c: c.id):
        spoken = statement_key(c)
        known = c.sentence in numbers.get(c.report, {c.sentence})
        out[c.id] = spoken or (copied.get((c.report, c.sentence)) if known else None) or home.get(c.report, "report:?")
    return out


def statement_key(claim: Claim) -> str | None:
    """Return the key of the body or named person that a claim is said from, or `None`.

    The day is no part of it: a ministry that says the same twice is still one origin.
    """
    if not claim.source.name:
        return None
    if claim.source.kind == "body":
        return f"body:{claim.source.name}"
    return f"person:{claim.source.name}" if claim.source.kind in ("named", "analyst") else None


def count_origins(claims: Iterable[Claim], keys: Mapping[str, str]) -> int:
    """Count the independent origins behind claims; one report never counts twice.

    A report that gives the same thing in its own voice and in a minister's counts as the minister's, since its own
    voice may only repeat him.
    """
    return len(set(origin_of_reports(claims, keys).values()))


def origin_of_reports(claims: Iterable[Claim], keys: Mapping[str, str]) -> dict[str, str]:
    """Choose for each report the one origin that stands for it: a statement before an agency before the outlet."""
    rank = {"body": 0, "person": 1, "agency": 2}
    best: dict[str, str] = {}
    for c in claims:
        key = keys.get(c.id, f"report:{c.report}")
        now = best.get(c.report)
        if now is None or _rank(key, rank) < _rank(now, rank):
            best[c.report] = key
    return best


def _rank(key: str, rank: Mapping[str, int]) -> tuple[int, str]:
    return rank.get(key.split(":", 1)[0], 3), key


def _own(report: Report) -> str:
    """Return the key of a report that stands for itself."""
    if report.agency:
        return f"agency:{report.agency}"
    return f"outlet:{report.outlet}" if report.outlet else f"report:{report.path or report.id}"


def _label(report: Report) -> str:
    return report.agency or report.outlet or report.path or report.id


def _earliest(report: Report) -> tuple[bool, str, str]:
    """Sort key: credited to an agency first, then by time of publication, undated last."""
    return not report.agency, report.published or "9999", report.id


def _copy_groups(by_id: Mapping[str, Report], lineage: Sequence[Lineage]) -> dict[str, str]:
    """Map each report of a group of copies to the one that the others are taken to copy."""
    groups = _joined((e.a, e.b) for e in lineage if e.relation == "copy" and e.a in by_id and e.b in by_id)
    return {rid: min((by_id[m] for m in group), key=_earliest).id for group in groups for rid in group}


def _joined(edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the connected groups of a list of edges."""
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in edges:
        ra, rb = root(a), root(b)
        if ra != rb:
            parent[max(ra, rb)] = min(ra, rb)
    groups: dict[str, list[str]] = defaultdict(list)
    for x in sorted(parent):
        groups[root(x)].append(x)
    return [groups[r] for r in sorted(groups)]


def _single_voice(claims: Sequence[Claim]) -> dict[str, str]:
    """Find reports of three claims or more that are all one body's statement: a ministry's release as printed."""
    voices: dict[str, list[str | None]] = defaultdict(list)
    for c in claims:
        voices[c.report].append(f"body:{c.source.name}" if c.source.kind == "body" and c.source.name else None)
    return {r: v[0] for r, v in voices.items() if len(v) >= 3 and v[0] and len(set(v)) == 1}


def _partial(report: Report, lineage: Sequence[Lineage], by_id: Mapping[str, Report]) -> Origin:
    """Describe a report of its own, naming the agency that it shares sentences with, if there is one."""
    for e in sorted(lineage, key=lambda e: (-e.shared_sentences, e.a, e.b)):
        if report.id in (e.a, e.b) and e.relation == "partial":
            other = by_id.get(e.b if e.a == report.id else e.a)
            if other and other.agency:
                many = f"{e.shared_sentences} sentence{'s' * (e.shared_sentences != 1)}"
                reason = f"its own report; shares {many} with one that credits {other.agency}"
                return Origin(report.id, _own(report), other.agency, reason)
    reason = "its own report" if report.outlet else "its own report; no outlet is known"
    return Origin(report.id, _own(report), None, reason)


def _sentence_origins(reports: Sequence[Report], lineage: Sequence[Lineage], home: Mapping[str, str]) -> dict[tuple[str, int], str]:
    """Give each copied sentence the origin of its agency, else of the first report that printed it."""
    by_id = {r.id: r for r in reports}
    where: dict[str, tuple[str, int]] = {}
    edges = []
    for e in lineage:
        if e.a in by_id and e.b in by_id:
            for i, j in e.shared:
                one, other = f"{e.a}\x1f{i}", f"{e.b}\x1f{j}"
                where[one], where[other] = (e.a, i), (e.b, j)
                edges.append((one, other))
    out: dict[tuple[str, int], str] = {}
    for group in _joined(edges):
        first = min((by_id[where[g][0]] for g in group), key=_earliest)
        for g in group:
            out[where[g]] = home.get(first.id, _own(first))
    return out
