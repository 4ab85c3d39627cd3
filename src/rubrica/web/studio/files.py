"""What pages of the studio are dressed with and run: files whose addresses change with what is in them."""

from __future__ import annotations

import gzip
import re
from functools import cache
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.cache import patch_vary_headers

from rubrica.web.scripts import scripts, scripts_digest
from rubrica.web.templating import desk, desk_address

if TYPE_CHECKING:
    from django.http import HttpRequest

_TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))")


def stylesheet(request: HttpRequest, name: str) -> HttpResponse:
    if request.path != desk_address():
        raise Http404
    return _answer(request, desk(), "text/css")


def script(request: HttpRequest, digest: str, name: str) -> HttpResponse:
    if digest != scripts_digest() or name not in scripts():
        raise Http404
    return _answer(request, scripts()[name], "text/javascript")


def _answer(request: HttpRequest, said: bytes, kind: str) -> HttpResponse:
    """A file, compressed for a browser that takes it so."""
    answer = HttpResponse(content_type=f"{kind}; charset=utf-8")
    patch_vary_headers(answer, ["Accept-Encoding"])
    if _TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
        answer.content, answer["Content-Encoding"] = _packed(said), "gzip"
    else:
        answer.content = said
    return answer


@cache
def _packed(said: bytes) -> bytes:
    """Compressed once for as long as the process lives: there are some dozens, and an editor asks for most of them."""
    return gzip.compress(said, mtime=0)
