"""A whole press in one file: it comes into an empty one, on either database, and its pages are the same."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps

from rubrica.pages.building.progress import quiet
from rubrica.web.accounts.links import owner_of_press, sign_in_link
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.changes import writing
from rubrica.web.moving.archive import ArchiveError
from rubrica.web.moving.exporting import export_all
from rubrica.web.moving.importing import import_all
from rubrica.web.moving.refusing import RefusedError
from rubrica.web.moving.site import export_site
from rubrica.web.moving.tables import LEFT, STAYS, TRAVELS
from rubrica.web.place import Place
from rubrica.web.reviews.models import Draft, Redirect, Review, Revision
from rubrica.web.reviews.tie_models import TieAnswer

from .conftest import Copied, fill_small
from .edits import EDITS, review
from .test_killed import publish_all
from .test_published_folder import files_in

Another = Callable[[], SimpleNamespace]

DONE = (
    "mark_what_a_comment_gives_away",
    "publish_another_revision",
    "correct_a_title",
    "withdraw_a_review",
    "rename_a_review",
    "save_a_profile_under_another_name",
    "publish_an_article",
    "withdraw_the_only_list",
    "score_with_two_editions_of_a_rubric",
    "save_settings_of_another_zone_and_policy",
    "publish_text_with_a_nul_and_half_a_character",
)
"""What has happened to the press before it is exported."""


@pytest.fixture(params=["sqlite", "postgresql"])
def lived(request: pytest.FixtureRequest, copied: Copied) -> SimpleNamespace:
    """The small press after a while, published; somebody has signed up, and has a draft."""
    return copied("lived", request.param, live)


def live(place: Place) -> None:
    fill_small(place)
    for name in DONE:
        with writing() as change:
            EDITS[name](change)
    Draft.objects.create(review=review("one"), number=1, text="Not yet.")
    critic = Critic.objects.create_user("wren", "wren@press.example", "long and secret", slug="wren", role="editor")
    Review.objects.filter(slug="radio-salted").update(critic=critic)
    (place.theme / "fonts").mkdir(parents=True)
    (place.theme / "theme.css").write_text("h1 { letter-spacing: 0.1em }\n")


def test_an_imported_press_has_the_same_pages(lived: SimpleNamespace, another: Another, tmp_path: Path) -> None:
    wanted = files_in(lived.place.site)
    counts = export_all(lived.place, tmp_path / "press.rubrica", quiet)
    there = another()
    assert import_all(there.place, tmp_path / "press.rubrica", quiet) == counts
    publish_all(there)
    made = files_in(there.place.site)
    assert sorted(made) == sorted(wanted)
    assert [name for name in wanted if made[name] != wanted[name]] == []


def test_nothing_that_people_wrote_is_left_behind(lived: SimpleNamespace, another: Another, tmp_path: Path) -> None:
    export_all(lived.place, tmp_path / "one.rubrica", quiet)
    there = another()
    import_all(there.place, tmp_path / "one.rubrica", quiet)
    export_all(there.place, tmp_path / "two.rubrica", quiet)
    assert (tmp_path / "one.rubrica").read_bytes() == (tmp_path / "two.rubrica").read_bytes()
    assert Redirect.objects.get().new == "/reviews/radio-salted/"
    critic = Critic.objects.get(username="wren")
    assert (critic.role, critic.email, critic.has_usable_password()) == ("editor", "wren@press.example", False)
    assert review("radio-salted").critic == critic


def test_an_imported_press_goes_on(lived: SimpleNamespace, another: Another, tmp_path: Path) -> None:
    identity = PressSettings.objects.get().identity
    export_all(lived.place, tmp_path / "press.rubrica", quiet)
    there = another()
    import_all(there.place, tmp_path / "press.rubrica", quiet)
    with writing() as change:
        EDITS["publish_a_review_of_another_year_tag_and_critic"](change)
    publish_all(there)
    assert b"Kettle" in files_in(there.place.site)["index.html"]
    assert PressSettings.objects.get().identity != identity


def test_no_secret_is_exported(lived: SimpleNamespace, tmp_path: Path) -> None:
    export_all(lived.place, tmp_path / "press.rubrica", quiet)
    with zipfile.ZipFile(tmp_path / "press.rubrica") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert Critic.objects.get(username="wren").password.encode() not in everything
    assert (tmp_path / "press.rubrica").stat().st_mode & 0o077 == 0


def test_a_press_that_holds_something_is_not_mixed(lived: SimpleNamespace, tmp_path: Path) -> None:
    export_all(lived.place, tmp_path / "press.rubrica", quiet)
    before = Revision.objects.count()
    with pytest.raises(RefusedError, match="this press is not empty: it has"):
        import_all(lived.place, tmp_path / "press.rubrica", quiet)
    assert Revision.objects.count() == before


def test_a_press_whose_owner_never_came_is_empty(small: SimpleNamespace, another: Another, tmp_path: Path) -> None:
    export_all(small.place, tmp_path / "press.rubrica", quiet)
    there = another()
    sign_in_link(owner_of_press())
    import_all(there.place, tmp_path / "press.rubrica", quiet)
    assert not Critic.objects.filter(username="owner").exists()
    assert Review.objects.exists()


def test_answers_about_ties_come_along_and_an_older_export_without_them_is_read(
    small: SimpleNamespace, another: Another, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    critic, (one, other) = Critic.objects.create(slug="judge", username="judge"), Review.objects.order_by("pk")[:2]
    TieAnswer.objects.create(critic=critic, criterion="story", better=other, worse=one)
    export_all(small.place, tmp_path / "press.rubrica", quiet)
    with monkeypatch.context() as older:
        older.delitem(TRAVELS, TieAnswer)
        export_all(small.place, tmp_path / "older.rubrica", quiet)
    for name, answers in (("press", [(other.slug, one.slug)]), ("older", [])):
        import_all(another().place, tmp_path / f"{name}.rubrica", quiet)
        assert list(TieAnswer.objects.values_list("better__slug", "worse__slug")) == answers, name


def test_a_damaged_file_is_told_and_imports_nothing(small: SimpleNamespace, another: Another, tmp_path: Path) -> None:
    export_all(small.place, tmp_path / "press.rubrica", quiet)
    whole = (tmp_path / "press.rubrica").read_bytes()
    there = another()
    for bad in (b"", b"words", whole[: len(whole) // 2], whole[:400] + b"!" + whole[401:]):
        (tmp_path / "bad.rubrica").write_bytes(bad)
        with pytest.raises(ArchiveError):
            import_all(there.place, tmp_path / "bad.rubrica", quiet)
    assert not Review.objects.exists()


def test_a_site_elsewhere_is_what_is_served(lived: SimpleNamespace, tmp_path: Path) -> None:
    out = tmp_path / "www"
    for name in ("save_a_work_nobody_reviewed", "publish_a_page_that_a_review_names"):
        export_site(lived.place, out, quiet)
        served, made = files_in(lived.place.site), files_in(out)
        assert {name: made.get(name) for name in served} == served
        stubs = made.keys() - served.keys()
        assert all(stub.startswith("reviews/salt-radio/") for stub in stubs)
        assert b'content="0; url=/reviews/radio-salted/"' in made["reviews/salt-radio/index.html"]
        assert b"/reviews/salt-radio/ /reviews/radio-salted/ 301\n" in (out / "_redirects").read_bytes()
        assert b"/reviews/the-tide-clerk/* /410.html 410\n" in (out / "_redirects").read_bytes()
        assert (out / "_nginx.conf").exists()
        with writing() as change:
            EDITS[name](change)
        publish_all(lived)


def test_pages_that_stand_alone_ask_for_nothing_and_weigh_by_script(small: SimpleNamespace, tmp_path: Path) -> None:
    """Exported for a press that answers and for none, into one folder: each time all of it."""
    for served in (True, False, True):
        export_site(small.place, tmp_path / "www", quiet, served=served)
        page = (tmp_path / "www/reviews/salt-radio/index.html").read_text("utf-8")
        assert ('method="post"' in page, "_weighed-data" in page) == (served, not served)
    assert list((tmp_path / "www/theme").glob("lens.*.js"))


def test_every_table_and_column_either_travels_or_stays() -> None:
    ours = set(apps.get_app_config("rubrica").get_models())
    assert ours == TRAVELS.keys() | set(STAYS)
    for model, columns in TRAVELS.items():
        there = {field.name for field in (*model._meta.fields, *model._meta.many_to_many)} - {"id"}
        assert there == {*columns, *LEFT.get(model, ())}, model
