"""Pack: what a pack knows, in figures."""

from dataclasses import dataclass

from dateline.packs import Pack


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack in figures: how many names of each kind, and its events with what each is."""

    name: str
    version: str
    counts: tuple[tuple[str, int], ...]
    events: tuple[tuple[str, str], ...]


def pack_view(pack: Pack) -> PackView:
    """Answer: what does this pack know?

    Args:
        pack: a loaded pack; loading has checked it.

    Returns:
        Its figures.
    """
    counts = (
        ("systems", len(pack.systems)),
        ("holders of posts", len({t.name for t in pack.people})),
        ("posts", len(pack.posts)),
        ("bodies", len(pack.bodies)),
        ("countries", len(pack.countries)),
        ("places", len(pack.places)),
        ("agreements, operations and meetings", len(pack.agreements)),
        ("agencies", sum(o.kind == "agency" for o in pack.outlets)),
        ("outlets", sum(o.kind != "agency" for o in pack.outlets)),
        ("units", len(pack.units)),
        ("event words", len(pack.frames)),
    )
    return PackView(pack.name, pack.version, counts, tuple(pack.events.items()))
