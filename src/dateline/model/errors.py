"""Errors that a user reads: what is wrong, where, and the way out."""


class DatelineError(Exception):
    """Something that the user can mend.

    Args:
        what: the fault in one sentence.
        where: the file, line, report or setting that it concerns, or an empty string.
        way_out: what to do about it, or an empty string.
    """

    exit_code = 1

    def __init__(self, what: str, where: str = "", way_out: str = "") -> None:
        """Keep the three parts apart so that each face can set them out in its own way."""
        super().__init__(what)
        self.what, self.where, self.way_out = what, where, way_out

    def __str__(self) -> str:
        """Join place, fault and way out on one line."""
        text = f"{self.where}: {self.what}" if self.where else self.what
        if self.way_out and text[-1:] not in ".!?:":
            text += "."
        return f"{text} {self.way_out}" if self.way_out else text


class UsageError(DatelineError):
    """A command or an argument that can't be understood."""

    exit_code = 2


class InputError(DatelineError):
    """A source that can't be read as a report."""

    exit_code = 3


class PackError(DatelineError):
    """A pack whose data are wrong; `where` is `file:line`."""

    exit_code = 4


class RecordError(DatelineError):
    """A record file that can't be opened, read or written."""

    exit_code = 5


class NewerRecordError(RecordError):
    """A record that was written by a newer version of Dateline."""


class NotFoundError(DatelineError):
    """A name, story or claim that the record doesn't hold."""

    exit_code = 6


class MixedDealError(DatelineError):
    """Claims about more than one deal where one deal was asked for."""
