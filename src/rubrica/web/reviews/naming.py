"""Where a picture is named: in texts that anybody may take up again, so that none loses its pictures unawares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from django.db.models import Q

from rubrica.pages.building.pictures import plain_name
from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.naming_models import NamedPicture
from rubrica.web.reviews.text_models import TextRevision

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.reviews.text_models import Text

_ENDING = "|".join(re.escape(suffix) for suffix in SUFFIXES)
_NAME = re.compile(rf"(?<=<)[^<>\n]+?(?:{_ENDING})(?=[>?#])|[^\s<>\"'\[\]|(][^\s<>\"'\[\]|]*?(?:{_ENDING})(?!\w)", re.I)
"""Whatever a text says that ends as pictures do: in a figure, in its front matter, in a link's definition."""
LONGEST = 300


def names_of(text: str) -> set[str]:
    """The pictures that a text may mean. Of what is no picture of this press nobody will ask."""
    found = {plain_name(one) for said in _NAME.findall(text) for one in (said, unquote(said))}
    return {name for name in found if 0 < len(name) <= LONGEST and "\0" not in name}


def note_pictures(review: Review, text: str) -> None:
    """Note what a text names that is being saved."""
    named = [NamedPicture(review=review, name=name) for name in sorted(names_of(text))]
    NamedPicture.objects.bulk_create(named, ignore_conflicts=True)


def reviews_naming(name: str) -> QuerySet[Review]:
    """The reviews of which some saved text names a picture."""
    return Review.objects.filter(pk__in=NamedPicture.objects.filter(name=name).values("review")).order_by("slug")


def texts_naming(name: str) -> list[Text]:
    """The articles, pages and lists of which some text names a picture: one that waits, one that was withdrawn, an
    earlier one. There are few beside the reviews, so each is looked through."""
    says = Q(text__contains=name) | Q(text__contains=quote(name))
    found = TextRevision.objects.filter(says).select_related("of").order_by("of__kind", "of__slug")
    return list({one.of_id: one.of for one in found if name in names_of(one.text)}.values())
