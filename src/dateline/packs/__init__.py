"""Packs: what a field knows, as data, and the loader that checks it."""

from dateline.packs.load import bundled, check_pack, load_pack
from dateline.packs.pack import Agreement, Body, Country, Frame, Outlet, Pack, Place, Post, System, Tenure, Unit

__all__ = [
    "Agreement", "Body", "Country", "Frame", "Outlet", "Pack", "Place", "Post", "System", "Tenure", "Unit", "bundled",
    "check_pack", "load_pack",
]  # fmt: skip
