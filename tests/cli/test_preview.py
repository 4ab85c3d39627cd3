"""`rubrica preview` as a program: it prints, serves, reprints, and ends when asked."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO
from urllib.request import urlopen

import pytest

from tests.cli.runs import PROGRAM, REVIEW, environment, write

PATIENCE = 60  # seconds for a line that has to come


class Preview:
    """A running preview, and the lines it says."""

    def __init__(self) -> None:
        command = [*PROGRAM, "preview", "--port", "0"]
        self.program = subprocess.Popen(
            command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.program.stdout is not None
        assert self.program.stderr is not None
        self.out, self.said = lines_of(self.program.stdout), lines_of(self.program.stderr)

    def wait_for(self, lines: Queue[str], part: str) -> str:
        """The next line that holds `part`."""
        while part not in (line := lines.get(timeout=PATIENCE)):
            pass
        return line


def lines_of(stream: IO[str]) -> Queue[str]:
    lines: Queue[str] = Queue()
    Thread(target=lambda: [lines.put(line.rstrip("\n")) for line in stream], daemon=True).start()
    return lines


@pytest.fixture
def preview(press: Path) -> Iterator[Preview]:
    preview = Preview()
    yield preview
    preview.program.kill()
    preview.program.wait(PATIENCE)


@pytest.mark.slow
def test_a_save_is_printed_served_and_remarked_on(preview: Preview, press: Path) -> None:
    assert preview.wait_for(preview.out, "Salt Radio").endswith("8.0  Excellent  no remarks")
    url = preview.wait_for(preview.said, "Serving ").split()[1]
    write(press / "reviews/salt-radio.md", REVIEW.replace("Everything unsaid", "All that"))
    assert "printed /" in preview.wait_for(preview.said, " printed ")
    with urlopen(f"{url}reviews/salt-radio/", timeout=10) as page:
        assert b"All that is on the air." in page.read()
    write(press / "reviews/salt-radio.md", REVIEW.replace("8.0/10.0", "8.4/10.0"))
    assert "1 error" in preview.wait_for(preview.out, "Salt Radio")
    assert preview.wait_for(preview.out, "overall-mismatch").startswith("reviews/salt-radio.md:20:1 error ")


@pytest.mark.slow
def test_a_slip_in_the_settings_is_a_sentence_and_the_preview_goes_on(preview: Preview, press: Path) -> None:
    preview.wait_for(preview.said, "Serving ")
    settings = (press / "rubrica.toml").read_text()
    write(press / "rubrica.toml", settings + "name =")
    assert "rubrica.toml: this is not TOML" in preview.wait_for(preview.said, "rubrica: ")
    write(press / "rubrica.toml", settings.replace("Margin Notes", "Marginal"))
    assert " printed /" in preview.wait_for(preview.said, " printed ")


@pytest.mark.slow
def test_ctrl_c_ends_it_cleanly(preview: Preview) -> None:
    preview.wait_for(preview.said, "Serving ")
    preview.program.send_signal(signal.SIGINT)
    assert preview.program.wait(PATIENCE) == 0
    assert not any("Traceback" in line for line in list(preview.said.queue))
