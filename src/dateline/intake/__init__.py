"""Intake: a source becomes reports. Text and HTML are decoded, read and cleaned; what is cut is kept with its reason."""

from dateline.intake.decoding import LIMIT
from dateline.intake.report import read_report
from dateline.intake.sources import SUFFIXES, FoundSource, find_sources

__all__ = ["LIMIT", "SUFFIXES", "FoundSource", "find_sources", "read_report"]
