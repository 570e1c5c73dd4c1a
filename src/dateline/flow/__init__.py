"""The flow: sources are read into a record, and the record is brought together. Reads like the story."""

from dateline.flow.adding import Added, Progress, add
from dateline.flow.collating import collated, day_of

__all__ = ["Added", "Progress", "add", "collated", "day_of"]
