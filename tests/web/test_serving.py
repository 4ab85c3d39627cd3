"""A whole press, served: its processes, their beginning and their end, on both databases."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import socket
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.web.reviews.models import Draft, Review, State
from tests.cli.runs import PROGRAM, environment, in_pipe

from .conftest import leave
from .served import PATIENCE, Served, is_there, serving, until

WORKER, APPLICATION, KEEPER = "rubrica.server.worker", "rubrica.server.application", "rubrica.web.keeping"


def test_a_press_is_read_and_signed_into(small: SimpleNamespace) -> None:
    with serving() as served:
        assert b"Salt Radio" in served.ask("/reviews/salt-radio/")[1]
        link = served.wait_for("Sign in as its owner").split(" ")[-1]
        assert link.startswith(f"http://127.0.0.1:{served.port}/accounts/link/")
        assert served.status(link.partition(str(served.port))[2]) == 200
        assert served.status("/accounts/link/another/") == 410
        another = in_pipe("sign-in").stdout.strip().partition(str(served.port))[2]
        assert (served.status(another), served.status(link.partition(str(served.port))[2])) == (200, 410)
        assert served.end() == 0
    assert not any("Traceback" in line for line in served.all)


def test_an_empty_press_begins_with_what_it_needs(press: SimpleNamespace, tmp_path: Path) -> None:
    leave()
    data = tmp_path / "new" / "press"
    settings = {"RUBRICA_DATABASE_URL": press.url} if press.url else {}
    with serving("--data", str(data), settings=settings) as served:
        assert b"Nothing is published yet" in served.ask("/")[1]
        assert data.stat().st_mode & 0o777 == 0o700
        assert (data / "secret").stat().st_mode & 0o777 == 0o600
        assert (data / "rubrica.sqlite3").exists() == (not press.url)


def test_health_tells_the_database_the_store_the_queue_and_the_version(small: SimpleNamespace) -> None:
    with serving() as served:
        answer, body = served.ask("/healthz")
        said = json.loads(body)
        assert answer.status == 200
        assert said.keys() == {"status", "version", "database", "store", "queue"}
        assert said["database"] == said["store"] == said["status"] == "ok"
        assert str(small.place.data) not in body.decode()


def test_a_worker_that_is_killed_comes_back_alone(small: SimpleNamespace) -> None:
    with serving("--workers", "2") as served:
        killed = served.members(WORKER)[0]
        os.kill(killed, signal.SIGKILL)
        assert served.status("/") == 200
        until(lambda: len(served.members(WORKER)) == 2 and killed not in served.members(WORKER))
        assert served.status("/healthz") == 200


def test_an_application_that_is_killed_comes_back_and_readers_do_not_notice(small: SimpleNamespace) -> None:
    with serving() as served:
        assert served.status("/healthz") == 200
        killed = served.members(APPLICATION)
        os.kill(killed[0], signal.SIGKILL)
        assert [served.status("/"), served.status("/healthz"), served.status("/healthz")] == [200] * 3
        assert served.members(APPLICATION) != killed


def test_a_keeper_that_is_killed_comes_back_and_publishes(small: SimpleNamespace) -> None:
    with serving() as served:
        os.kill(served.members(KEEPER)[0], signal.SIGKILL)
        _write("A New One")
        until(lambda: served.status("/reviews/a-new-one/") == 200)
        assert [line for line in served.all if "Serving" in line] == [
            f"Serving http://127.0.0.1:{served.port}/; Ctrl-C ends it."
        ]


def test_without_the_first_process_no_other_stays(small: SimpleNamespace) -> None:
    with serving() as served:
        members = served.members("rubrica.")
        served.end(signal.SIGKILL)
        assert len(members) == 3
        until(lambda: not any(map(is_there, members)))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_whoever_is_being_answered_gets_the_answer(small: SimpleNamespace, number: int) -> None:
    with serving() as served, socket.create_connection(("127.0.0.1", served.port), PATIENCE) as asking:
        served.status("/healthz")
        asking.sendall(b"POST /accounts/login/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab")
        served.process.send_signal(number)
        until(lambda: socket.socket().connect_ex(("127.0.0.1", served.port)))
        asking.sendall(b"cd")
        assert asking.recv(100).startswith(b"HTTP/1.1 403 ")
        assert served.process.wait(PATIENCE) == 0


def test_what_waits_for_its_hour_appears_when_the_clock_says_so(small: SimpleNamespace, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("2026-11-27T08:59:59Z")
    review = _draft("At Nine")
    Review.objects.filter(pk=review.pk).update(state=State.SCHEDULED, due=datetime(2026, 11, 27, 9, tzinfo=UTC))
    leave()
    with serving(settings={"RUBRICA_CLOCK": str(clock)}) as served:
        assert served.status("/reviews/at-nine/") == 404
        clock.write_text("2026-11-27T09:00:00Z")
        until(lambda: served.status("/reviews/at-nine/") == 200)
        clock.write_text("2026-11-26T09:00:00Z")
        until(lambda: json.loads(served.ask("/healthz")[1])["queue"]["pages"] == 0)
        assert b"27 November 2026" in served.ask("/reviews/at-nine/")[1]
    assert review.revisions.count() == 1


def test_another_server_on_the_same_folder_takes_over(small: SimpleNamespace) -> None:
    with serving() as first, serving() as second:
        waiting = second.members(KEEPER)
        first.end()
        _write("A New One")
        until(lambda: second.status("/reviews/a-new-one/") == 200)
        assert second.members(KEEPER) == waiting


def test_a_keeper_that_a_fault_kills_comes_back_and_finishes(small: SimpleNamespace) -> None:
    with serving(settings={"RUBRICA_FAULT": "file-renamed:kill"}) as served:
        killed = served.members(KEEPER)
        _write("A New One")
        until(lambda: served.status("/reviews/a-new-one/") == 200)
        until(lambda: len(served.members(KEEPER)) == 1)
        assert served.members(KEEPER) != killed


def test_a_full_disk_is_told_once_and_got_over(small: SimpleNamespace) -> None:
    with serving(settings={"RUBRICA_FAULT": "file-half-written:full"}) as served:
        _write("A New One")
        served.wait_for("Publishing waits: ")
        until(lambda: served.status("/reviews/a-new-one/") == 200)


def test_an_empty_press_is_asked_about_on_a_terminal(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    settings = environment({"RUBRICA_DATA": str(tmp_path / "press"), "RUBRICA_DATABASE_URL": "", "RUBRICA_PORT": "0"})
    process = subprocess.Popen([*PROGRAM, "serve"], env=settings, stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    try:
        shown = _shown_until(leader, b"[y/N] ")
        assert b"This press is empty. Shall it begin as the example press" in shown
        os.write(leader, b"n\n")
        assert b"Sign in as its owner" in _shown_until(leader, b"/accounts/link/")
    finally:
        process.terminate()
        assert process.wait(PATIENCE) == 0
        os.close(leader)


def _shown_until(terminal: int, part: bytes) -> bytes:
    shown = b""
    while part not in shown:
        assert select.select([terminal], [], [], PATIENCE)[0], shown
        shown += os.read(terminal, 4096)
    return shown


def _draft(title: str) -> Review:
    from rubrica.web.reviews.publications import new_review

    review = new_review(title)
    Draft.objects.create(review=review, number=1, text=f"---\ntitle: {title}\n---\n\nIt is short.\n")
    return review


def _write(title: str) -> None:
    from rubrica.web.changes import writing
    from rubrica.web.reviews.publications import publish

    with writing() as change:
        review = _draft(title)
        publish(change, review, review.drafts.get().text)
    leave()


def refused(*words: str, settings: dict[str, str] | None = None) -> tuple[int, list[str]]:
    """The exit code of a press that cannot be served, and what it says."""
    served = Served(*words, settings=settings)
    try:
        code = served.process.wait(PATIENCE)
        until(lambda: served.all)
        return code, served.all
    finally:
        served.process.kill()


def test_a_taken_port_is_a_sentence(small: SimpleNamespace) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = refused("--port", str(port))
    assert (code, said) == (2, [f"rubrica: Port {port} is taken: end what runs there, or add `--port {port + 1}`."])


def test_a_database_that_a_newer_rubrica_has_changed_is_a_sentence(small: SimpleNamespace) -> None:
    from django.db.migrations.recorder import MigrationRecorder

    MigrationRecorder.Migration.objects.create(app="rubrica", name="9999_later")
    leave()
    code, said = refused()
    assert code == 2
    assert said == [
        "rubrica: A newer Rubrica has changed this database (9999_later): run that one, or restore a backup."
    ]


def test_a_database_that_does_not_answer_is_a_sentence(tmp_path: Path) -> None:
    code, said = refused(
        settings={"RUBRICA_DATA": str(tmp_path), "RUBRICA_DATABASE_URL": "postgresql:///x?host=/nowhere"}
    )
    assert code == 2
    assert said[0].startswith("rubrica: The database does not answer: ")
    assert len(said) == 1


@pytest.mark.ordinary_user
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    code, said = refused("--data", str(tmp_path / "press"))
    assert code == 2
    assert said == [
        f"rubrica: {tmp_path / 'press'} cannot be written: Permission denied. Choose another folder with `--data`."
    ]


def test_a_file_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "rubrica.sqlite3").mkdir()
    code, said = refused("--data", str(tmp_path))
    assert (code, said) == (2, [f"rubrica: {tmp_path}/rubrica.sqlite3 cannot be read or written: Is a directory."])


def test_a_secret_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    code, said = refused("--data", str(tmp_path))
    assert (code, said[0]) == (2, f"rubrica: {tmp_path}/secret cannot be read or written: Is a directory.")


def test_files_that_are_not_of_a_press_are_not_taken_for_its_pages(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("my old page")
    code, said = refused("--data", str(tmp_path))
    assert (code, len(said)) == (2, 1)
    assert said[0].startswith(f"rubrica: {tmp_path} holds files that no press has made, in site: ")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_setting_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "rubrica.toml").write_text("workers = 0")
    code, said = refused("--data", str(tmp_path))
    assert code == 2
    assert said == [
        f"rubrica: workers in {tmp_path}/rubrica.toml cannot be used: it is to be a whole number from 1 to 64."
    ]
