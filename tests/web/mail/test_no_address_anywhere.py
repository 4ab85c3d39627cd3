"""Nobody's address, nor anything made from it, stands in a byte that others get.

That is every page, feed, file, header, answer, letter and line of the log of a press at which people have commented,
scored, and asked for letters."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.http import HttpResponse

from rubrica.pages.building.progress import quiet
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.keyed import keyed
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.sending import send_due
from rubrica.web.moving.pulling import pull
from rubrica.web.moving.report import Run
from rubrica.web.moving.site import export_site
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now

from ..disguises import disguises, found_in, made_from
from ..test_killed import publish_all
from ..visitors import critic_of, visitor
from .postbox import Postbox
from .strangers import HERE, answers, files, refusals

SENDERS = {
    "Xq7Marek.Orso@Zz9lanterns.example": "203.0.113.177",
    "hq8hanne.lockkeeper@vv4canal-side.example": "2001:db8:77:15:ab:cd:0:5",
    "spq5ammer@cheapq-seats.example": "198.51.100.231",
    "nq6ewsreader@wq3inter-mail.example": "192.0.2.199",
}
MAREK, HANNE, SPAMMER, READER = SENDERS
MODERATOR = "mq2oderator@pq7ress-desk.example"
PURPOSES = ("comment", "rate", "reader", "token", "erased")


@pytest.fixture
def told(small: SimpleNamespace, box: Postbox) -> SimpleNamespace:
    """The small press after a day with its readers. `cookies` are what their browsers were given."""
    with writing() as change:
        more = '[comments]\nhold = "none"\nrules = "word: casino"\n[newsletter]\nsend = "each"\n'
        save_settings(change, f"{press_now().row.text}\n{more}[readers]\naccounts = true\n")
    Critic.objects.create(slug="mod", username="mod", role=Role.MODERATOR, email=MODERATOR)
    cookies = [
        say(MAREK, "Marek O.", "The lantern colours have a key.", site="https://lanterns.example"),
        say(HANNE, "Hanne", "So I thought, ||until the lock||.", to="1"),
        say(MAREK, "Marek O.", "It opens at the casino."),
        say(SPAMMER, "Cheap", "Buy this.", homepage="https://x.example"),
        sent("score/", READER, **{"score-story": "6"}).client.cookies["rubrica_reader"].value,
    ]
    for address in (READER, READER.upper()):
        visitor("nobody").post("/newsletter/", {"email": address}, REMOTE_ADDR=SENDERS[READER])
    visitor("nobody").post("/reader/", {"email": HANNE}, REMOTE_ADDR=SENDERS[HANNE])
    for one in Subscription.objects.all():
        visitor("nobody").post(f"/newsletter/confirm/{one.token}/", REMOTE_ADDR=SENDERS[READER])
    say(HANNE, "Hanne", "One more thing.", to="1")
    publish_all(small)
    send_due()
    return SimpleNamespace(place=small.place, box=box, cookies=cookies)


def sent(address: str, sender: str, **said: str) -> HttpResponse:
    answer = visitor("nobody").post(HERE + address, said, REMOTE_ADDR=SENDERS[sender])
    assert answer.status_code == 200
    return answer  # type: ignore[return-value]


def say(email: str, name: str, text: str, **more: str) -> str:
    answer = sent("comment/", email, name=name, email=email, text=text, **more)
    return str(answer.cookies["rubrica_reader"].value)


def wanted(press: SimpleNamespace) -> dict[bytes, str]:
    found: dict[bytes, str] = {}
    for email, network in SENDERS.items():
        found |= disguises(email) | disguises(network)
        for typed in {email, email.casefold(), network}:
            for purpose in PURPOSES:
                found |= dict(made_from(keyed(typed, purpose), f"the press's digest of {typed} for {purpose}"))
    return found | disguises(MODERATOR) | {cookie.lower().encode(): "a reader's cookie" for cookie in press.cookies}


def test_nothing_that_strangers_get_holds_an_address_or_what_is_made_from_one(
    told: SimpleNamespace, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)
    parts = files(told.place.site) | answers("nobody") | refusals()
    export_site(told.place, tmp_path / "www", quiet)
    pull(tmp_path / "pulled", told.place, Run(dry=False, tell=quiet))
    parts |= files(tmp_path / "www") | files(tmp_path / "pulled")
    parts |= {"the log": "\n".join(map(repr, caplog.get_records("setup") + caplog.records)).encode()}
    parts |= {"lines of the log": caplog.text.encode(), "what was printed": "".join(capfd.readouterr()).encode()}
    assert len(parts) > 250
    assert b"lantern colours" in b"".join(parts.values())
    assert found_in(parts, wanted(told)) == []


@pytest.mark.parametrize("small", ["sqlite"], indirect=True)
def test_who_writes_here_and_does_not_moderate_sees_no_address(told: SimpleNamespace) -> None:
    Review.objects.update(critic=critic_of("critic"))
    assert found_in(answers("critic"), wanted(told)) == []
    assert found_in(answers("moderator"), disguises(MAREK)) != []


@pytest.mark.parametrize("small", ["sqlite"], indirect=True)
def test_no_letter_holds_the_address_of_anybody_else(told: SimpleNamespace) -> None:
    letters = told.box.letters()
    assert {letter["To"].lower() for letter in letters} == {*map(str.lower, (MAREK, HANNE, READER)), MODERATOR}
    for letter in letters:
        others = [one for one in (*SENDERS, *SENDERS.values(), MODERATOR) if one.lower() != letter["To"].lower()]
        texts = {kind: letter.get_body((kind,)).get_content().encode() for kind in ("plain", "html")}
        texts["headers"] = "".join(f"{name}: {said}\n" for name, said in letter.items() if name != "To").encode()
        assert [found for one in others for found in found_in(texts, disguises(one))] == []
