"""Learn the reader's scores from the marked reports: `python -m training.learn [--folds]`.

Writes `weights.json.gz` into the defence pack: one multinomial logistic model for events by word and one for status.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc, Token

from dateline.model import Sentence
from dateline.packs import Frame, load_pack
from dateline.reading.features import carriers, sentence_features, word_features
from dateline.reading.frames import frames_of, index_frames
from dateline.reading.names import find_names, name_reader
from dateline.reading.scoring import pack_model
from dateline.reading.status import status_features
from dateline.reading.syntax import labels_of, parse
from training.corpus import Mark, MarkedReport, read_corpus

ROOT = Path(__file__).resolve().parent.parent
_C = 1.0  # inverse strength of the penalty: scikit-learn's default, never tuned
_SEEN = 2  # a feature must be seen so often


@dataclass(slots=True)
class Examples:
    """Features and labels of both models, with the fold and sentence of each example."""

    event_rows: list[list[str]]
    events: list[str]
    folds: list[str]
    status_rows: list[list[str]]
    statuses: list[str]
    status_folds: list[str]
    triggers: Counter[str]


def examples(reports: Sequence[MarkedReport]) -> Examples:
    """Turn marked reports into examples: every word that may carry an event, and every mark's status."""
    pack = load_pack()
    reader, index = name_reader(pack), index_frames(pack.frames)
    out = Examples([], [], [], [], [], [], Counter())
    docs = iter(parse([r.text[a:b] for r in reports for a, b, _ in r.sentences]))
    for report in reports:
        sentences = [Sentence(i, a, b, i == 0) for i, (a, b, _) in enumerate(report.sentences)]
        mentions = find_names(report.text, sentences, reader, report.day)
        for number, (start, end, marks) in enumerate(report.sentences):
            doc = next(docs)
            if number == 0:
                continue  # headlines carry no marks
            labels = labels_of(doc, start, [m for m in mentions if start <= m.start and m.end <= end])
            _sentence(out, report.fold, doc, labels, marks, index)
    return out


def _sentence(
    out: Examples, fold: str, doc: Doc, labels: list[str | None], marks: Sequence[Mark], index: Mapping[str, tuple[Frame, ...]]
) -> None:
    gold: dict[int, str] = {}
    for mark, token in _triggers(doc, labels, marks):
        gold.setdefault(token.i, mark.event)
        out.triggers[token.lemma_.lower()] += 1
        out.status_rows.append(status_features(token, mark.event, frames_of(token, index)))
        out.statuses.append(mark.status)
        out.status_folds.append(fold)
    bag = sentence_features(doc, labels, title=False)
    for token in carriers(doc, labels):
        out.event_rows.append([*word_features(token, labels, index), *bag])
        out.events.append(gold.get(token.i, "none"))
        out.folds.append(fold)


def _triggers(doc: Doc, labels: list[str | None], marks: Sequence[Mark]) -> Iterator[tuple[Mark, Token]]:
    """Yield each mark with the word that carries it: the head of its trigger words that may carry an event."""
    for mark in marks:
        words = mark.slots.get("trigger", [])
        at = doc.text.find(words[0].words) if words else -1
        span = doc.char_span(at, at + len(words[0].words), alignment_mode="expand") if at >= 0 else None
        if span is None:
            continue
        able = {t.i for t in carriers(doc, labels)}
        inside = [t for t in span if t.i in able]
        if span.root.i in able:
            yield mark, span.root
        elif inside:
            yield mark, inside[0]


def matrix(rows: Sequence[Sequence[str]], features: Mapping[str, int]) -> sp.csr_matrix:
    """Turn feature lists into a sparse matrix of ones."""
    pairs = [(i, features[f]) for i, row in enumerate(rows) for f in sorted(set(row)) if f in features]
    r, c = zip(*pairs, strict=True)
    return sp.csr_matrix((np.ones(len(pairs), dtype=np.float32), (r, c)), shape=(len(rows), len(features)))


def vocabulary(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Number the features that are seen often enough, in the order of their names."""
    seen = Counter(f for row in rows for f in set(row))
    return {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= _SEEN))}


def fit(rows: Sequence[Sequence[str]], labels: Sequence[str]) -> tuple[Any, dict[str, int]]:
    """Fit a multinomial logistic model; the solver starts from zero, so the same rows give the same weights."""
    features = vocabulary(rows)
    model = LogisticRegression(C=_C, max_iter=80, tol=1e-3)
    return model.fit(matrix(rows, features), np.array(labels)), features


def main() -> None:
    """Learn from the whole corpus and write the table, or with `--folds` print quality on held-out writers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true", help="print accuracy of status on held-out files, write nothing")
    args = parser.parse_args()
    found = examples(list(read_corpus(ROOT / "corpus")))
    if args.folds:
        _print_folds(found)
        return
    events, event_features = fit(found.event_rows, found.events)
    status, status_features_ = fit(found.status_rows, found.statuses)
    table = {
        "about": "learnt from corpus/ by training/learn.py",
        "events": pack_model(events, list(event_features)),
        "status": pack_model(status, list(status_features_)),
        "triggers": sorted(w for w, n in found.triggers.items() if n > 1),
    }
    target = ROOT / "src/dateline/packs/defence/weights.json.gz"
    target.write_bytes(gzip.compress(json.dumps(table, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{len(found.events)} words, {len(found.statuses)} marks; {target.stat().st_size / 1e6:.2f} MB")


def _print_folds(found: Examples) -> None:
    for name in sorted(set(found.status_folds)):
        train = [i for i, f in enumerate(found.status_folds) if f != name]
        test = [i for i, f in enumerate(found.status_folds) if f == name]
        model, features = fit([found.status_rows[i] for i in train], [found.statuses[i] for i in train])
        got = model.predict(matrix([found.status_rows[i] for i in test], features))
        print(name, len(test), f"status {np.mean(got == np.array([found.statuses[i] for i in test])):.3f}")


if __name__ == "__main__":
    main()
