"""Fills a press that is being served with what readers said: `python -m tests.browser.talk DATA`. Prints its links.

The review `talk` has a comment and six scores, `crowd` 5,000 comments; `hostile` has each text of the list of what
wants to run, as name, site and text: printed, and once more held and put with the spam.
"""

from __future__ import annotations

import json
import os
import random
import sys
from typing import TYPE_CHECKING

from ..hostile.payloads import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.comments.models import Comment
    from rubrica.web.reviews.models import Review

TEXT = """---
title: {title}
date: 2026-03-0{day}
---

## Story

Score: 7/10

Reeds.

## Visuals

Score: 9/10

More.
"""
CROWD = 5000
SYLLABLES = "lan tern quay tide re ed lo ck kee per har bour si gnal bel ra in fer ry lad der win dow"
DICE = random.Random(5)
WORDS = ["".join(DICE.choices(SYLLABLES.split(), k=DICE.choice((1, 2, 2, 3)))) for _ in range(3000)]
"""As many as people use, so that they do not pack better than what people say."""
SETTINGS = '\n[newsletter]\nsend = "each"\n[readers]\naccounts = true\n'


def fill() -> dict[str, object]:
    from rubrica.web.accounts.models import Critic, Role
    from rubrica.web.changes import writing
    from rubrica.web.comments.deciding_links import deciding_links
    from rubrica.web.comments.models import Comment
    from rubrica.web.comments.own_links import own_link
    from rubrica.web.place import here
    from rubrica.web.publishing.waiting import ring
    from rubrica.web.readers.scoring import score
    from rubrica.web.reviews.around import save_settings
    from rubrica.web.reviews.publications import new_review, publish
    from rubrica.web.reviews.reading import press_now

    with writing() as change:
        save_settings(change, press_now().row.text + SETTINGS)
        talk, crowd, hostile = reviews = [new_review(name) for name in ("talk", "crowd", "hostile")]
        for day, review in enumerate(reviews, 1):
            publish(change, review, TEXT.format(title=review.slug.title(), day=day))
        for number in range(6):
            score(change, talk.slug, f"reader {number}", {"story": str(5 + number % 3)})
        hanne = said(talk, 1, "Hanne", "The lantern colours have a key.")
        Comment.objects.bulk_create([hanne, *many(crowd), *bad(hostile)])
        change.add({f"comments:{review.slug}" for review in reviews})
        change.add({f"comments:{one.slug}/{part}" for one in (crowd, hostile) for part in range(2, CROWD // 100 + 1)})
    ring(here().site)
    held = Comment.objects.filter(review=hostile, standing="held").first()
    owner = Critic.objects.filter(role=Role.OWNER).first()
    assert held is not None
    links = dict(deciding_links(held, owner)) if owner else {}
    return {"own": own_link(held), "decide": links.get("approve", ""), "held": held.pk}


def said(review: Review, number: int, name: str, text: str, **more: object) -> Comment:
    from rubrica.web.comments.models import Comment

    given = {"standing": "printed", "seed": f"{number * 7919 % 65536:04x}", "thread": number} | more
    return Comment(review=review, number=number, name=name, text=text, **given)


def many(review: Review) -> Iterator[Comment]:
    """Every third answers the one before."""
    for number in range(1, CROWD + 1):
        words = " ".join(DICE.choices(WORDS, k=10 + number % 40))
        name = " ".join(DICE.choices(WORDS, k=2)).title()
        yield said(review, number, name, f"{words}.", thread=number - (number % 3 == 2))


def bad(review: Review) -> Iterator[Comment]:
    """Names are as long as a row holds; a site is one that browsers would have taken for an address."""
    for number, text in enumerate(PAYLOADS, 1):
        fields = {"name": text[:80], "text": text, "site": f"https://a.example/?{text}"[:300]}
        yield said(review, number, **fields, spoiler=bool(number % 2))
        for place, standing in enumerate(("held", "spam"), 1):
            reasons = [["rule", text[:80]], ["text", "crowd"]]
            yield said(review, number + place * 1000, **fields, standing=standing, reasons=reasons)


if __name__ == "__main__":
    os.environ |= {
        "RUBRICA_DATA": sys.argv[1],
        "DJANGO_SETTINGS_MODULE": "rubrica.web.settings",
        "RUBRICA_DATABASE_URL": "",
    }
    import django

    django.setup()
    print(json.dumps(fill()))
