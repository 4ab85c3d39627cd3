"""A lane that does not answer as uvicorn does is left out."""

from __future__ import annotations

import logging

import pytest
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rubrica.server.lane import LaneProtocol
from rubrica.server.trial import is_as_good


class Forgetful(LaneProtocol):
    def quick_answer(self, data: bytes) -> tuple[bytes, bytes] | None:
        answer = super().quick_answer(data)
        return answer and (answer[0], answer[1].replace(b"vary: Accept-Encoding\r\n", b""))


class Renamed(LaneProtocol):
    def phase(self) -> str:
        raise AttributeError("cycle")


def test_the_lane_is_as_good_as_uvicorn() -> None:
    assert is_as_good(LaneProtocol)


@pytest.mark.parametrize("lane", [Forgetful, Renamed, HttpToolsProtocol])
def test_a_lane_that_leaves_something_out_breaks_or_is_never_used_is_not(
    lane: type[HttpToolsProtocol], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert not is_as_good(lane)
    assert "The fast lane does not" in caplog.text
