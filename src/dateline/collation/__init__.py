"""Collation: many claims become one record: origins, who is who, facts, disagreements, stories and the ledger."""

from dateline.collation.record import Collated, collate
from dateline.collation.who import Entity

__all__ = ["Collated", "Entity", "collate"]
