"""The index is made of the texts, and is made again by a Rubrica that makes another."""

from __future__ import annotations

from types import SimpleNamespace

from rubrica.web.catalogue.models import PressSettings
from rubrica.web.changes import last_number
from rubrica.web.publishing.rows import RowSource
from rubrica.web.reviews.around import renew_index
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import Revision


def test_the_index_of_another_rubrica_is_made_again(small: SimpleNamespace) -> None:
    newest, history = RowSource().newest(20), RowSource().history("salt-radio")
    Revision.objects.update(entry="[1]", line="[2]", overall="1", rank=1)
    Listing.objects.update(entry="[3]")
    PressSettings.objects.update(index="another")
    renew_index()
    assert (RowSource().newest(20), RowSource().history("salt-radio")) == (newest, history)


def test_an_index_that_is_as_it_should_be_is_left_alone(small: SimpleNamespace) -> None:
    before = last_number(), list(Listing.objects.values_list("pk"))
    renew_index()
    assert (last_number(), list(Listing.objects.values_list("pk"))) == before
