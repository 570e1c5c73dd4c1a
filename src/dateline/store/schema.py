"""Schema: the small named steps that make a record. A step that was released is never changed; a new one is added."""

from dataclasses import dataclass

APPLICATION_ID = 0x444C4E45  # "DLNE" in the file's header tells a record from other SQLite files


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema.

    Attributes:
        name: its name in the table `migrations`.
        since: the version of Dateline that brought it, named to users of an older one.
        statements: what is run, in one transaction with the row in `migrations`.
    """

    name: str
    since: str
    statements: tuple[str, ...]


_MIGRATIONS = Migration(
    "0001-record",
    "0.1.0",
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE migrations (name TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID",
        # `generation` grows with each change of what facts are computed from; caches are keyed by it.
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
        "INSERT INTO meta VALUES ('generation', 0)",
    ),
)
_REPORTS = Migration(
    "0002-reports",
    "0.1.0",
    (
        "CREATE TABLE runs (seq INTEGER PRIMARY KEY, pack TEXT NOT NULL, pack_version TEXT NOT NULL,"
        " reader TEXT NOT NULL, UNIQUE (pack, pack_version, reader))",
        # `bytes` is the source as it was found, zlib; `learnt` is the record's own clock and is never exported.
        "CREATE TABLE sources (seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, path TEXT, size INTEGER NOT NULL,"
        " bytes BLOB NOT NULL, learnt TEXT NOT NULL)",
        # `body` is the Report as JSON without its two long texts: `text` stands beside it, `raw` too, zlib.
        # Children name a report by `seq`, which grows, so that a report is written at the end of each table.
        "CREATE TABLE reports (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, run INTEGER NOT NULL REFERENCES runs,"
        " day TEXT, language TEXT NOT NULL, outlet TEXT, agency TEXT, body BLOB NOT NULL, text TEXT NOT NULL,"
        " raw BLOB NOT NULL)",
        "CREATE INDEX reports_source ON reports (source)",
        "CREATE INDEX reports_day ON reports (day)",
        "CREATE TABLE sentences (seq INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,"
        " number INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, title INTEGER NOT NULL,"
        " UNIQUE (report, number))",
        "CREATE TABLE mentions (report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE, start INTEGER NOT NULL,"
        " end INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT, body BLOB NOT NULL,"
        " PRIMARY KEY (report, start, end, number)) WITHOUT ROWID",
        "CREATE TABLE claims (report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE, sentence INTEGER NOT NULL,"
        " start INTEGER NOT NULL, end INTEGER NOT NULL, id TEXT NOT NULL, event TEXT NOT NULL, status TEXT NOT NULL,"
        " body BLOB NOT NULL, PRIMARY KEY (report, sentence, start, end, id)) WITHOUT ROWID",
        "CREATE UNIQUE INDEX claims_id ON claims (id, report)",
        "CREATE TABLE set_aside (path TEXT PRIMARY KEY, sha256 TEXT, reason TEXT NOT NULL, way_out TEXT NOT NULL)"
        " WITHOUT ROWID",
    ),
)
_DECISIONS = Migration(
    "0003-decisions",
    "0.1.0",
    (
        "CREATE TABLE decisions (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, value TEXT,"
        " user TEXT NOT NULL, at TEXT NOT NULL, superseded_by TEXT REFERENCES decisions) WITHOUT ROWID",
        "CREATE INDEX decisions_superseded ON decisions (superseded_by)",
        "CREATE TABLE views (key TEXT PRIMARY KEY, generation INTEGER NOT NULL, body BLOB NOT NULL)",
    ),
)
_SEARCH = Migration(
    "0004-search",
    "0.1.0",
    (
        # The index holds no copy of the words: it reads them from the reports through this view.
        "CREATE VIEW sentence_text (seq, words) AS SELECT s.seq, substr(r.text, s.start + 1, s.end - s.start)"
        " FROM sentences s JOIN reports r ON r.seq = s.report",
        "CREATE VIRTUAL TABLE sentence_words USING fts5 (words, content='sentence_text', content_rowid='seq',"
        " tokenize='porter unicode61 remove_diacritics 2')",
        "INSERT INTO sentence_words (sentence_words) VALUES ('rebuild')",
    ),
)

MIGRATIONS: tuple[Migration, ...] = (_MIGRATIONS, _REPORTS, _DECISIONS, _SEARCH)
