"""The page: one file, nothing from elsewhere, every figure leads to its sentence."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


class Links(HTMLParser):
    """Collects ids, links and tags."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src") and value:
                self.links.append(value)


@pytest.fixture
def html(run: Run, tmp_path: Path) -> str:
    assert run("page", "--to", "page.html").exit_code == 0
    return (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.fixture
def links(html: str) -> Links:
    found = Links()
    found.feed(html)
    return found


def test_the_page_needs_nothing_else(links: Links) -> None:
    """No script, no picture, no font, and no style that its policy wouldn't allow."""
    assert not links.tags & {"script", "img", "iframe", "link", "object", "form", "base"}
    assert "style" not in links.attributes
    assert not [name for name in links.attributes if name.startswith("on")]
    assert all(link.startswith("#") for link in links.links)


def test_every_link_leads_somewhere(links: Links) -> None:
    """Each anchor is there, and only once."""
    assert len(links.ids) == len(set(links.ids))
    assert {link[1:] for link in links.links} <= set(links.ids)
    assert any(link.startswith("#c-") for link in links.links)


def test_the_policy_allows_the_page_s_own_style_only(html: str) -> None:
    """The hash in the policy is the hash of the style sheet."""
    import base64
    import hashlib

    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].replace("&#39;", "'").startswith(f"default-src 'none'; style-src 'sha256-{digest}'")


def test_the_page_shows_promises_and_what_was_cut(html: str) -> None:
    """Chart, bar, voices and cuts."""
    assert "4 of 12 delivered, 8 to come" in html
    assert "slip +731 days" in html
    assert "1 origin / 2 reports" in html
    assert "<del>1,284 views</del>" in html


def test_the_same_record_gives_the_same_page(run: Run, tmp_path: Path, html: str) -> None:
    """No clock and no chance."""
    run("page", "--to", "again.html")
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == html


def test_a_page_can_show_a_dossier_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    """By name, in any spelling."""
    run("page", "--to", "berg.html", "--dossier", "Anna Bergh")
    assert "<h3>Anna Berg " in (tmp_path / "berg.html").read_text(encoding="utf-8")
