"""The addresses of the calibration desk."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, WRITING, Declared, WebRoute, Who
from rubrica.web.studio.calibration import due, ties, views, wording

_LOOK = Declared(Who.WRITER)

CALIBRATION_ROUTES = (
    WebRoute("studio/calibration/", views.desk, "calibration", _LOOK),
    WebRoute("studio/calibration/words/", wording.words, "calibration-words", _LOOK),
    WebRoute("studio/calibration/ties/", ties.ties, "calibration-ties", Declared(Who.WRITER, FORM, rate=WRITING)),
    WebRoute("studio/calibration/again/", due.due, "calibration-due", _LOOK),
)
