"""The task of a proof of work, as a script that does it: a page that is printed can hold none."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.http import HttpResponse

from rubrica.web.comments.house import house_of
from rubrica.web.comments.proof import task_for
from rubrica.web.gate.errors import missing
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from django.http import HttpRequest


def proof(request: HttpRequest, slug: str) -> HttpResponse:
    """A browser runs it beside the page, in a worker: the policy of printed pages lets it fetch nothing else."""
    bits = house_of(press_now().settings).proof
    if not bits or not Review.objects.filter(slug=slug, state=State.PUBLISHED).exists():
        return missing()
    said = f"const task = {json.dumps(task_for(slug, bits))}, bits = {bits};\n{_worker()}"
    return HttpResponse(said, content_type="text/javascript; charset=utf-8")


@lru_cache(maxsize=1)
def _worker() -> str:
    return Path(__file__).with_name("proof.js").read_text("utf-8")
