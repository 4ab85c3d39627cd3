"""The sentences of the interface: taken out of code and templates, put into each catalogue, and compiled.

.venv/bin/python .ci/words.py        after a sentence was written or translated; prints what is not translated
.venv/bin/python .ci/words.py de     begins another language
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from rubrica.review.remark import CODES

WEB = Path(__file__).parents[1] / "src/rubrica/web"
LOCALES = WEB / "locale"
SEVERITIES = ("error", "warning", "note")
"""What templates translate by the name that a remark has."""
SOURCES = [("**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS = {"templates/**.html": {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "now": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def sentences() -> Catalog:
    """Every sentence that is wrapped, with the files it stands in."""
    found = Catalog()
    taken = extract_from_dir(WEB, SOURCES, OPTIONS, KEYWORDS, comment_tags=("For translators:",))
    for name, _line, said, comments, context in sorted(taken, key=lambda one: one[:2]):
        found.add(said, None, [(name, None)], auto_comments=comments, context=context)
    for code in CODES.values():
        found.add(code.meaning, None, [("review/remark.py", None)])
    for severity in SEVERITIES:
        found.add(severity, None, [("templates/studio/reading.html", None)])
    return found


def catalogue(language: str) -> Catalog:
    """What is translated; of a new language, nothing."""
    path = file_of(language)
    if not path.exists():
        name = Locale.parse(language).get_display_name("en")
        begun = datetime.now(UTC)
        dates = {"creation_date": begun, "revision_date": begun}
        about = {
            "project": "Rubrica",
            "version": "1",
            "msgid_bugs_address": "",
            "last_translator": "whoever writes here",
            "language_team": name,
        }
        comment = f"# The interface of Rubrica in {name}."
        return Catalog(language, "django", comment, fuzzy=False, **about, **dates)
    with path.open("rb") as file:
        return read_po(file, language, "django")


def file_of(language: str) -> Path:
    return LOCALES / language.replace("-", "_") / "LC_MESSAGES/django.po"


def written(of: Catalog) -> tuple[bytes, bytes]:
    """A catalogue as its two files: .po for people, .mo for the press."""
    people, press = BytesIO(), BytesIO()
    write_po(people, of, width=120, ignore_obsolete=True, include_lineno=False, sort_output=True)
    whole = read_po(BytesIO(people.getvalue()), of.locale, "django")
    for message in untranslated(whole):
        whole.delete(message.id, message.context)  # a plural without words would be an empty sentence
    write_mo(press, whole)
    return people.getvalue(), press.getvalue()


def untranslated(of: Catalog) -> list[Message]:
    said = ((one, one.string if isinstance(one.string, tuple) else (one.string,)) for one in of if one.id)
    return [one for one, strings in said if not all(strings)]


def main(languages: list[str]) -> None:
    known = [path.name for path in LOCALES.iterdir() if path.is_dir()]
    for language in languages or known:
        found = catalogue(language)
        found.update(sentences(), no_fuzzy_matching=True, update_creation_date=False)
        path = file_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        for ending, data in zip((".po", ".mo"), written(found), strict=True):
            path.with_suffix(ending).write_bytes(data)
        for message in untranslated(found):
            print(f"{language}: {message.id}")


if __name__ == "__main__":
    main(sys.argv[1:])
