"""The studio speaks a person's language, and its catalogues are whole."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils import translation

from rubrica.review.remark import Remark, Severity
from rubrica.web.catalogue.press import put_settings
from rubrica.web.changes import writing
from rubrica.web.languages import LOCALES, interface_languages
from rubrica.web.studio.remark_words import spoken
from rubrica.web.templating import TEMPLATES, date, desk_address, number

from .visitors import visitor

words = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[2] / ".ci/words.py")))
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
GAP = re.compile(r"%\(\w+\)\w|%%|\{\w*\}")


def lang(address: str, **headers: str) -> str:
    """The language in which the studio answers."""
    found = re.search(r'<html lang="([\w-]+)"', visitor("owner").get(address, headers=headers).content.decode())
    assert found
    return found[1]


def test_a_press_that_declares_no_language_speaks_the_browsers(small: SimpleNamespace) -> None:
    with writing() as change:
        put_settings(change, 'name = "It"\n')
    assert lang("/studio/people/") == "en"
    assert lang("/studio/people/", **{"accept-language": "ja,en;q=0.5"}) == "ja"
    assert lang("/accounts/sessions/", **{"accept-language": "ja"}) == "ja"


def test_the_presss_language_comes_before_the_browsers(small: SimpleNamespace) -> None:
    with writing() as change:
        put_settings(change, 'language = "ja-JP"\n')
    assert lang("/studio/people/", **{"accept-language": "en"}) == "ja"


def test_what_somebody_chose_comes_before_all(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    answer = browser.post("/accounts/language/", {"language": "ja"})
    assert answer.headers["Location"] == "/accounts/"
    assert 'lang="ja"' in browser.get("/studio/").content.decode()
    browser.post("/accounts/language/", {"language": ""})
    assert 'lang="en"' in browser.get("/studio/").content.decode()


def test_the_choice_belongs_to_the_account_and_goes_along_to_another_machine(small: SimpleNamespace) -> None:
    visitor("critic").post("/accounts/language/", {"language": "ja"})
    elsewhere = visitor("critic")
    assert 'lang="ja"' in elsewhere.get("/studio/").content.decode()
    assert 'lang="en"' in visitor("editor").get("/studio/").content.decode()


def test_a_machine_remembers_the_choice_for_the_page_to_sign_in_on(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    browser.post("/accounts/language/", {"language": "ja"})
    browser.post("/accounts/logout/")
    assert 'lang="ja"' in browser.get("/accounts/login/").content.decode()


def test_what_is_missing_in_the_studio_says_so_in_ones_language_and_leads_on(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    browser.post("/accounts/language/", {"language": "ja"})
    page = browser.get("/studio/nowhere/").content.decode()
    assert '<html lang="ja"' in page
    assert 'href="/studio/"' in page


def test_a_style_is_the_same_for_everybody_who_asks(small: SimpleNamespace) -> None:
    answer = visitor("critic").get(desk_address())
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_a_language_that_there_is_not_is_nobodys_choice(small: SimpleNamespace) -> None:
    assert visitor("critic").post("/accounts/language/", {"language": "../x"}).status_code == 400


def test_dates_and_numbers_are_written_as_the_language_does() -> None:
    assert (date("2025-12-21"), date("soon"), number(12345)) == ("21 December 2025", "soon", "12,345")
    with translation.override("ja"):
        assert date("2025-12-21") == "2025年12月21日"


def test_each_catalogue_has_the_name_that_its_language_has_in_itself() -> None:
    assert interface_languages() == [("en", "English"), ("ja", "日本語")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_press_reads_is_what_people_wrote(language: str) -> None:
    path = words.file_of(language)
    assert words.written(words.catalogue(language)) == (path.read_bytes(), path.with_suffix(".mo").read_bytes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated(language: str) -> None:
    found = words.catalogue(language)
    found.update(words.sentences(), no_fuzzy_matching=True)
    left = [message.id for message in words.untranslated(found)]
    assert left == []  # `.venv/bin/python .ci/words.py` puts them into the catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_the_same_gaps(language: str) -> None:
    for message in words.catalogue(language):
        if message.id:
            said, translated = (one if isinstance(one, tuple) else (one,) for one in (message.id, message.string))
            for one in filter(None, translated):
                assert set(GAP.findall(one)) == set(GAP.findall(said[-1])), message.id


def test_a_remark_says_what_it_means_in_the_language_and_its_sentence_as_ever() -> None:
    remark = Remark("score-off-scale", Severity.ERROR, "Story has 11/10", 1, 1, 1, 5)
    assert spoken(remark) == remark
    with translation.override("ja"):
        assert spoken(remark).message == "点数が尺度から外れています（Story has 11/10）"


def bare(template: str) -> list[str]:
    """The words of a template that no language but English will ever have."""
    template = re.sub(r"<style>.*?</style>", " ", template, flags=re.DOTALL)
    for code in (r"{#.*?#}", r"{%-?\s*trans.*?endtrans\s*-?%}", r"{{.*?}}", r"{%.*?%}"):
        template = re.sub(code, " ", template, flags=re.DOTALL)
    said = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', template)
    texts = re.sub(r"<[^>]*>", "|", template).replace("&nbsp;", " ").split("|")
    texts = [text.strip() for text in (*said, *texts) if '="' not in text]
    return [text for text in texts if re.search(r"[A-Za-z]{2,} [a-z]{2}|^[A-Z][a-z]{4,}", text)]


def test_no_sentence_of_a_template_is_english_alone() -> None:
    found = {path.name: bare(path.read_text("utf-8")) for path in TEMPLATES.rglob("*.html")}
    assert {name: said for name, said in found.items() if said} == {}
