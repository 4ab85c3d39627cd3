"""A rubric of one's own is begun from another one: its first edition says the same under another name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.text.clock import local_date, now
from rubrica.rubric import builtins
from rubrica.web.accounts.deeds import What, note
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.rubrics.amending import amended, read_values
from rubrica.web.studio.rubrics.looking import list_page
from rubrica.web.studio.rubrics.shelf import standing_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

LONGEST = 60
"""Characters of a name, which is that of a file and of an address."""


def copy(request: HttpRequest, rubric: str) -> HttpResponse:
    standing, key = standing_of(rubric), key_of(request)
    wanted = request.POST.get("name", "").replace("\0", "")
    new = slug_of(wanted)[:LONGEST].strip("-")
    with writing() as change:
        to = where_it_led(key)
        if to is None and standing.rubric and _is_free(new):
            put_rubric(change, new, _first(standing.text))
            note(What.SETTINGS, request.user, f"rubric {new}")
            to = remember(key, reverse("rubric-edit", args=[new]))
    if to is None:
        said = _("Give it a name that addresses can have and that no other rubric has.")
        return list_page(request, 400, refused=said, wanted=wanted[:LONGEST], of=rubric)
    return HttpResponseRedirect(to)


def _is_free(name: str) -> bool:
    return bool(name) and name not in builtins() and not RubricEdition.objects.filter(name=name).exists()


def _first(text: str) -> str:
    values = read_values(text)
    today = date.fromisoformat(local_date(now().isoformat(), press_now().site.zone)[0][:10])
    return amended(text, {**values, "edition": 1, "since": today}, list(range(len(values["criteria"]))))
