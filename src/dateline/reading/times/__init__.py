"""Times in a sentence: dates, relative times, periods and durations, resolved against the day of the report."""

from dateline.reading.times.found import FoundTime
from dateline.reading.times.reader import find_times

__all__ = ["FoundTime", "find_times"]
