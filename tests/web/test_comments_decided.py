"""Somebody decides about a comment, the filter learns from it, and a decision is taken back."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from rubrica.moderation import Said
from rubrica.web.changes import last_number, writing
from rubrica.web.comments.changing import withdraw
from rubrica.web.comments.deciding import decide, mark_spoiler, undo
from rubrica.web.comments.filtering import likeness_of, unlearn
from rubrica.web.comments.models import Comment, Decision, FilterToken, Standing

from .comments import HAPPY, OPEN, comment, sent
from .visitors import critic_of


def decided(one: Comment, after: str) -> Decision | None:
    with writing() as change:
        return decide(change, one, after, critic_of("moderator"))


def learned_from_ten() -> None:
    """Ten advertisements marked as spam, ten comments printed."""
    for number in range(10):
        decided(comment(replace(HAPPY, text=f"The quiet ending of episode {number} stayed with me.")), Standing.SPAM)
        one = Comment.objects.latest("pk")
        decided(one, Standing.PRINTED)
        spam = comment(replace(HAPPY, name=f"Seats {number}", text=f"Watch free at https://stream{number}.example"))
        decided(spam, Standing.SPAM)


def test_a_decision_is_kept_with_who_made_it(small: SimpleNamespace) -> None:
    one = sent().comment
    made = decided(one, Standing.PRINTED)
    assert made is not None
    assert (made.before, made.after, made.by, one.standing) == ("held", "printed", critic_of("moderator"), "printed")
    assert decided(one, Standing.PRINTED) is None


def test_a_decision_is_undone_unless_something_was_decided_since(small: SimpleNamespace) -> None:
    one = sent().comment
    first, second = decided(one, Standing.SPAM), decided(one, Standing.PRINTED)
    assert first is not None
    assert second is not None
    with writing() as change:
        assert not undo(change, Decision.objects.get(pk=first.pk))
        assert undo(change, Decision.objects.get(pk=second.pk))
        assert undo(change, Decision.objects.get(pk=first.pk))
    one.refresh_from_db()
    assert (one.standing, one.learned) == ("held", "")


def test_what_its_sender_has_withdrawn_nobody_prints(small: SimpleNamespace) -> None:
    one = comment()
    Comment.objects.filter(pk=one.pk).update(standing=Standing.WITHDRAWN)
    one.refresh_from_db()
    assert decided(one, Standing.PRINTED) is None


def test_what_its_sender_has_withdrawn_is_nothing_that_a_moderator_undoes(small: SimpleNamespace) -> None:
    one = comment()
    with writing() as change:
        withdraw(change, one)
        assert not undo(change, Decision.objects.get())
    one.refresh_from_db()
    assert one.standing == Standing.WITHDRAWN


def test_the_filter_learns_from_decisions_and_says_why(small: SimpleNamespace) -> None:
    assert likeness_of(Said("Watch free")) is None
    learned_from_ten()
    advertisement = replace(HAPPY, name="Seats 77", text="Watch it free at https://stream7.example")
    spam = sent(advertisement, house=OPEN).comment
    assert spam.standing == Standing.SPAM
    assert [reason[0] for reason in spam.reasons][:2] == ["like-spam", "because"]
    assert sent(replace(HAPPY, text="The quiet of the ending stayed."), house=OPEN).comment.standing == Standing.PRINTED


def test_nothing_that_somebody_wrote_can_be_read_out_of_the_filter(small: SimpleNamespace) -> None:
    decided(comment(), Standing.SPAM)
    kept = " ".join(FilterToken.objects.values_list("digest", flat=True))
    assert [word for word in HAPPY.text.casefold().split() if len(word) > 3 and word in kept] == []


def test_what_is_unlearned_leaves_nothing(small: SimpleNamespace) -> None:
    one = comment()
    decided(one, Standing.SPAM)
    assert FilterToken.objects.filter(spam=1).exists()
    unlearn(one)
    assert not FilterToken.objects.exists()


def test_a_comment_that_hides_a_part_of_itself_stays_closed(small: SimpleNamespace) -> None:
    one = comment(replace(HAPPY, text="It is ||the lamp||."))
    assert one.spoiler
    with writing() as change:
        mark_spoiler(change, one, spoiler=False)
    one.refresh_from_db()
    assert one.spoiler


def test_a_comment_is_marked_as_a_spoiler_and_readers_pages_change(small: SimpleNamespace) -> None:
    one, before = comment(), last_number()
    with writing() as change:
        mark_spoiler(change, one, "11")
    one.refresh_from_db()
    assert (one.spoiler, one.spoiler_from, last_number()) == (True, "11", before + 1)
