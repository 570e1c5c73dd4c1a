"""Amounts: quantities, money and percentages with their bounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things. `min` and `max` are equal when exact; one is `None` when open-ended.

    `unit` is the unit noun in the singular as used (`squadron`), `qualifier` a word such as `remaining` or `additional`.
    """

    min: float | None
    max: float | None
    unit: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in whole units of an ISO 4217 currency, with the words that give it."""

    min: float | None
    max: float | None
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in per cent, with bounds as in `Quantity`."""

    min: float | None
    max: float | None
