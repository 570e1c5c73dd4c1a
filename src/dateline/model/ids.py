"""Ids: short hashes of what makes two things the same."""

import hashlib


def make_id(prefix: str, *parts: object) -> str:
    """Give the id of a thing from the parts that identify it.

    Args:
        prefix: one or two letters for the kind of thing, e.g. `c` for a claim.
        parts: what makes two such things the same; compared by their text.

    Returns:
        `prefix-` and 16 hexadecimal digits (64 bits of SHA-256): the same for the same parts, on every machine.

    Source:
        FollowTheMoney `Statement.make_key`.
    """
    body = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
