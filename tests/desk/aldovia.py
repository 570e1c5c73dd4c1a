"""A made-up press on a made-up deal: Aldovia buys X-40 interceptors from Sarkania, and waits."""

import re
from collections.abc import Iterator
from pathlib import Path

from dateline.model import (
    EVENTS,
    Claim,
    EntityKind,
    Evidence,
    Mention,
    Money,
    Quantity,
    Report,
    Sentence,
    Source,
    When,
    make_id,
)
from dateline.reading import Reading

TABLES = {
    "systems.csv": "name,aliases,category,description,maker,country\n"
    "X-40,Falcon interceptor,Aircraft,interceptor,Sarkan Works,Sarkania\nX-50,,Aircraft,interceptor,Sarkan Works,Sarkania\n",
    "people.csv": "name,aliases,post,country,body,from,to\n"
    "Anna Berg,Anna Bergh,defence_minister,Aldovia,,2019-01-01,\n"
    "Otto Berg,,foreign_minister,Sarkania,,2019-01-01,\n",
    "posts.csv": "post,titles,kind\ndefence_minister,defence minister,person_title\n"
    "foreign_minister,foreign minister,person_title\n",
    "bodies.csv": "name,aliases,kind,country\nSarkan Works,,maker,Sarkania\n",
    "countries.csv": "name,iso2,iso3,aliases,demonyms,capital,actors,currency\n"
    "Aldovia,QA,QAA,,Aldovian,Aldograd,Aldograd,\nSarkania,QB,QBB,,Sarkanian,Sarka,Sarka,\n",
    "places.csv": "name,aliases,kind,country,parent\nAldograd,,city,Aldovia,\n",
    "agreements.csv": "name,aliases,kind,parties,year\n"
    "Aldovia-Sarkania Commission,,commission,Aldovia|Sarkania,\n"
    "Aldovia-Sarkania Summit,,summit,Aldovia|Sarkania,\n",
    "outlets.csv": "name,aliases,kind,country,credits\nMeridian,,agency,,\n",
    "units.csv": "unit,aliases,kind,holds,of,note\ninterceptor,interceptors,item,,,\n",
    "frames.csv": "trigger,pos,event,status,subject,weight\norder,verb,order,-,agent,0.7\n",
}

REPORTS = {
    "a-order.txt": """Aldovia orders 12 interceptors

Fri, 10 January 2020 18:04

Aldovia ordered 12 X-40 interceptors from Sarkania for USD 900 million.

The interceptors will be delivered by the end of 2022, Defence Minister Anna Berg said.

1,284 views

ALSO READ: Carp prices climb as Christmas nears
""",
    "b-slip.txt": """Interceptors will come two years late

Mon, 3 May 2021 09:10

Aldovia will get its X-40 interceptors by the end of 2024, the government in Aldograd said in a statement to parliament.

The maker blamed a fire in its paint shop and a long wait for parts from abroad.

(Meridian)
""",
    "c-copy.txt": """Late interceptors anger [red]Aldograd[/red]

Tue, 4 May 2021 11:00

Aldovia will get its X-40 interceptors by the end of 2024, the government in Aldograd said in a statement to parliament.

The maker blamed a fire in its paint shop and a long wait for parts from abroad.
""",
    "d-arrival.txt": """Four interceptors arrive

Thu, 1 June 2023 16:45

Four X-40 interceptors were delivered on Wednesday, said Anna Bergh.

Aldovia may also look at the X-50, it is understood.
""",
}

