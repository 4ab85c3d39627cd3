"""All words that pages print, one table for each part of a press: English, Japanese.

`one|many` is chosen by the number; {} stands for what the page fills in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.words.catalogue import (
    accounts,
    answers,
    around,
    comment_form,
    comments,
    lens,
    lists,
    mail,
    privacy,
    readers,
    review,
    revisions,
    rubric,
    work,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "ja")

TABLES = (
    around.WORDS,
    answers.WORDS,
    mail.WORDS,
    accounts.WORDS,
    review.WORDS,
    revisions.WORDS,
    lens.WORDS,
    lists.WORDS,
    rubric.WORDS,
    work.WORDS,
    comments.WORDS,
    comment_form.WORDS,
    privacy.WORDS,
    readers.WORDS,
)

WORDS: Mapping[str, tuple[str, str]] = {name: said for table in TABLES for name, said in table.items()}
