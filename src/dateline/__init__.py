"""Dateline reads press reports on deals between states and keeps the record of what they say."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.faces.python import Record, open  # noqa: A004  (the name that the README gives)

__version__ = "0.1.0"
__all__ = ["Record", "__version__", "open"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (what a module's attributes are is as wide as this)
    """Import the Python face when it is first asked for, so that `import dateline` costs nothing."""
    if name in ("open", "Record"):
        from dateline.faces import python  # noqa: PLC0415

        return getattr(python, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