NAMES: tuple[tuple[str, str, EntityKind], ...] = (
    ("X-40", "X-40", "system"),
    ("X-50", "X-50", "system"),
    ("Aldovia", "Aldovia", "country"),
    ("Sarkania", "Sarkania", "country"),
    ("Anna Bergh", "Anna Berg", "person"),
    ("Anna Berg", "Anna Berg", "person"),
    ("Aldograd", "Aldograd", "place"),
)
_NUMBERED = tuple[str, str, dict[str, object]]
_DUE_2022 = When("by the end of 2022", "2022", "END", "by", "2022-12-31", "2022-12-31")
_DUE_2024 = When("by the end of 2024", "2024", "END", "by", "2024-12-31", "2024-12-31")
CLAIMS: tuple[_NUMBERED, ...] = (
    (
        "Aldovia ordered 12 X-40 interceptors from Sarkania for USD 900 million.",
        "order",
        {
            "agents": ("Aldovia",),
            "partners": ("Sarkania",),
            "quantity": Quantity(12, 12, "interceptor"),
            "money": Money(9e8, 9e8, "USD", "USD 900 million"),
        },
    ),
    (
        "The interceptors will be delivered by the end of 2022, Defence Minister Anna Berg said.",
        "delivery",
        {
            "agents": ("Sarkania",),
            "partners": ("Aldovia",),
            "status": "planned",
            "when": _DUE_2022,
            "source": Source("named", "Anna Berg", "Anna Berg said"),
        },
    ),
    (
        "Aldovia will get its X-40 interceptors by the end of 2024",
        "delivery",
        {"agents": ("Sarkania",), "partners": ("Aldovia",), "status": "planned", "when": _DUE_2024},
    ),
    (
        "Four X-40 interceptors were delivered on Wednesday",
        "delivery",
        {
            "agents": ("Sarkania",),
            "partners": ("Aldovia",),
            "quantity": Quantity(4, 4, "interceptor"),
            "when": When("on Wednesday", "2023-05-31", None, "on", "2023-05-31", "2023-05-31"),
            "source": Source("named", "Anna Berg", "said Anna Bergh"),
        },
    ),
    (
        "Aldovia may also look at the X-50, it is understood.",
        "interest",
        {
            "agents": ("Aldovia",),
            "partners": ("Sarkania",),
            "objects": ("X-50",),
            "status": "possible",
            "hedged": True,
            "source": Source("unnamed", None, "it is understood"),
        },
    ),
)


def write_reports(folder: Path) -> Path:
    """Write the press into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_pack(folder: Path) -> Path:
    """Write the pack that knows Aldovia."""
    folder.mkdir(parents=True, exist_ok=True)
    events = "\n".join(f'{event} = "{event.replace("_", " ")}"' for event in EVENTS)
    (folder / "pack.toml").write_text(f'name = "aldovia"\nversion = "1"\n[events]\n{events}\n', encoding="utf-8")
    for name, table in TABLES.items():
        (folder / name).write_text(table, encoding="utf-8")
    return folder


def read(report: Report) -> Reading:
    """Read a report as far as its words are known here."""
    sentences = tuple(_sentences(report))
    return Reading(sentences=sentences, mentions=tuple(_mentions(report)), claims=tuple(_claims(report, sentences)))


def _sentences(report: Report) -> Iterator[Sentence]:
    for number, found in enumerate(re.finditer(r"[^\n]+?(?:[.!?](?=\s|$)|(?=\n|$))", report.text)):
        yield Sentence(number, found.start(), found.end(), title=found.start() == 0 and report.title is not None)


def _mentions(report: Report) -> Iterator[Mention]:
    taken: set[int] = set()
    for text, name, kind in NAMES:
        for found in re.finditer(re.escape(text) + r"\b", report.text):
            if found.start() not in taken:
                taken.add(found.start())
                yield Mention(found.start(), found.end(), text, kind, name, reason="the pack's name")


def _claims(report: Report, sentences: tuple[Sentence, ...]) -> Iterator[Claim]:
    for quote, event, slots in CLAIMS:
        at = report.text.find(quote)
        if at < 0:
            continue
        sentence = next(s.index for s in sentences if s.start <= at < s.end)
        given: dict[str, object] = {
            "status": "actual",
            "objects": ("X-40",),
            "place": None,
            "quantity": None,
            "money": None,
            "percent": None,
            "when": None,
            "source": Source(),
            "hedged": False,
            "summary": f"{event}: {quote}",
        }
        yield Claim(
            id=make_id("c", report.id, event, at),
            report=report.id,
            sentence=sentence,
            event=event,
            evidence=Evidence.at(report.text, at, at + len(quote)),
            **(given | slots),  # type: ignore[arg-type]  # a table of slots
        )
