"""Scoring: linear models over features, learnt from the marked corpus and kept as a table in the pack."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from dateline.model import PackError


class _Learnt(Protocol):
    """What a fitted linear model has; scikit-learn's `LogisticRegression` does."""

    classes_: NDArray[Any]
    coef_: NDArray[Any]
    intercept_: NDArray[Any]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A multinomial logistic model.

    Attributes:
        classes: the labels, in the order of the columns.
        index: row number of each feature.
        weights: one row for each feature, one column for each label.
        bias: one number for each label.
    """

    classes: tuple[str, ...]
    index: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def probabilities(self, features: Iterable[str]) -> NDArray[np.float64]:
        """Return the probability of each label for a set of features; unknown features count nothing."""
        rows = sorted({self.index[f] for f in features if f in self.index})
        logits = (self.weights[rows].sum(axis=0) + self.bias).astype(np.float64)
        powers = np.exp(logits - logits.max())
        return cast("NDArray[np.float64]", powers / powers.sum())


def pack_model(model: _Learnt, features: Sequence[str], *, least: float = 0.02) -> dict[str, object]:
    """Turn a fitted model into a table for a pack, in whole numbers of 1/100.

    Args:
        model: the fitted model.
        features: the names of its columns.
        least: features without a weight of at least this size are left out.

    Returns:
        A JSON object that `read_model` reads.
    """
    weights = np.atleast_2d(model.coef_).T
    kept = np.abs(weights).max(axis=1) >= least
    table = np.clip(np.rint(weights[kept] * _SCALE), -127, 127).astype(np.int8)
    return {
        "classes": [str(c) for c in model.classes_],
        "features": [f for f, keep in zip(features, kept, strict=True) if keep],
        "bias": [round(float(b), 4) for b in np.atleast_1d(model.intercept_)],
        "weights": base64.b64encode(table.tobytes()).decode("ascii"),
    }


_SCALE = 50.0


def read_model(weights: Mapping[str, object] | None, name: str) -> LinearModel | None:
    """Read one model from a pack's learnt table.

    Args:
        weights: `Pack.weights`.
        name: the model's name in it.

    Returns:
        The model, or `None` when the pack has none.

    Raises:
        PackError: the table doesn't fit its own features.
    """
    table = cast("dict[str, Any] | None", (weights or {}).get(name))
    if table is None:
        return None
    classes, features = tuple(table["classes"]), table["features"]
    raw = np.frombuffer(base64.b64decode(table["weights"]), dtype=np.int8)
    if raw.size != len(classes) * len(features):
        raise PackError(f"The learnt table `{name}` is cut short.", "weights.json.gz", "Make it again with `make learn`.")
    matrix = raw.reshape(len(features), len(classes)).astype(np.float32) / np.float32(_SCALE)
    return LinearModel(classes, {f: i for i, f in enumerate(features)}, matrix, np.array(table["bias"], dtype=np.float32))
