"""Who writes here: invited by a link that works once, given something to do, and let go without losing a text."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

from django.utils.timezone import now

from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.reviews.models import Review

from .studio import Forms, form_of, send
from .visitors import critic_of, visitor

ADDRESS = "/studio/people/"


def role_of(person: Critic, role: str) -> object:
    """What the owner's form answers that gives somebody a role."""
    owner = visitor("owner")
    forms = Forms(owner.get(ADDRESS).content.decode()).forms
    form = next(one for one in forms if one.fields.get("person") == str(person.pk))
    return owner.post(ADDRESS, form.fields | {"role": role})


def test_an_invitation_says_whether_it_waits_was_used_or_is_too_old(small: SimpleNamespace) -> None:
    owner, critic = visitor("owner"), critic_of("critic")
    assert b"has never come in" in owner.get(ADDRESS).content
    link = owner.post(f"{ADDRESS}{critic.pk}/link/").content.decode()
    link = "/accounts/link/" + link.partition("/accounts/link/")[2].partition('"')[0]
    assert b"a link waits to be used" in owner.get(ADDRESS).content
    SignInLink.objects.update(until=now() - timedelta(seconds=1))
    assert b"was not used in time" in owner.get(ADDRESS).content
    SignInLink.objects.update(until=now() + timedelta(hours=1))
    assert visitor("nobody").post(link).status_code == 302
    assert owner.get(ADDRESS).content.count(b"last came in") == 2


def test_a_link_that_was_taken_back_signs_nobody_in(small: SimpleNamespace) -> None:
    owner, critic = visitor("owner"), critic_of("critic")
    link = owner.post(f"{ADDRESS}{critic.pk}/link/").content.decode()
    link = "/accounts/link/" + link.partition("/accounts/link/")[2].partition('"')[0]
    assert owner.post(f"{ADDRESS}{critic.pk}/link/end/").status_code == 302
    assert visitor("nobody").post(link).status_code == 410


def test_whoever_is_let_go_cannot_come_in_and_their_texts_stay(small: SimpleNamespace) -> None:
    editor = visitor("editor")
    person = critic_of("editor")
    Review.objects.update(critic=person)
    before = Review.objects.filter(critic=person).count()
    role_of(person, "none")
    assert editor.get("/studio/").status_code == 302
    assert (before > 0, Review.objects.filter(critic=person).count()) == (True, before)
    assert b"closed; their texts stay" in visitor("owner").get(ADDRESS).content


def test_the_last_owner_cannot_be_taken_away(small: SimpleNamespace) -> None:
    owner, second = critic_of("owner"), critic_of("critic")
    for role in ("critic", "none"):
        assert role_of(owner, role).status_code == 400  # type: ignore[attr-defined]
    role_of(second, "owner")
    assert role_of(owner, "editor").status_code == 302  # type: ignore[attr-defined]
    assert Critic.objects.get(role=Role.OWNER) == second


def test_a_form_that_arrives_twice_adds_somebody_once(small: SimpleNamespace) -> None:
    owner = visitor("owner")
    form = form_of(owner, ADDRESS, -1)
    answers = [send(owner, form, name="Mo Park", role="critic").status_code for _ in range(2)]
    assert (answers, Critic.objects.filter(slug="mo-park").count()) == ([302, 302], 1)


def test_what_was_typed_of_somebody_comes_back_with_the_reason(small: SimpleNamespace) -> None:
    owner = visitor("owner")
    critic_of("critic")
    page = send(owner, form_of(owner, ADDRESS, -1), name="critic", role="editor").content.decode()
    assert ("There is a critic already" in page, 'value="critic" required' in page) == (True, True)
    assert '<option value="editor" selected>Editor' in page


def test_an_invitation_waits_for_a_week_and_another_way_in_for_a_day(small: SimpleNamespace) -> None:
    browser, new, known = visitor("owner"), critic_of("critic"), critic_of("editor")
    visitor("editor")  # came in before
    Critic.objects.filter(pk=new.pk).update(last_login=None)
    for person in (new, known):
        browser.post(f"/studio/people/{person.pk}/link/")
    last = {link.critic_id: link.until - now() for link in SignInLink.objects.all()}
    assert last[new.pk] > timedelta(days=6)
    assert last[known.pk] < timedelta(days=1)
