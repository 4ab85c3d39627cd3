"""What is hidden in a review or a comment stands on the pages where it can be opened, and in no other byte that leaves.

Each kind of spoiler holds a word of its own; all that is printed, answered and sent is searched for all of them."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.newsletter import fill, tell
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.state import state
from rubrica.web.reviews.around import save_settings, save_work
from rubrica.web.reviews.publications import new_review, publish
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import publish_text

from ..test_killed import publish_all
from ..visitors import visitor
from .postbox import Postbox
from .strangers import files, whole

TEXT = """---
title: Glass Harbour ||zqtitle||
work: glass-harbour
critic: ines-varga
date: {day}
summary: A harbour of glass. ||zqsummary||
reason: Seen again. ||zqreason||
cover: poster.png
cover_alt: A harbour ||zqcover||
disclosure: I was lent it. ||zqdisclosure||
spoilers: up to episode 3
tags: [drama]
---

::: spoiler
zqopening stands before anything else.
:::

Clear water. ||zqinline|| Still ||zq*split*mark||, [a link ||zqlink||](https://x.example "||zqtip||").[^n] {more}

## Story ||zqheading||

Score: 8/10

A boat comes.

::: spoiler from episode 11: the boat
zqblock sinks.

### zqbelow

![zqalt](picture.png "zqcaption")

- zqitem[^m]

| zqcell | b |
| --- | --- |
| c | `zqcode` |
:::

![A pier ||zqopenalt||](picture.png "A pier ||zqopencaption||")

| a | b |
| --- | --- |
| c | \\|\\|zqtable\\|\\| |

Watch it if you like ||zqadvice||.

## Visuals

Score: 9/10

Glass. ||zqunclosed runs on

[^n]: A note. ||zqnote||
[^m]: zqfoot
"""
WORK = """title = "Glass Harbour"
kind = "Film"
characters = [{ name = "The Pilot", forms = [{ name = "zqform", about = "zqabout", from = 9, spoiler = true }] }]
"""
ARTICLE = """# On piers ||zqhead||

Of ||zqword||.

::: spoiler
zqpier
:::
"""
COMMENTS = (
    {"text": "zqcomment", "spoiler": "on", "from": "4"},
    {"text": "I saw ||zqaside|| coming.\n\n::: spoiler\nzqfold\n:::\n"},
    {"text": "zqreply", "spoiler": "on", "to": "1"},
    {"text": "Plainly seen."},
)
OWN = re.compile(
    r"/(reviews/glass-harbour/(revisions/\d+/|comments/\d+/)?|works/glass-harbour/|articles/piers/)index\.html(\.\w+)?$"
)
"""Where what is hidden can be opened."""


@pytest.fixture
def secretive(small: SimpleNamespace, box: Postbox) -> SimpleNamespace:
    """A press that tells of a review with two revisions and of what readers say under it."""
    more = '\n[comments]\nhold = "none"\n[newsletter]\nsend = "each"\n'
    Critic.objects.create(slug="mod", username="mod", role=Role.MODERATOR, email="mod@press.example")
    state()
    day = f"{state().told:%Y-%m-%d}"
    with writing() as change:
        save_settings(change, press_now().row.text + more)
        save_work(change, "glass-harbour", WORK)
        publish_text(change, Text(kind="articles", slug="piers"), ARTICLE)
    visitor("nobody").post("/newsletter/", {"email": "reader@readers.example"})
    with writing() as change:
        review = new_review("glass-harbour")
        publish(change, review, TEXT.format(day=day, more=""))
        publish(change, review, TEXT.format(day=day, more="||zqadded||").replace("A boat", "A ship"))
    for said in COMMENTS:
        who = {"name": "Mira", "email": "mira@readers.example"}
        visitor("nobody").post("/reviews/glass-harbour/comment/", who | said)
        for one in Subscription.objects.filter(confirmed=None):
            visitor("nobody").post(f"/newsletter/confirm/{one.token}/")
    publish_all(small)
    while tell(lambda _: True) or fill() or send_due():
        pass
    return SimpleNamespace(place=small.place, box=box)


@pytest.mark.parametrize("small", ["sqlite"], indirect=True)
def test_nothing_hidden_leaves_the_pages_where_it_can_be_opened(secretive: SimpleNamespace) -> None:
    parts = files(secretive.place.site)
    for address in ("/reviews/?lens=story:2", "/best/story/?lens=story:2,visuals:0", "/archive/2025/12/?lens=story:3"):
        parts[address] = whole(visitor("nobody").get(address))
    for letter in secretive.box.letters():
        texts = [letter.get_body((kind,)).get_content() for kind in ("plain", "html")]
        parts[f"to {letter['To']}: {letter['Subject']}"] = "\n".join([*texts, str(letter.items())]).encode()
    for where, page in list(parts.items()):
        if OWN.search(where):
            parts[f"the head of {where}"] = page.partition(b"</head>")[0]
    told = {where: set(re.findall(rb"zq\w+", data)) for where, data in parts.items() if b"zq" in data}
    opened = {one for where, found in told.items() if OWN.search(where) and "head of" not in where for one in found}
    assert {where: found for where, found in told.items() if "head of" in where or not OWN.search(where)} == {}
    assert {b"zqblock", b"zqinline", b"zqbelow", b"zqcomment", b"zqaside", b"zqreply", b"zqform"} <= opened
    assert not {b"zqtitle", b"zqsummary", b"zqreason", b"zqcover", b"zqdisclosure", b"zqhead"} & opened
    assert b"Plainly seen." in b"".join(parts.values())
    assert any("Glass Harbour" in where for where in parts)
