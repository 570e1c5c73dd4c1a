"""The nouns of the record. Frozen dataclasses, no I/O, no imports from other rooms."""

from dateline.model.amounts import Money, Percent, Quantity
from dateline.model.claim import EVENTS, STATUSES, Antecedent, Claim, Source, SourceKind, Status
from dateline.model.deal import STAGES, Deal, Handover, Ordered, Outcome, Promise, Remaining, Stage, Term
from dateline.model.decision import Decision, DecisionKind
from dateline.model.errors import (
    DatelineError,
    InputError,
    MixedDealError,
    NewerRecordError,
    NotFoundError,
    PackError,
    RecordError,
    UsageError,
)
from dateline.model.fact import Disagreement, DisagreementKind, Fact, Value
from dateline.model.ids import make_id
from dateline.model.mention import EntityKind, Mention
from dateline.model.origin import Lineage, Origin
from dateline.model.origin import Relation as LineageRelation
from dateline.model.report import Dropped, Report, Sentence, WhenKnown
from dateline.model.span import Evidence, Span
from dateline.model.story import Story
from dateline.model.when import Mod, Relation, When

__all__ = [
    "EVENTS", "STAGES", "STATUSES", "Antecedent", "Claim", "DatelineError", "Deal", "Decision", "DecisionKind",
    "Disagreement", "DisagreementKind", "Dropped", "EntityKind", "Evidence", "Fact", "Handover", "InputError",
    "Lineage", "LineageRelation", "Mention", "MixedDealError", "Mod", "Money", "NewerRecordError", "NotFoundError",
    "Ordered", "Origin", "Outcome", "PackError", "Percent", "Promise", "Quantity", "RecordError", "Relation",
    "Remaining", "Report", "Sentence", "Source", "SourceKind", "Span", "Stage", "Status", "Story", "Term",
    "UsageError", "Value", "When", "WhenKnown", "make_id",
]  # fmt: skip
