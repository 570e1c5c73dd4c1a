"""`dateline page`: the record as one page that needs nothing else."""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import jinja2
import typer
from markupsafe import Markup

from dateline.desk.page import Page, page
from dateline.desk.seen import Seen
from dateline.desk.words import count_words, day_words, origin_words
from dateline.faces.cli.charts import delivered_bar, promise_chart
from dateline.faces.cli.ledger import slip_words
from dateline.faces.cli.notes import voices
from dateline.faces.cli.options import PACK_DEFAULT, RECORD_DEFAULT, AsOf, Json, PackName, RecordFile, seen
from dateline.faces.cli.screen import Screen, clean
from dateline.model import InputError

_FOLDER = "page"
_ENDS = ("http://", "https://")  # other schemes, such as javascript:, aren't made into links


def page_command(
    to: Annotated[Path, typer.Option("--to", help="The file to write.", show_default=False)],
    name: Annotated[
        list[str] | None, typer.Option("--dossier", help="Show this name's dossier; can be repeated.")
    ] = None,
    record: RecordFile = RECORD_DEFAULT,
    pack: PackName = PACK_DEFAULT,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Write the record as one HTML page: ledger, dossiers, stories, disagreements and the reports."""
    with seen(record, pack, as_of) as view:
        write_page(view, to, title=record.stem, names=tuple(name or ()))
    screen = Screen(as_json)
    if as_json:
        screen.json({"written": [str(to)]})
    else:
        screen.line(str(to))


def write_page(view: Seen, to: Path, *, title: str = "Dateline demo", names: tuple[str, ...] = ()) -> None:
    """Write the page of a record.

    Args:
        view: the record as of a day.
        to: the file.
        title: the heading.
        names: whose dossiers to show.

    Raises:
        InputError: the file can't be written.
    """
    html = render(page(view, title, names))
    try:
        to.write_text(html, encoding="utf-8")
    except OSError as error:
        raise InputError(f"can't be written ({error.strerror})", str(to), "Name another file.") from error


def render(view: Page) -> str:
    """Turn a page's view into HTML without scripts, and without anything from another host."""
    folder = files(__package__).joinpath(_FOLDER)
    css = folder.joinpath("page.css").read_text(encoding="utf-8")
    names = ("page.html.j2", "parts.html.j2")
    loader = jinja2.DictLoader({name: folder.joinpath(name).read_text(encoding="utf-8") for name in names})
    world = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=_shown,
    )  # fmt: skip
    world.filters.update(day=day_words, origin=origin_words, count=count_words, slip=slip_words, spaced=_spaced)
    world.globals.update(
        voices=voices, bar=delivered_bar, chart=promise_chart, css=Markup(css), policy=_policy(css), link=_link  # noqa: S704 - our own stylesheet
    )  # fmt: skip
    return world.get_template("page.html.j2").render(page=view)


def _shown(value: object) -> object:
    """Take out of untrusted text what can't be seen, before it is escaped."""
    return clean(value) if type(value) is str else value


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _link(url: str | None) -> str | None:
    return url if url and url.lower().startswith(_ENDS) else None


def _policy(css: str) -> str:
    """Allow the page's own style sheet by its hash, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
