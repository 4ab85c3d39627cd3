"""Before a comment is sent a browser works for a moment, where the settings ask for it. Nobody is asked a puzzle."""

from __future__ import annotations

import re
from datetime import timedelta
from hashlib import sha256
from types import SimpleNamespace

import pytest

from rubrica.pages.hosting.headers import PRINTED_POLICY
from rubrica.web.changes import writing
from rubrica.web.comments import proof
from rubrica.web.comments.house import PROOFS
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.proof import done_task, task_for
from rubrica.web.reviews.around import save_settings

from .comments import sent
from .test_comment_form import HERE, printed, send
from .visitors import visitor

TASK = f"{HERE}comment/proof.js"
BITS = 6


@pytest.fixture
def working(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A press that asks for a proof which is soon found, and for nothing else."""
    monkeypatch.setitem(PROOFS, "light", BITS)
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[comments]\nhold = "none"\nproof = "light"\n')
    return small


def asked() -> str:
    """The task that a browser is given."""
    return re.findall(r'const task = "(.+?)", bits = 6;', visitor("nobody").get(TASK).content.decode())[0]


def answer(task: str, bits: int = BITS) -> str:
    tries = (f"{task}:{number:08x}" for number in range(1 << 20))
    return next(one for one in tries if int.from_bytes(sha256(one.encode()).digest()) >> (256 - bits) == 0)


def test_whoever_has_worked_is_printed_and_whoever_has_not_waits(working: SimpleNamespace) -> None:
    send(visitor("nobody"), proof=answer(asked()))
    send(visitor("nobody"), text="Without script.")
    told = [(one.standing, one.reasons) for one in Comment.objects.order_by("pk")]
    assert told == [(Standing.PRINTED, []), (Standing.HELD, [["proof", ""]])]


def test_a_task_is_good_for_one_comment_and_for_one_that_is_sent_twice(working: SimpleNamespace) -> None:
    found = answer(asked())
    for text in ("First.", "First.", "Second."):
        send(visitor("nobody"), text=text, proof=found)
    assert [one.standing for one in Comment.objects.order_by("pk")] == [Standing.PRINTED, Standing.HELD]


def test_an_answer_is_good_for_its_own_review_and_no_easier_one(small: SimpleNamespace) -> None:
    found = answer(task_for("salt-radio", BITS))
    assert len(done_task(found, "salt-radio", BITS)) == 12
    assert done_task(found, "another", BITS) == ""
    assert done_task(found, "salt-radio", BITS + 1) == ""
    assert done_task(answer("00000000.000000000000.00000000000000000000"), "salt-radio", BITS) == ""
    assert done_task(f"{found}0", "salt-radio", BITS) == ""


def test_work_is_checked_and_not_only_the_task(small: SimpleNamespace) -> None:
    task = task_for("salt-radio", 200)
    assert done_task(f"{task}:00000000", "salt-radio", 200) == ""


def test_a_task_is_too_old_after_half_an_hour(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    found, real = answer(task_for("salt-radio", BITS)), proof.now
    monkeypatch.setattr(proof, "now", lambda: real() + timedelta(minutes=31))
    assert done_task(found, "salt-radio", BITS) == ""


def test_the_task_is_no_page_that_anybody_keeps(working: SimpleNamespace) -> None:
    given = visitor("nobody").get(TASK)
    assert (given["Cache-Control"], given["Content-Type"]) == ("no-store", "text/javascript; charset=utf-8")
    assert given.cookies == {}
    assert visitor("nobody").get("/reviews/nothing/comment/proof.js").status_code == 404


def test_pages_ask_for_it_where_the_settings_do_and_only_there(working: SimpleNamespace) -> None:
    page, answered = printed(working), visitor("nobody").get(f"{HERE}comment/")
    assert f'data-proof="{TASK}"' in page
    assert re.search(r'<script type="module"[^>]* src="/theme/proof\.[0-9a-f]+\.js">', page)
    assert answered["Content-Security-Policy"] == PRINTED_POLICY
    with writing() as change:
        save_settings(change, 'name = "Notes"\n')
    page, answered = printed(working), visitor("nobody").get(f"{HERE}comment/")
    assert "proof" not in page
    assert "/theme/proof." not in answered.content.decode()
    assert visitor("nobody").get(TASK).status_code == 404


def test_what_is_changed_needs_no_work_anew(working: SimpleNamespace) -> None:
    browser = visitor("nobody")
    send(browser, proof=answer(asked()))
    browser.post(f"{HERE}comment/1/", {"text": "Changed."}, headers={"origin": "http://localhost"})
    assert [(one.text, one.standing) for one in Comment.objects.all()] == [("Changed.", Standing.PRINTED)]


def test_moderators_see_how_many_came_with_it(working: SimpleNamespace) -> None:
    send(visitor("nobody"), proof=answer(asked()))
    sent()
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[comments]\nproof = "light"\n')
    send(visitor("nobody"), text="Without.")
    page = visitor("moderator").get("/studio/comments/").content.decode()
    assert "Of the newest comments 1 came with it and 1 without; 0 of those are spam." in page
    assert "Its browser did no work first" in page
