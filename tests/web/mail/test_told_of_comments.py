"""Comments and the letters about them: to whom, when, and what a link in one may do."""

import re

import pytest
from django.test import Client
from django.utils.timezone import now

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.comments.changing import change_text
from rubrica.web.comments.deciding import decide, mark_spoiler, undo
from rubrica.web.comments.house import House
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.offered import Offered
from rubrica.web.comments.sending import take
from rubrica.web.mail.models import Mail, MailText, Subscription
from rubrica.web.mail.outbox import try_again
from rubrica.web.mail.sending import send_due
from rubrica.web.privacy.erasing import erase
from rubrica.web.reviews.models import Review

BROWSER = Client(HTTP_HOST="127.0.0.1:8000")
MIRA, ONO, MODERATOR = "mira@readers.example", "ono@readers.example", "mod@press.example"


@pytest.fixture
def talk(small, box):
    """A press whose moderator is told."""
    Critic.objects.create(slug="mod", username="mod", role=Role.MODERATOR, email=MODERATOR)
    return box


def _say(name, email, text="I liked the quiet parts.", answers=None, hold="first"):
    with writing() as change:
        offered = Offered(name, email, text, answers=answers)
        return take(change, Review.objects.get(slug="salt-radio"), offered, House(hold=hold)).comment


def _letters(talk, to):
    send_due()
    return [letter for letter in talk.letters() if to in letter["To"]]


def _links(letter, part):
    return [line for line in letter.get_body(("plain",)).get_content().splitlines() if part in line]


def _path(address):
    return "/" + address.split("/", 3)[3]


def test_a_held_comment_is_told_to_its_sender_and_to_who_moderates(talk):
    _say("Mira", MIRA)
    assert len(_letters(talk, MIRA)) == 1
    assert [letter["Subject"] for letter in _letters(talk, MODERATOR)] == ["Held: a comment by Mira on “Salt Radio”"]


def test_no_letter_says_the_address_of_a_reader(talk):
    _say("Mira", MIRA)
    assert MIRA not in _letters(talk, MODERATOR)[0].get_body(("plain",)).get_content()


def test_a_link_decides_only_when_its_button_is_pressed(talk):
    comment = _say("Mira", MIRA)
    approve, spam, delete = map(_path, _links(_letters(talk, MODERATOR)[0], "/comments/decide/"))
    for link in (approve, spam, delete):
        assert BROWSER.get(link).status_code == 200
    comment.refresh_from_db()
    assert comment.standing == Standing.HELD
    assert BROWSER.post(approve).status_code == 200
    assert BROWSER.post(spam).status_code == 200  # too late
    comment.refresh_from_db()
    assert comment.standing == Standing.PRINTED
    assert Decision.objects.get().by.slug == "mod"


def test_a_link_of_somebody_who_moderates_no_more_does_nothing(talk):
    _say("Mira", MIRA)
    link = _path(_links(_letters(talk, MODERATOR)[0], "/comments/decide/")[0])
    Critic.objects.filter(slug="mod").update(is_active=False)
    assert BROWSER.post(link).status_code == 410
    assert BROWSER.post(link.replace("-approve", "-delete")).status_code == 410


def test_an_answer_is_told_once_it_is_printed_to_who_follows_and_not_to_its_writer(talk):
    first = _say("Mira", MIRA, hold="none")
    follow = _path(_links(_letters(talk, MIRA)[0], "/newsletter/confirm/")[0])
    BROWSER.post(follow)
    second = _say("Ono", ONO, "So did I.", first.number, hold="all")
    assert len(_letters(talk, MIRA)) == 1
    for after in (Standing.PRINTED, Standing.SPAM, Standing.PRINTED):
        with writing() as change:
            decide(change, Comment.objects.get(pk=second.pk), after, None)
    assert [letter["Subject"] for letter in _letters(talk, MIRA)][1:] == ["Ono answered under “Salt Radio”"]
    assert Subscription.objects.get(confirmed__isnull=False).address == MIRA


def test_what_a_comment_hides_stands_in_no_letter(talk):
    _say("Mira", MIRA, "The ||lighthouse|| burns.")
    assert "lighthouse" not in _letters(talk, MODERATOR)[0].as_string()


def test_a_printed_comment_that_waits_again_since_it_was_changed_is_told_to_who_moderates(talk):
    comment = _say("Mira", MIRA, hold="none")
    with writing() as change:
        change_text(change, comment, Offered("Mira", MIRA, "https://a.example https://b.example"), House(links=1))
    assert [letter["Subject"] for letter in _letters(talk, MODERATOR)] == ["Held: a comment by Mira on “Salt Radio”"]


