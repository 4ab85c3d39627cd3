"""Pictures that are handed in, and people who are invited."""

from __future__ import annotations

import io
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import BoundedSemaphore
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from rubrica.pages.pictures.pictures import PictureError
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue import pictures as kept_pictures
from rubrica.web.catalogue.models import Picture
from rubrica.web.catalogue.pictures import keep_picture
from rubrica.web.place import Place
from rubrica.web.studio import handing_in

from .studio import form_of, send
from .visitors import visitor

ADDRESS = "/studio/pictures/"


def a_photograph(colour: str = "red") -> bytes:
    """A JPEG that says where it was taken."""
    image, file = Image.new("RGB", (40, 30), colour), io.BytesIO()
    notes = Image.Exif()
    notes[0x010E] = "taken at home"
    image.save(file, "JPEG", exif=notes)
    return file.getvalue()


def hand_in(name: str, data: bytes) -> object:
    browser = visitor("critic")
    return browser.post(ADDRESS, {"pictures": SimpleUploadedFile(name, data)}, follow=True)


def test_what_is_shown_of_a_photograph_does_not_say_where_it_was_taken(small: SimpleNamespace) -> None:
    assert b"Kept: my-holiday.jpg" in hand_in("My Holiday.JPG", a_photograph()).content  # type: ignore[attr-defined]
    row = Picture.objects.get(name="my-holiday.jpg")
    files = [(small.place.prepared / name).read_bytes() for name in row.files]
    assert files
    assert not [data for data in files if b"taken at home" in data]


def test_what_is_no_picture_is_refused(small: SimpleNamespace) -> None:
    for name, data in (("page.html", b"<script>"), ("page.png", b"<html>"), ("broken.jpg", a_photograph()[:200])):
        assert hand_in(name, data).status_code == 400, name  # type: ignore[attr-defined]
        assert not list(small.place.originals.glob("*/*")), name
    assert not Picture.objects.filter(name__in=["page.html", "page.png", "broken.jpg"]).exists()


def test_a_drawing_with_a_script_becomes_pixels(small: SimpleNamespace) -> None:
    inside = b'<script>alert(1)</script><rect width="9" height="9"/>'
    hand_in("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%b</svg>' % inside)
    files = Picture.objects.get(name="drawing.svg").files
    assert {name.rpartition(".")[2] for name in files} <= {"avif", "webp", "png", "jpg"}


def test_another_picture_of_the_same_name_replaces_none(small: SimpleNamespace) -> None:
    hand_in("a.jpg", a_photograph("red"))
    hand_in("a.jpg", a_photograph("blue"))
    hand_in("a.jpg", a_photograph("blue"))
    assert set(Picture.objects.filter(name__startswith="a").values_list("name", flat=True)) == {"a.jpg", "a-2.jpg"}


def test_a_picture_that_comes_while_another_is_made_ready_replaces_none(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keep(place: Place, name: str, data: bytes) -> Picture:
        row = keep_picture(place, name, data)
        Picture.objects.create(name="a.jpg", content="of somebody quicker")
        return row

    monkeypatch.setattr(handing_in, "keep_picture", keep)
    hand_in("a.jpg", a_photograph())
    said = dict(Picture.objects.filter(name__startswith="a").values_list("name", "content"))
    assert (said.keys(), said["a.jpg"]) == ({"a.jpg", "a-2.jpg"}, "of somebody quicker")


def test_no_more_pictures_are_made_ready_at_a_time_than_the_machine_has_room_for(
    press: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once, most = [], []

    def prepare(original: Path, into: Path) -> None:
        at_once.append(original)
        most.append(len(at_once))
        time.sleep(0.02)
        at_once.remove(original)
        raise PictureError(original.name, "not in a test")

    monkeypatch.setattr(kept_pictures, "prepare", prepare)
    monkeypatch.setattr(kept_pictures, "_AT_ONCE", BoundedSemaphore(2))
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: keep_picture(press.place, f"{number}.png", b"%d" % number), range(8)))
    assert max(most) == 2


def test_pictures_that_are_too_many_at_once_are_named(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_in, "MOST", 1)
    files = [SimpleUploadedFile(f"{name}.jpg", a_photograph(name)) for name in ("red", "blue", "green")]
    answer = visitor("critic").post(ADDRESS, {"pictures": files})
    assert (answer.status_code, b"not these: blue.jpg, green.jpg" in answer.content) == (400, True)
    assert Picture.objects.filter(name="red.jpg").exists()


def test_the_owner_invites_a_critic_by_a_link(small: SimpleNamespace) -> None:
    owner, guest = visitor("owner"), visitor("nobody")
    send(owner, form_of(owner, "/studio/people/", -1), name="Mo Park", role="critic")
    critic = Critic.objects.get(slug="mo-park")
    page = owner.post(f"/studio/people/{critic.pk}/link/").content.decode()
    link = "/accounts/link/" + page.partition("/accounts/link/")[2].partition('"')[0]
    assert guest.post(link).status_code == 302
    assert guest.get("/studio/").status_code == 200
    assert guest.get("/studio/people/").status_code == 403


PROFILE = '# mine\nname = "Kay"\nours = 1 # and this\n\n[links]\nSea = "https://sea.example"\n'


def test_a_profile_is_changed_in_its_text_and_the_rest_of_it_stays(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    Critic.objects.filter(slug="critic").update(profile=PROFILE)
    fields = form_of(browser, "/studio/profile/").fields
    links = {"link-label": ["Sea", ""], "link-address": ["https://sea.example", ""]}
    browser.post("/studio/profile/", fields | links | {"name": "Kay Ito", "tip": "https://tips.example/kay"})
    critic = Critic.objects.get(slug="critic")
    expected = PROFILE.replace('"Kay"', '"Kay Ito"').replace("this\n", 'this\ntip = "https://tips.example/kay"\n')
    assert (critic.profile, critic.name) == (expected, "Kay Ito")
    assert critic.tip == "https://tips.example/kay"


def test_links_of_a_profile_come_and_go_by_their_lines(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    Critic.objects.filter(slug="critic").update(profile=PROFILE)
    fields = form_of(browser, "/studio/profile/").fields
    typed = {"link-label": ["Fog", ""], "link-address": ["https://fog.example", ""]}
    browser.post("/studio/profile/", fields | typed)
    profile = Critic.objects.get(slug="critic").profile
    assert ("sea.example" in profile, 'Fog = "https://fog.example"' in profile) == (False, True)


def test_a_profile_that_cannot_be_comes_back_as_it_was_typed(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    for said, sentence in (({"tip": "javascript:alert(1)"}, "leads nowhere"), ({"picture": "me.jpg"}, "no picture")):
        answer = send(browser, form_of(browser, "/studio/profile/"), name="Kay Ito", **said)
        page = answer.content.decode()
        assert (answer.status_code, sentence in page, "Kay Ito" in page) == (400, True, True), said
    assert Critic.objects.get(slug="critic").profile == ""
