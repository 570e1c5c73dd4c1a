"""Dateline reads press reports on deals between states and keeps the record of what they say."""

__version__ = "0.1.0"
