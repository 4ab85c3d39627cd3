"""The reader cookie: what it says, and what rows keep of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from rubrica.web.visitors.cookie import NAME, reader_from_now, reader_of, remember


def _request(cookie: str = "") -> HttpRequest:
    request = RequestFactory().post("/reviews/salt-radio/comment/")
    if cookie:
        request.COOKIES[NAME] = cookie
    return request


def test_whoever_only_reads_has_no_name() -> None:
    assert reader_of(_request()) == ""
    assert reader_of(_request("nobody's cookie")) == ""


def test_who_sends_something_is_known_again_by_a_cookie_that_no_script_reads() -> None:
    request = _request()
    reader = reader_from_now(request)
    set_ = remember(request, HttpResponse()).cookies[NAME]
    assert reader_of(_request(set_.value)) == reader
    assert set_["httponly"] is True
    assert set_["samesite"] == "Lax"


def test_rows_keep_another_word_than_the_cookie_says() -> None:
    request = _request()
    reader = reader_from_now(request)
    assert request.COOKIES[NAME] not in reader
    assert len(reader) == 32
