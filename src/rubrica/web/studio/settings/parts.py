"""The forms of the settings, each with the values it asks for and what must be right about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rubrica.moderation import read_rules
from rubrica.pages.addresses import leads_somewhere
from rubrica.pages.words import LANGUAGES
from rubrica.rubric import builtins
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.languages import name_of
from rubrica.web.studio.settings.fields import Field
from rubrica.web.studio.settings.look import LOOK, faults_of_look
from rubrica.web.studio.settings.readers import READERS, faults_of_readers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django_stubs_ext import StrOrPromise

    from rubrica.pages.values.entry import Site

    Choices = tuple[tuple[str, StrOrPromise], ...]
    Faults = Iterable[tuple[str, StrOrPromise]]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the settings. `faults` yields the name of a field with what is wrong there."""

    name: str
    title: StrOrPromise
    fields: Callable[[Site], tuple[Field, ...]]
    faults: Callable[[dict[str, str]], Faults]


def _press(site: Site) -> tuple[Field, ...]:
    spoken: Choices = (("", _("English, as it comes")), *((code, name_of(code)) for code in LANGUAGES))
    return (
        Field(("name",), _("Name of the press")),
        Field(("tagline",), _("One line about it"), _("Stands below the name on the home page, and in feeds.")),
        Field(("word",), _("A few words on the home page"), _("An empty line begins a paragraph."), lines=6),
        Field(
            ("address",),
            _("Address"),
            _("Where it will be read. Feeds, share cards and search engines need it."),
            example="https://press.example",
        ),
        Field(("language",), _("Language"), _("Of the press, and of texts that do not say otherwise."), spoken),
        Field(
            ("zone",),
            _("Time zone"),
            _("Your clock: it decides which day it is, and when a scheduled review appears."),
            example="Europe/Rome",
            suggestions=tuple(sorted(available_timezones())),
        ),
        Field(
            ("backups", "keep"),
            _("Days for which backups are kept"),
            _("A new backup then removes older ones of this press beside it. Left empty, they stay."),
        ),
    )


def _faults_of_press(said: dict[str, str]) -> Faults:
    if said["address"]:
        try:
            there = urlsplit(said["address"])
        except ValueError:
            there = urlsplit("")
        if there.scheme not in ("http", "https") or not there.netloc:
            yield "address", _("This is no web address. Write it like https://press.example")
    try:
        ZoneInfo(said["zone"] or "UTC")
    except (LookupError, ValueError, OSError):
        yield "zone", _("There is no such time zone. They are called like Europe/Rome or Asia/Tokyo.")
    if said["backups-keep"] and not (said["backups-keep"].isdecimal() and len(said["backups-keep"]) < 5):
        yield "backups-keep", _("This is a number of days, like 30.")


def _scoring(site: Site) -> tuple[Field, ...]:
    critics = Critic.objects.filter(is_active=True).order_by("slug")
    policies = (
        ("", _("as the rubric says")),
        ("mean", _("the mean of the scores")),
        ("weighted", _("their mean with the rubric’s weights")),
        ("own", _("the critic’s own judgement")),
    )
    return (
        Field(
            ("rubric",),
            _("Rubric"),
            _("For texts that name none."),
            rubrics(),
        ),
        Field(
            ("policy",),
            _("How the overall is made"),
            _("With a policy declared, a text whose overall does not follow it gets an error, not a note."),
            policies,
        ),
        Field(
            ("critic",),
            _("Critic"),
            _("Who signs texts that name nobody."),
            (("", _("nobody")), *((critic.slug, str(critic)) for critic in critics)),
        ),
    )


def rubrics() -> Choices:
    """The rubrics that a press may choose: its own, and those that come with Rubrica."""
    own = RubricEdition.objects.order_by("name").values_list("name", flat=True).distinct()
    return (("", _("anime, as it comes")), *((name, name) for name in dict.fromkeys([*own, *builtins()])))


