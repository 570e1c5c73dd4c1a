"""The Python face: a record as an object that answers questions."""

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from dateline import desk
from dateline.flow import Added, Progress, add
from dateline.packs import Pack, load_pack
from dateline.store import Record as Stored
from dateline.store import open_record

if TYPE_CHECKING:
    from dateline.desk.changes import Changes
    from dateline.desk.claims import ClaimList
    from dateline.desk.disagreements import Disputes
    from dateline.desk.dossier import Dossier
    from dateline.desk.ledger import Ledger
    from dateline.desk.searching import Found
    from dateline.desk.status import RecordStatus
    from dateline.desk.stories import StoryList, StoryView
