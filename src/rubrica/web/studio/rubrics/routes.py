"""The addresses of rubrics at the desk."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, WRITING, Declared, WebRoute, Who
from rubrica.web.studio.rubrics import copying, looking, saving

_RUBRIC = "studio/rubrics/<str:rubric>/"
_EDIT = Declared(Who.EDITOR, FORM, rate=WRITING, scripts=True)

RUBRIC_ROUTES = (
    WebRoute("studio/rubrics/", looking.rubrics, "rubrics", Declared(Who.WRITER)),
    WebRoute(_RUBRIC, looking.rubric, "rubric", Declared(Who.WRITER)),
    WebRoute(f"{_RUBRIC}edit/", saving.edit, "rubric-edit", _EDIT),
    WebRoute(f"{_RUBRIC}text/", saving.edit_text, "rubric-text", _EDIT),
    WebRoute(f"{_RUBRIC}copy/", copying.copy, "rubric-copy", Declared(Who.EDITOR, POST, rate=WRITING)),
)