def _tip(site: Site) -> tuple[Field, ...]:
    others = [code for code in LANGUAGES if code != site.language.partition("-")[0]]
    return (
        Field(
            ("tip", "address"),
            _("Address of your tip jar"),
            _("Left empty, no page asks for anything."),
            example="https://tips.example/you",
        ),
        *_words((), ""),
        *(field for code in others for field in _words((code,), name_of(code))),
    )


def _words(path: tuple[str, ...], language: str) -> tuple[Field, ...]:
    said = (
        ("label", _("What the button says"), 1),
        ("heading", _("Heading beside it"), 1),
        ("text", _("What stands below the heading"), 3),
    )
    return tuple(
        Field(("tip", *path, key), format_lazy("{} · {}", label, language) if language else label, lines=lines)
        for key, label, lines in said
    )


def _faults_of_tip(said: dict[str, str]) -> Faults:
    if not leads_somewhere(said["tip-address"]):
        yield "tip-address", _("This leads nowhere. Write an address that begins with https://")


def _comments(site: Site) -> tuple[Field, ...]:
    hold = (
        ("", _("the first of each name and address")),
        ("all", _("all of them")),
        ("none", _("none, but for what a rule or the filter finds")),
    )
    return (
        Field(
            ("comments", "open"), _("Comments"), "", (("", _("readers may comment")), ("no", _("nobody may comment")))
        ),
        Field(("comments", "hold"), _("Whose comments wait for you"), _("What waits is seen by nobody else."), hold),
        Field(
            ("comments", "proof"),
            _("Work that a browser does before a comment is sent"),
            _("It makes many comments cost much, and is no puzzle for people. Without script a comment waits."),
            (
                ("", _("none")),
                ("light", _("light: a moment on a telephone")),
                ("heavy", _("heavy: some seconds there")),
            ),
        ),
        Field(("comments", "links"), _("Links in a comment"), _("One with more of them waits."), example="2"),
        Field(
            ("comments", "close_after"),
            _("Days after which a review takes no more comments"),
            _("Left empty, it always does."),
        ),
        Field(
            ("comments", "forget_after"),
            _("Days for which network addresses are kept"),
            _("They help to find who floods the press, and are then forgotten."),
            example="30",
        ),
        Field(
            ("comments", "rules"),
            _("What waits in any case"),
            _("A rule a line: “word: casino”, “link: *.example”, “address: *@mail.example”, “name: Somebody*”."),
            lines=8,
        ),
    )


def _newsletter(site: Site) -> tuple[Field, ...]:
    rhythm = (
        ("", _("never")),
        ("each", _("after each review, once readers see it")),
        ("weekly", _("on Mondays, with the reviews of the week")),
    )
    hint = _("Every page then leads to the form, if the press has a mail server.")
    return (Field(("newsletter", "send"), _("A letter to readers who asked for it"), hint, rhythm),)


def _faults_of_comments(said: dict[str, str]) -> Faults:
    for name in ("links", "close_after", "forget_after"):
        if said[f"comments-{name}"] and not (
            said[f"comments-{name}"].isdecimal() and len(said[f"comments-{name}"]) < 7
        ):
            yield f"comments-{name}", _("This is a number of 0 or more.")
    for slip in read_rules(said["comments-rules"])[1]:
        yield "comments-rules", _("Line %(line)s: %(why)s") % {"line": slip.line, "why": slip.why}


PARTS = (
    Part("press", _("The press"), _press, _faults_of_press),
    Part("scoring", _("Scoring"), _scoring, lambda said: ()),
    Part("tip", _("Tip jar"), _tip, _faults_of_tip),
    Part("comments", _("Comments"), _comments, _faults_of_comments),
    Part("readers", _("Readers’ scores"), lambda site: READERS, faults_of_readers),
    Part("newsletter", _("Newsletter"), _newsletter, lambda said: ()),
    Part("look", _("Look"), lambda site: LOOK, faults_of_look),
)
