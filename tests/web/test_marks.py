"""What the desk looks at many scores with: kept beside the lists and the scores when a text is read."""

from __future__ import annotations

import json
from types import SimpleNamespace

from rubrica.review import read
from rubrica.rubric import builtin
from rubrica.web.changes import writing
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import Score
from rubrica.web.reviews.publications import new_review, publish
from rubrica.web.reviews.wording import words_by_criterion

TEXT = """# Paper Boats

Nothing of this counts.

## Story

Score: 8/10

It *floats*, [says he](https://floating.example/elsewhere).

### Ending

It sinks. <!-- rubrica: allow nothing because secret -->

## Songs

Unscored singing.

## Visuals

Score: 1/10

作画が美しい。
"""


def test_words_of_a_section_are_those_of_its_sub_sections_too() -> None:
    review, _ = read(TEXT, builtin("anime"))
    words = words_by_criterion(review)
    assert words["story"] == "floats says sinks"
    assert words["visuals"] == "作画 美し"


def test_a_listing_says_its_scores_and_a_score_its_words(small: SimpleNamespace) -> None:
    with writing() as change:
        publish(change, new_review("Paper Boats"), TEXT)
    listing = Listing.objects.get(slug="paper-boats")
    assert json.loads(listing.marks) == {"story": "8", "visuals": "1", "overall": "4.5"}
    assert listing.edition == 1
    assert Score.objects.get(revision=listing.revision, criterion="story").words == "floats says sinks"
