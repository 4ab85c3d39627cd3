"""A critic publishes under their own name; an editor under anybody's."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from rubrica.web.reviews.models import Review
from rubrica.web.reviews.schedule import publish_due

from .studio import form_of, send
from .test_writing import begun
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

TEXT = "---\ntitle: Paper Boats\n{}---\n\n## Story\n\nScore: 5/10\n\nText.\n"


def published(role: str, line: str, **more: str) -> Review:
    critic_of("owner")
    review, browser = begun(), visitor(role)
    address = f"/studio/reviews/{review.slug}/"
    send(browser, form_of(browser, address), text=TEXT.format(line))
    answer = send(browser, form_of(browser, f"{address}publish/"), **{"how": "now", "anyway": "1", **more})
    review.refresh_from_db()
    review.answer = answer  # type: ignore[attr-defined]
    return review


@pytest.mark.parametrize("line", ["critic: owner\n", "", "critic: ★\n"])
def test_a_critic_signs_for_nobody_else(small: SimpleNamespace, line: str) -> None:
    review = published("critic", line)
    assert review.state == "draft"
    assert b"with `critic: critic`, or let an editor publish it" in review.answer.content  # type: ignore[attr-defined]


@pytest.mark.parametrize(("role", "line"), [("critic", "critic: critic\n"), ("editor", "critic: owner\n")])
def test_a_critic_signs_for_themselves_and_an_editor_for_others(small: SimpleNamespace, role: str, line: str) -> None:
    review = published(role, line)
    assert (review.state, review.listing.critic) == ("published", line.split()[1])


def test_what_is_signed_by_another_while_it_waits_appears_under_the_writers_name(small: SimpleNamespace) -> None:
    review = published("critic", "critic: critic\n", how="later", at="2999-01-01T12:00")
    browser = visitor("critic")
    send(browser, form_of(browser, f"/studio/reviews/{review.slug}/"), text=TEXT.format("critic: owner\n"))
    publish_due(datetime(2999, 1, 2, tzinfo=UTC))
    review.refresh_from_db()
    assert (review.state, review.listing.critic) == ("published", "critic")
