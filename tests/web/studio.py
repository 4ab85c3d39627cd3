"""The studio as a browser without script uses it: forms are read from pages, filled in, and sent back."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

from django.http import HttpResponse
from django.test import Client

from rubrica.web.publishing.publisher import Publisher


class Forms(HTMLParser):
    """The forms of a page: where each goes, and what it would send. The way out in the mast is not one of them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[SimpleNamespace] = []
        self._area, self._choice, self._mast = "", "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._mast = self._mast or tag == "header"
        if self._mast:
            return
        if tag == "form":
            self.forms.append(SimpleNamespace(to=said.get("action", ""), fields={}))
        elif tag == "textarea" and "name" in said:
            self._area = said["name"]
            self.forms[-1].fields[self._area] = ""
        elif tag == "select" and "name" in said:
            self._choice = said["name"]
        elif tag == "option" and self._choice and self.forms and ("selected" in said or not self._has(self._choice)):
            self.forms[-1].fields[self._choice] = said.get("value", "")
        elif tag == "input" and "name" in said and self.forms and _is_sent(said):
            self.forms[-1].fields[said["name"]] = said.get("value", "")

    def _has(self, name: str) -> bool:
        return name in self.forms[-1].fields

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1].fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        self._mast = self._mast and tag != "header"
        if tag == "textarea" and self._area:
            fields, self._area = self.forms[-1].fields, self._area
            fields[self._area] = fields[self._area].removeprefix("\n")
            self._area = ""


def _is_sent(said: dict[str, str]) -> bool:
    return said.get("type") not in ("radio", "checkbox", "file") or "checked" in said


def form_of(browser: Client, address: str, number: int = 0) -> SimpleNamespace:
    """A form of a page, as it stands there."""
    found: SimpleNamespace = form_in(browser.get(address), number)
    found.to = found.to or address
    return found


def form_in(answer: Any, number: int = 0) -> SimpleNamespace:
    found: SimpleNamespace = Forms(answer.content.decode()).forms[number]
    return found


def send(browser: Client, form: SimpleNamespace, **said: str) -> HttpResponse:
    answer: HttpResponse = browser.post(form.to, form.fields | said)  # type: ignore[assignment]
    return answer


def heading(answer: Any) -> str:
    return unescape(re.findall(r"<h1[^>]*>(.*?)</h1>", answer.content.decode(), re.DOTALL)[0])


def catch_up(press: SimpleNamespace) -> None:
    publisher = Publisher(press.place)
    publisher.catch_up()
    publisher.close()
