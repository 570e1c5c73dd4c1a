"""Plain: what JSON and CSV can hold, the same bytes for the same thing."""

from collections.abc import Iterable

import msgspec


def plain(thing: object) -> object:
    """Turn dataclasses into dictionaries and tuples into lists, and whole numbers into integers.

    Args:
        thing: a noun of the model, a view of the desk, or what is made of them.

    Returns:
        The same as dictionaries, lists, strings, numbers, booleans and `None`, with fields in the order in which they
        are declared. A missing value is `None`, never left out.
    """
    return _whole(msgspec.to_builtins(thing))


def to_json(thing: object, *, indent: int = 0) -> bytes:
    """Write a thing as JSON.

    Args:
        thing: what `plain` takes.
        indent: spaces for each level; 0 for one line.

    Returns:
        UTF-8 bytes without a newline at the end.
    """
    body = msgspec.json.encode(plain(thing))
    return msgspec.json.format(body, indent=indent) if indent else body


def to_jsonl(rows: Iterable[object]) -> bytes:
    """Write things as JSON, one on each line."""
    return b"".join(to_json(row) + b"\n" for row in rows)


def _whole(thing: object) -> object:
    if isinstance(thing, float) and thing.is_integer():
        return int(thing)
    if isinstance(thing, dict):
        return {key: _whole(value) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [_whole(value) for value in thing]
    return thing
