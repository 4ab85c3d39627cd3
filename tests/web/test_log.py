"""The log: a line for what somebody did, which nobody changes, with no address and no secret in it."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from rubrica.web.accounts.deed_models import Deed, What
from rubrica.web.accounts.deeds import KEPT, forget_old_deeds, note
from rubrica.web.accounts.links import sign_in_link

from .studio import form_of, send
from .test_people import role_of
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

ADDRESS = "/studio/people/log/"
PASSWORD = "seven kites over iron"


def lines() -> list[tuple[str, str, str]]:
    return list(Deed.objects.order_by("number").values_list("by", "what", "about"))


def test_what_people_do_stands_in_the_log(small: SimpleNamespace) -> None:
    owner, critic = visitor("owner"), critic_of("critic")
    role_of(critic, "editor")
    owner.post(f"/studio/people/{critic.pk}/link/")
    send(owner, form_of(owner, "/studio/settings/"), name="Second Notes")
    send(owner, form_of(owner, "/studio/reviews/salt-radio/publish/"), kind="revision", how="now", anyway="yes")
    for name in ("withdraw", "withdraw", "show", "delete"):
        key = {"key": f"{name}-{len(lines()):016}"}
        assert owner.post(f"/studio/reviews/salt-radio/{name}/", key).status_code == 302
    found = [line for line in lines() if line[1] != What.SIGNED_IN]
    assert found == [
        ("owner", "role", "critic: editor"),
        ("owner", "link-made", "critic"),
        ("owner", "settings", "press"),
        ("owner", "withdrawn", "salt-radio"),
        ("owner", "shown", "salt-radio"),
        ("owner", "binned", "salt-radio"),
    ]


def test_what_goes_out_is_noted_with_who_let_it_out(small: SimpleNamespace) -> None:
    from rubrica.web.changes import writing
    from rubrica.web.reviews.publications import correct, new_review, publish

    with writing() as change:
        review = new_review("Fog", by=critic_of("critic"))
        publish(change, review, "# Fog\n\nStory: 5/10\n", by=critic_of("editor"))
        correct(change, review, "# Fog!\n\nStory: 5/10\n")
    assert lines() == [("editor", "published", "fog"), ("", "corrected", "fog")]


def test_whoever_comes_in_is_noted_without_address_or_link(small: SimpleNamespace) -> None:
    link = sign_in_link(critic_of("critic"))
    visitor("nobody").post(link, REMOTE_ADDR="192.0.2.7")
    assert lines() == [("critic", "signed-in", "")]


def test_another_way_to_sign_in_is_noted_and_no_word_of_it(small: SimpleNamespace) -> None:
    browser, critic = visitor("nobody"), critic_of("critic")
    critic.set_unusable_password()
    critic.save()
    browser.post(sign_in_link(critic))
    answer = send(browser, form_of(browser, "/accounts/password/set/"), password1=PASSWORD, password2=PASSWORD)
    assert answer.status_code == 302
    assert [line for line in lines() if line[1] == What.SAFETY] == [("critic", "safety", "password")]


def test_a_line_is_never_changed_nor_taken_away_before_its_time(small: SimpleNamespace) -> None:
    note(What.SETTINGS, critic_of("owner"), "press")
    line = Deed.objects.get()
    for do in (line.save, line.delete):
        with pytest.raises(TypeError):
            do()
    forget_old_deeds(now() + KEPT - timedelta(hours=1))
    assert Deed.objects.count() == 1
    forget_old_deeds(now() + KEPT + timedelta(hours=1))
    assert not Deed.objects.exists()


def test_the_log_is_paged_and_sifted_and_asks_as_much_for_many_lines(small: SimpleNamespace) -> None:
    owner, asked = visitor("owner"), []
    for many in (1, 120):
        Deed.objects.bulk_create(Deed(by="owner", what=What.SETTINGS, about=f"n{one}") for one in range(many))
        with CaptureQueriesContext(connection) as queries:
            page = owner.get(ADDRESS).content
        asked.append(len(queries))
    assert (asked[0], b"1 of 3" in page) == (asked[1], True)
    assert b"n119" not in owner.get(ADDRESS, {"what": "signed-in"}).content
    assert b"n119" in owner.get(ADDRESS, {"who": "owner", "what": "settings"}).content
