"""Settings: one table of name, environment variable, default and help, read once at the edge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the command line."""

    name: str
    variable: str
    default: str
    help: str


RECORD = Setting("--record", "DATELINE_RECORD", "dateline.db", "The file that holds the record.")
PACK = Setting("--pack", "DATELINE_PACK", "defence", "What the field knows: `defence`, or the folder of a pack.")

SETTINGS = (RECORD, PACK)
