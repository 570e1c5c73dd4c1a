"""Reading a text in one call."""

import pytest
from papers import OUTLETS, Reader

from dateline.intake import read_report
from dateline.model import Report


@pytest.fixture
def read() -> Reader:
    """Read a text or a page as it would be read from a file."""

    def reader(text: str | bytes, path: str = "report.txt", url: str | None = None) -> Report:
        data = text.encode() if isinstance(text, str) else text
        return read_report(data, path=path, url=url, outlets=OUTLETS)

    return reader
