"""Remarks in the language of whoever reads them. Their sentences are those of the command line; in another language
than English, what each means in general stands before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.review.remark import CODES

if TYPE_CHECKING:
    from rubrica.review import Remark


def spoken(remark: Remark) -> Remark:
    meaning = CODES[remark.code].meaning if remark.code in CODES else ""
    translated = _(meaning) if meaning else ""
    if translated == meaning:
        return remark
    gaps = {"meaning": translated, "sentence": remark.message}
    return replace(remark, message=_("%(meaning)s (%(sentence)s)") % gaps)