def test_a_letter_leads_to_the_page_of_the_hundred_in_which_an_answer_stands(talk):
    first = _say("Mira", MIRA, hold="none")
    Subscription.objects.update(confirmed=now())
    Comment.objects.filter(pk=first.pk).update(number=100)
    _say("Ono", ONO, answers=100, hold="none")
    assert _links(_letters(talk, MIRA)[-1], "/comments/2/#comment-101")


def test_spam_is_told_to_nobody(talk):
    with writing() as change:
        take(change, Review.objects.get(slug="salt-radio"), Offered("x", MIRA, "y", trapped=True), House())
    assert send_due() == 0


def test_who_types_the_address_of_somebody_else_fills_no_mailbox(talk):
    for number in range(9):
        _say(f"Mira {number}", MIRA)
    assert len(_letters(talk, MIRA)) == 5


def test_letters_that_quote_whoever_is_erased_are_not_sent_and_others_are(talk, small):
    _say("O", MIRA, "Erase me.")
    _say("Ono", ONO, "Keep me.")
    erase(small.place, MIRA, seconds=0)
    assert [letter["Subject"] for letter in _letters(talk, MODERATOR)] == ["Held: a comment by Ono on “Salt Radio”"]


def test_a_letter_to_those_who_follow_goes_with_the_answer_it_quotes(talk, small):
    first = _say("Mira", MIRA, hold="none")
    Subscription.objects.update(confirmed=now())
    _say("Ono", ONO, "Erase me.", answers=first.number, hold="none")
    assert MailText.objects.filter(plain__contains="Erase me.").exists()
    erase(small.place, ONO, seconds=0)
    assert not MailText.objects.filter(plain__contains="Erase me.").exists()


def _change(comment, text):
    with writing() as change:
        change_text(change, comment, Offered(comment.name, MIRA, text), House(hold="none"))


def test_a_link_prints_no_text_that_nobody_read(talk):
    comment = _say("Mira", MIRA)
    approve = _path(_links(_letters(talk, MODERATOR)[0], "/comments/decide/")[0])
    assert BROWSER.get(approve).status_code == 200
    _change(comment, "Other words.")
    again = BROWSER.post(approve, {"seen": ""}).content.decode()
    assert ("has changed it while you read it" in again, "Other words." in again) == (True, True)
    assert Comment.objects.get().standing == Standing.HELD
    (seen,) = re.findall('name="seen" value="([^"]+)"', again)
    BROWSER.post(approve, {"seen": seen})
    assert Comment.objects.get().standing == Standing.PRINTED


def _follow(talk):
    """Somebody follows a thread in which another answers: a letter waits for them."""
    first = _say("Mira", MIRA, hold="none")
    Subscription.objects.filter(of__endswith="#1").update(confirmed=now())
    send_due()
    talk.letters().clear()
    return _say("Ono", ONO, "The lamp dies.", answers=first.number, hold="none")


@pytest.mark.parametrize("after", [Standing.SPAM, Standing.DELETED])
def test_letters_about_what_was_decided_against_are_taken_back(talk, after):
    answer = _follow(talk)
    assert {text.kind for text in MailText.objects.all()} == {"reply", "comment"}
    with writing() as change:
        decide(change, answer, after, None)
    assert not any("Ono answered" in letter["Subject"] for letter in _letters(talk, MIRA))
    assert _letters(talk, ONO) == []
    Mail.objects.filter(said="taken back").update(due=now())
    send_due()  # nothing stays of them, and nobody can send them again
    assert (MailText.objects.count(), try_again()) == (0, 0)


def test_what_was_taken_back_by_mistake_is_told_after_all(talk):
    answer = _follow(talk)
    with writing() as change:
        decision = decide(change, answer, Standing.SPAM, None)
    assert not any("Ono answered" in letter["Subject"] for letter in _letters(talk, MIRA))
    with writing() as change:
        undo(change, decision)
    assert any("Ono answered" in letter["Subject"] for letter in _letters(talk, MIRA))


def test_a_letter_to_a_moderator_about_what_was_decided_is_taken_back(talk):
    comment = _say("Mira", MIRA)
    with writing() as change:
        decide(change, comment, Standing.PRINTED, None)
    assert (len(_letters(talk, MODERATOR)), len(_letters(talk, MIRA))) == (0, 1)


def test_a_letter_that_waits_quotes_nothing_that_gives_something_away_meanwhile(talk):
    answer = _follow(talk)
    with writing() as change:
        mark_spoiler(change, answer)
    (letter,) = [one for one in _letters(talk, MIRA) if "answered" in one["Subject"]]
    said = letter.get_body(("plain",)).get_content()
    assert ("lamp" in said, "gives something away" in said, "/unsubscribe/" in said) == (False, True, True)
