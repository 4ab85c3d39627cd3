"""Whatever a reader types as name, site or text of a comment, Chromium runs nothing, without any policy.

`test_hostile_readers.py` tries the same on a press that is served, with its policy and without."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.pages.comments.form import CommentForm
from rubrica.pages.comments.pages import answer_page
from rubrica.pages.folder import FolderSource
from rubrica.pages.render import render
from rubrica.pages.review.review import gather_review
from rubrica.pages.values.comments import CommentEntry, Comments
from rubrica.web.comments.text import html_of
from rubrica.web.mail import letters
from rubrica.web.mail.writing import html_of as html_of_letter

from ..hostile.payloads import PAYLOADS
from ..pages.press import press
from .inspection import inspection
from .serving import served
from .test_nothing_runs import without_policy

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from playwright.sync_api import Browser

SAID = tuple(
    CommentEntry(
        number, said, html_of(said), "2026-03-09T10:20", "1f3a", f"https://a.example/?{said}", spoiler=number % 2
    )
    for number, said in enumerate(PAYLOADS, 1)
)

OF_A_FORM = re.compile(r"^/form-\d+\.html <(?:form|label|input|textarea|small|button|input id=\"_c-[^>]*)>$", re.DOTALL)


def test_nothing_that_a_reader_types_runs_on_the_page_or_in_the_form(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderSource, "comments", lambda *_: Comments(SAID, len(SAID), 1))
    entry = press().listed("archive", "", "2025-12")[0]
    forms = [CommentForm("/", said, said, said, said, faults=(("text", "No."),)) for said in PAYLOADS]
    pages = {"talk": gather_review(press(), "salt-radio")}
    pages |= {f"form-{number}": answer_page(press(), entry, "No", form=form) for number, form in enumerate(forms)}
    pages["kept"] = replace(pages["form-0"], form=None, kept=" ".join(PAYLOADS))
    for name, page in {**pages, "404": pages["talk"]}.items():
        (tmp_path / f"{name}.html").write_bytes(render(page))
    with served(without_policy(tmp_path)) as site, inspection(browser, f"{site}/404.html") as found:
        told = found.look_at([f"/{name}.html" for name in pages])
        assert [one for one in told if not OF_A_FORM.search(one)] == []
        assert (found.ran, found.said) == ([], [])


def test_nothing_that_a_reader_types_runs_in_a_letter(browser: Browser, tmp_path: Path) -> None:
    """Mail programs have no policy of ours. A letter has a style of its own, and nothing else that a page has not."""
    site, link = press().site(), "https://a.example/"
    (tmp_path / "home.html").write_text("<!doctype html><title>x</title>", "utf-8")
    for number, said in enumerate(PAYLOADS):
        quoted, name = letters.Excerpt(said, said), f"{number:03}"
        held = letters.held(site, said, quoted, {"approve": link}, link)
        answered = letters.answered(replace(site, name=said), said, quoted, link, link)
        for letter in (held, answered) if number % 2 else (answered,):
            (tmp_path / f"{letter.kind}-{name}.html").write_text(html_of_letter(letter), "utf-8")
    with served(tmp_path) as home, inspection(browser, f"{home}/home.html") as found:
        told = found.look_at([f"/{path.name}" for path in sorted(tmp_path.glob("*-*.html"))])
        assert [one for one in told if not re.search(r" <style>$| style=", one)] == []
        assert (found.ran, found.said) == ([], [])
