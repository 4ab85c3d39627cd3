"""From the form to the letters of a review, and out again."""

import re

import pytest
from django.test import Client

from rubrica.pages.lists.home import gather_home
from rubrica.pages.render import render
from rubrica.pages.review.review import gather_review
from rubrica.web.changes import writing
from rubrica.web.mail.models import Mail, MailText, Subscription
from rubrica.web.mail.newsletter import fill, tell
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.state import state
from rubrica.web.mail.subscriptions import confirm, forget_unconfirmed
from rubrica.web.publishing.rows import RowSource
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.publications import correct, new_review, publish, withdraw

BROWSER = Client(HTTP_HOST="127.0.0.1:8000")
READER = "mira@readers.example"
TEXT = "# Salt Radio\n\nBright.\n\n||The lighthouse burns.||\n\n## Story\n\nScore: 7/10\n"


@pytest.fixture
def letters(press, box):
    """A press with a newsletter."""
    _send("each")
    state()
    return box


def _send(rhythm):
    with writing() as change:
        save_settings(change, f'name = "Margin Notes"\n[newsletter]\nsend = "{rhythm}"\n')


def _subscribe(address=READER):
    assert BROWSER.post("/newsletter/", {"email": address}).status_code == 200
    send_due()
    found = Subscription.objects.get(folded=address)
    assert BROWSER.post(f"/newsletter/confirm/{found.token}/").status_code == 200
    return Subscription.objects.get(folded=address)


def _publish(slug="salt-radio"):
    with writing() as change:
        review = new_review(slug)
        publish(change, review, TEXT)
    return review


def _deliver(is_public=lambda address: True):
    while tell(is_public) or fill() or send_due():
        pass


def test_nothing_is_sent_to_whoever_has_not_confirmed(letters):
    BROWSER.post("/newsletter/", {"email": READER})
    _publish()
    _deliver()
    assert [letter["Subject"] for letter in letters.letters()] == ["Confirm: reviews of Margin Notes by mail"]


def test_looking_at_the_links_confirms_nothing_and_ends_nothing(letters):
    BROWSER.post("/newsletter/", {"email": READER})
    found = Subscription.objects.get()
    assert BROWSER.get(f"/newsletter/confirm/{found.token}/").status_code == 200
    assert BROWSER.get(f"/unsubscribe/{found.token}/").status_code == 200
    assert BROWSER.head(f"/unsubscribe/{found.token}/").status_code == 200
    found.refresh_from_db()
    assert found.confirmed is None


def test_a_review_is_told_once_when_readers_can_read_it(letters):
    _subscribe()
    review = _publish()
    _deliver(lambda address: False)
    assert len(letters.taken) == 1  # what asked for confirmation
    _deliver(lambda address: address == "/reviews/salt-radio/")
    with writing() as change:
        correct(change, review, TEXT.replace("Bright", "Brighter"))
        publish(change, review, TEXT.replace("7/10", "8/10"))
    _deliver()
    assert [letter["Subject"] for letter in letters.letters()][1:] == ["Salt Radio — Margin Notes"]


def test_no_letter_gives_anything_away(letters):
    _subscribe()
    _publish()
    _deliver()
    letter = letters.letters()[-1]
    for kind in ("plain", "html"):
        text = letter.get_body((kind,)).get_content()
        assert "lighthouse" not in text
        assert "Salt Radio" in text


def test_whoever_asks_twice_hears_the_same_and_gets_one_letter(letters):
    answers = [BROWSER.post("/newsletter/", {"email": address}).content for address in (READER, READER.upper(), READER)]
    _deliver()
    assert answers[0] == answers[1] == answers[2]
    assert letters.to() == [READER]


