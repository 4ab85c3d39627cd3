"""A reader says something under a review, without an account and without script."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.test import Client

from rubrica.web.accounts.critics import put_profile
from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.own_links import own_link
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.publications import correct
from rubrica.web.visitors import own_comment

from .comments import HAPPY, comment, sent
from .edits import newest_text, review
from .visitors import critic_of, visitor

HERE = "/reviews/salt-radio/"
NINE = timedelta(minutes=9)
FILLED = {"name": "Marek O.", "email": "marek@readers.example", "site": "marek.example", "text": "The *shrug* is it."}


def send(client: Client, **more: str) -> HttpResponse:
    return client.post(f"{HERE}comment/", FILLED | more, headers={"origin": "http://localhost"})  # type: ignore[return-value]


def printed(press: SimpleNamespace, name: str = "index.html") -> str:
    publisher = Publisher(press.place)
    publisher.catch_up()
    publisher.close()
    return (press.place.site / "reviews/salt-radio" / name).read_text("utf-8")


def test_the_page_of_a_review_has_a_form_without_a_secret(small: SimpleNamespace) -> None:
    page = printed(small)
    assert f'action="{HERE}comment/"' in page
    assert "Your e-mail is never published." in page
    assert "csrf" not in page


def test_a_first_comment_is_held_and_its_sender_told(small: SimpleNamespace) -> None:
    answer = send(visitor("nobody"))
    held = Comment.objects.get()
    assert (answer.status_code, answer["Cache-Control"], held.standing) == (200, "no-store", Standing.HELD)
    assert "Held for approval" in answer.content.decode()
    assert "rubrica_reader" in answer.cookies
    assert (held.name, held.site, held.text) == ("Marek O.", "https://marek.example", "The *shrug* is it.")
    assert "Marek" not in printed(small)


@pytest.mark.parametrize("name", ["Ken Holt", "KEN  H0LT", "Kеn Hоlt"])
def test_nobody_can_be_taken_for_a_critic(small: SimpleNamespace, name: str) -> None:
    critic_of("critic")
    with writing() as change:
        put_profile(change, "ken-holt", 'name = "Ken Holt"\n')
    answer = send(visitor("nobody"), name=name)
    assert answer.status_code == 422
    assert "looks like the name of somebody who writes here" in answer.content.decode()
    assert f'value="{" ".join(name.split())}"' in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_name_beside_which_a_critics_stands_is_refused_or_waits_and_says_why(small: SimpleNamespace) -> None:
    with writing() as change:
        put_profile(change, "ken-holt", 'name = "Ken Holt"\n')
        save_settings(change, 'name = "Salt"\n[comments]\nhold = "none"\n')
    assert send(visitor("nobody"), name="Ken Holt (critic)").status_code == 422
    assert "Held for approval" in send(visitor("nobody"), name="Ken Holt, Chicago").content.decode()
    assert Comment.objects.get().reasons == [["name", "Ken Holt"]]
    Comment.objects.update(standing=Standing.PRINTED)
    send(visitor("nobody"), name="Ken Holt, Chicago", text="Once more.")
    assert Comment.objects.filter(standing=Standing.PRINTED).count() == 2


def test_nobody_is_called_like_the_press(small: SimpleNamespace) -> None:
    with writing() as change:
        save_settings(change, 'name = "Salt and Static"\n')
    assert send(visitor("nobody"), name="Sаlt аnd Static").status_code == 422


def test_what_was_marked_as_spam_while_its_sender_wrote_is_not_brought_back(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = visitor("nobody")
    send(reader)
    read = own_comment.read_form

    def meanwhile(*given: object, **more: object) -> object:
        Comment.objects.update(standing=Standing.SPAM)
        return read(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(own_comment, "read_form", meanwhile)
    answer = reader.post(f"{HERE}comment/1/", {"text": "Other words."}, headers={"origin": "http://localhost"})
    assert (answer.status_code, Comment.objects.get().standing) == (410, "spam")


@pytest.mark.parametrize("site", ["https://marek:secret@marek.example", "marek@marek.example", "http://m@x.example/"])
def test_a_site_with_a_password_is_sent_back_and_never_printed(small: SimpleNamespace, site: str) -> None:
    answer = send(visitor("nobody"), site=site)
    assert (answer.status_code, "which everybody could read" in answer.content.decode()) == (422, True)
    one = comment()
    Comment.objects.filter(pk=one.pk).update(site="https://marek:secret@marek.example")
    assert "secret" not in printed(small)


def test_the_comments_of_a_review_are_a_feed_before_there_is_one(small: SimpleNamespace) -> None:
    page = printed(small)
    assert f'href="{HERE}comments.atom"' in page.partition("<body")[0]
    assert page.count(f'href="{HERE}comments.json"') == 2
    assert json.loads(printed(small, "comments.json"))["items"] == []
    feed = printed(small, "comments.atom")
    assert "<entry>" not in feed
    assert "<updated>2025-12-14T00:00:00+01:00</updated>" in feed
    with writing() as change:
        save_settings(change, 'name = "Salt"\n[comments]\nopen = "no"\n')
    assert "comments.atom" not in printed(small)
    assert not (small.place.site / "reviews/salt-radio/comments.atom").exists()


def test_a_row_that_hides_a_part_is_folded_whoever_brought_it(small: SimpleNamespace) -> None:
    one = comment()
    Comment.objects.filter(pk=one.pk).update(text="It is ||the lamp||.", spoiler=False)
    assert '<details class="spoil">' in printed(small)


def test_a_comment_is_printed_without_its_address(small: SimpleNamespace) -> None:
    comment()
    page = printed(small)
    assert "1 comment</h2>" in page
    assert 'id="comment-1"' in page
    assert "lantern colours" in page
    assert "marek@" not in page


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", " \u200b ", "Name: say what to call you"),
        ("email", "marek@", "E-mail: it should read like name@example.org"),
        ("site", "javascript:alert(1)", "Site: an address that begins with https://"),
        ("text", "\n", "Comment: there is nothing in it yet"),
        ("from", "last", "From episode: a number, or nothing"),
    ],
)
def test_a_field_that_is_wrong_says_so_and_nothing_is_lost(
    small: SimpleNamespace, field: str, value: str, said: str
) -> None:
    answer = send(visitor("nobody"), **{field: value})
    page = answer.content.decode()
    assert (answer.status_code, Comment.objects.count()) == (422, 0)
    assert f'<a href="#_c-{field}">{said}' in page
    assert all(kept in page for name, kept in FILLED.items() if name != field)


def test_a_form_that_arrives_twice_is_one_comment_and_one_answer(small: SimpleNamespace) -> None:
    client = visitor("nobody")
    first, again = send(client), send(client)
    assert (first.content, Comment.objects.count()) == (again.content, 1)


def test_a_form_of_another_site_is_refused(small: SimpleNamespace) -> None:
    answer = visitor("nobody").post(f"{HERE}comment/", FILLED, headers={"origin": "https://elsewhere.example"})
    assert (answer.status_code, Comment.objects.count()) == (403, 0)


def test_who_fills_in_what_nobody_sees_is_told_the_same_and_put_with_the_spam(small: SimpleNamespace) -> None:
    assert "Held for approval" in send(visitor("nobody"), homepage="https://buy.example").content.decode()
    assert Comment.objects.get().standing == Standing.SPAM


def test_nobody_comments_on_what_is_not_published(small: SimpleNamespace) -> None:
    assert visitor("nobody").post("/reviews/none/comment/", FILLED).status_code == 404


def test_a_reply_stands_beneath_what_it_answers(small: SimpleNamespace) -> None:
    comment()
    form = visitor("nobody").get(f"{HERE}comment/?to=1").content.decode()
    assert "Reply to Marek O." in form
    assert '<input type="hidden" name="to" value="1">' in form
    send(visitor("owner"), to="1", text="So did I.")
    assert 'class="com re" id="comment-2"' in printed(small)


def test_a_critic_who_has_signed_in_is_printed_at_once_and_marked(small: SimpleNamespace) -> None:
    client = visitor("owner")
    assert f"You write as {critic_of('owner').slug}." in client.get(f"{HERE}comment/").content.decode()
    assert "Your comment is printed" in send(client, name="", email="").content.decode()
    assert '<span class="badge">Critic</span>' in printed(small)
    assert CommentAddress.objects.count() == 0


def test_what_gives_something_away_is_closed_and_says_from_where(small: SimpleNamespace) -> None:
    send(visitor("owner"), **{"from": "11", "text": "It is empty."})
    page = printed(small)
    assert 'data-from="11"><summary>Spoiler, from episode 11' in page
    assert "<details" in page[: page.index("It is empty.")].rpartition("<article")[2]


def test_the_browser_that_sent_it_changes_a_comment_and_takes_it_back(small: SimpleNamespace) -> None:
    client = visitor("nobody")
    send(client)
    own = f"{HERE}comment/1/"
    assert "The *shrug* is it." in client.get(own).content.decode()
    client.post(own, {"text": "It is not."})
    assert Comment.objects.get().text == "It is not."
    assert "withdrawn" in client.post(own, {"withdraw": "yes"}).content.decode()
    assert Comment.objects.get().standing == Standing.WITHDRAWN
    assert client.get(own).status_code == 410


def test_another_browser_needs_the_signed_link(small: SimpleNamespace) -> None:
    mine, other = comment(), sent(slug="the-tide-clerk").comment
    client = visitor("nobody")
    assert client.post(f"{HERE}comment/1/", {"text": "Mine now."}).status_code == 410
    key = own_link(other).partition("?")[2]
    assert client.post(f"{HERE}comment/1/?{key}", {"text": "Mine now."}).status_code == 410
    assert client.post(own_link(mine), {"text": "Better."}).status_code == 200
    mine.refresh_from_db()
    assert mine.text == "Better."


def test_comments_are_closed_by_the_text_of_a_review(small: SimpleNamespace) -> None:
    with writing() as change:
        correct(
            change, review("salt-radio"), newest_text("salt-radio").replace("\ntitle:", "\ncomments: closed\ntitle:")
        )
    answer = send(visitor("nobody"))
    assert (answer.status_code, Comment.objects.count()) == (409, 0)
    assert "The *shrug* is it." in answer.content.decode()
    page = printed(small)
    assert "Comments on this review are closed." in page
    assert f"{HERE}comment/" not in page


def test_comments_are_closed_by_age(small: SimpleNamespace) -> None:
    with writing() as change:
        save_settings(change, "name = 'Old'\ncritic = 'Teo Malm'\n[comments]\nclose_after = 30\n")
    assert "more than 30 days old" in send(visitor("nobody")).content.decode()


def test_hundreds_have_pages_of_their_own_and_a_comment_stays_where_it_is(small: SimpleNamespace) -> None:
    for number in (1, 101, 250):
        one = comment() if number == 1 else sent_as(number)
        Comment.objects.filter(pk=one.pk).update(number=number, thread=number)
    with writing() as change:
        change.add({"comments:salt-radio"})
    assert 'href="/reviews/salt-radio/comments/2/" rel="next"' in printed(small)
    assert 'id="comment-101"' in printed(small, "comments/2/index.html")
    assert 'href="/reviews/salt-radio/comments/3/#comment-250"' in printed(small, "comments/3/index.html")


def sent_as(number: int) -> Comment:
    return critic_says(f"The {number}th.")


def critic_says(text: str) -> Comment:
    send(visitor("owner"), text=text)
    return Comment.objects.get(text=text)


def test_who_says_how_far_they_are_opens_what_comments_give_away_too(small: SimpleNamespace) -> None:
    assert "spoilers." not in printed(small)
    comment(replace(HAPPY, spoiler=True, spoiler_from="4"))
    page = printed(small)
    assert '<form class="sofar ui" data-work="salt-radio">' in page
    assert '<details class="spoil" data-from="4">' in page


@pytest.mark.parametrize(
    "text",
    [
        "It is ||empty",
        "He is >!the cook!<",
        "[spoiler]the cook[/spoiler]",
        "::: ネタバレ\n船長\n:::",
        "::: spolier\nHe\n:::",
    ],
)
def test_whoever_hides_something_in_any_programs_way_is_folded(small: SimpleNamespace, text: str) -> None:
    assert comment(replace(HAPPY, text=text)).spoiler
    assert not comment(replace(HAPPY, text="a > b, and [that] is all!")).spoiler


def test_a_feed_says_when_a_comment_was_put_right_and_keeps_its_id(small: SimpleNamespace) -> None:
    one = comment()
    (before,) = json.loads(printed(small, "comments.json"))["items"]
    Comment.objects.filter(pk=one.pk).update(text="Put right.", edited=one.at + NINE)
    critic_says("A later one.")
    after = json.loads(printed(small, "comments.json"))["items"][1]
    assert (before["id"], before["date_published"]) == (after["id"], after["date_published"])
    assert datetime.fromisoformat(after["date_modified"]) - datetime.fromisoformat(before["date_modified"]) == NINE
    assert f"<updated>{after['date_modified']}</updated>" in printed(small, "comments.atom").partition("<entry>")[0]


def test_each_review_has_a_feed_of_its_comments_in_which_nothing_is_given_away(small: SimpleNamespace) -> None:
    comment()
    critic_says("The drawer is ||empty||.")
    for name in ("comments.atom", "comments.json"):
        feed = printed(small, name)
        assert f'href="/reviews/salt-radio/{name}" title="Comments: ' in printed(small).partition("</head>")[0]
        assert "lantern colours" in feed
        assert "#comment-2" in feed
        assert "Spoiler" in feed
        assert "empty" not in feed
        assert "marek@" not in feed


def test_a_press_without_mail_speaks_of_no_link_in_one(small: SimpleNamespace) -> None:
    comment()
    answer = visitor("nobody").get(f"{HERE}comment/1/").content.decode()
    assert "for 15 minutes, from the browser that sent it." in answer
