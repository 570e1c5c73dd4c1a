"""Reading: a report becomes claims: sentences, names, figures, voices, events and their roles."""

from dateline.reading.reader import Knowledge, Reading, make_reader, prepare, read

__all__ = ["Knowledge", "Reading", "make_reader", "prepare", "read"]