def test_one_click_of_a_mail_program_ends_it(letters):
    found = _subscribe()
    _publish()
    _deliver()
    leave = letters.letters()[-1]["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")
    programs = Client(enforce_csrf_checks=True, HTTP_HOST="127.0.0.1:8000")
    for _ in range(2):
        assert programs.post(leave, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert leave == f"/unsubscribe/{found.token}/"
    assert Subscription.objects.count() == 0


def test_who_leaves_gets_nothing_that_waits(letters):
    found = _subscribe()
    _publish()
    while tell(lambda _: True) or fill():
        pass
    BROWSER.post(f"/unsubscribe/{found.token}/")
    assert send_due() == 0
    assert MailText.objects.count() == 0


def test_what_is_withdrawn_or_old_or_was_there_before_is_no_news(letters):
    _subscribe()
    review = _publish()
    with writing() as change:
        withdraw(change, review)
        publish(change, new_review("old"), "---\ndate: 2020-01-01\n---\n" + TEXT)
    _deliver()
    assert len(letters.taken) == 1


def test_what_is_withdrawn_while_its_letters_wait_is_told_to_nobody(letters):
    _subscribe()
    review = _publish()
    while tell(lambda _: True) or fill():
        pass
    with writing() as change:
        withdraw(change, review)
    send_due()
    assert len(letters.taken) == 1  # what asked for confirmation
    assert (MailText.objects.count(), Mail.objects.order_by("-number")[0].said) == (0, "taken back")


def test_a_letter_of_several_leaves_out_the_one_that_is_withdrawn_meanwhile(letters):
    _subscribe()
    _, lost = _publish("one"), _publish("two")
    while tell(lambda _: True) or fill():
        pass
    with writing() as change:
        withdraw(change, lost)
    send_due()
    letter = letters.letters()[-1]
    plain = letter.get_body(("plain",)).get_content()
    assert (letter["Subject"], "/reviews/one/" in plain, "/reviews/two/" in plain) == (
        "Salt Radio — Margin Notes",
        True,
        False,
    )


def test_several_at_once_are_one_letter(letters):
    _subscribe()
    for slug in ("one", "two", "three"):
        _publish(slug)
    _deliver()
    assert [letter["Subject"] for letter in letters.letters()][1:] == ["3 new reviews in Margin Notes"]


def test_a_weekly_letter_waits_for_monday(letters, monkeypatch):
    _send("weekly")
    _subscribe()
    _publish()
    monkeypatch.setattr("rubrica.web.mail.newsletter.last_monday", lambda site: state().told)
    _deliver()
    assert len(letters.taken) == 1
    monkeypatch.undo()


def test_everybody_is_told_though_the_keeper_dies_in_between(letters, monkeypatch):
    readers = [f"reader{number}@readers.example" for number in range(7)]
    for reader in readers:
        _subscribe(reader)
    letters.taken.clear()
    _publish()
    monkeypatch.setattr("rubrica.web.mail.newsletter.AT_ONCE", 3)
    assert tell(lambda _: True)
    assert fill()
    monkeypatch.setattr("rubrica.web.mail.newsletter.Mail.objects.bulk_create", _die)
    with pytest.raises(KeyboardInterrupt):
        fill()
    monkeypatch.undo()
    _deliver()
    assert sorted(letters.to()) == readers


def _die(*_, **__):
    raise KeyboardInterrupt


def test_an_address_that_is_none_comes_back_with_the_reason(letters):
    answer = BROWSER.post("/newsletter/", {"email": "mira@"})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert re.search(r'value="mira@"[^>]* aria-describedby="_fault"', page)
    assert "One looks like" in page


def test_who_asks_on_a_japanese_page_is_answered_in_japanese_up_to_the_end(letters):
    answers = [BROWSER.post("/newsletter/", {"email": "mira@", "language": "ja"})]
    answers.append(BROWSER.post("/newsletter/", {"email": READER, "language": "ja"}))
    send_due()
    token = Subscription.objects.get().token
    links = (f"/newsletter/confirm/{token}/", f"/unsubscribe/{token}/")
    answers += [ask(link) for link in links for ask in (BROWSER.get, BROWSER.post)]
    assert ['<html lang="ja">' in answer.content.decode() for answer in answers] == [True] * 6
    assert letters.letters()[0]["Subject"].startswith("ご確認ください")
    assert 'name="language" value="ja"' in answers[0].content.decode()


def test_a_press_without_a_mail_server_offers_no_form(press):
    _send("each")
    assert "<form" not in BROWSER.get("/newsletter/").content.decode()
    assert "/newsletter/" not in BROWSER.get("/privacy/").content.decode()
    assert "/newsletter/" not in render(gather_home(RowSource())).decode()


def test_the_form_stands_where_readers_look(letters):
    review = _publish()
    source = RowSource()
    for page in (gather_home(source), gather_review(source, review.slug)):
        form = re.search(
            r'<form class="answering ui" method="post" action="([^"]*)">\s*<label for="_letters-to">',
            render(page).decode(),
        )
        assert form
        assert BROWSER.post(form[1], {"email": READER}).status_code == 200


def test_what_nobody_confirmed_is_forgotten(letters, later):
    BROWSER.post("/newsletter/", {"email": READER})
    later(days=8)
    forget_unconfirmed()
    assert Subscription.objects.count() == 0
    assert confirm("0" * 32) is None
