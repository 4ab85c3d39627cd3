"""A published page from Rubrica against nginx with the same bytes: requests, processor time, memory, the start.

.venv/bin/python -m benchmarks.serving [SECONDS]
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.load import BROWSER, EACH_ANOTHER, Load, family, load, memory
from benchmarks.servers import MODULE, RUBRICA, Running, nginx, press, write_press

ROUNDS = 5
HALF_OPEN = 1000


def main(seconds: int) -> None:
    missing = [name for name in ("nginx", "wrk") if not shutil.which(name)]
    if missing or not MODULE.exists():
        raise SystemExit("On Debian this needs the packages nginx, libnginx-mod-http-brotli-static and wrk.")
    memory_disk = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory_disk if memory_disk.is_dir() else None) as name:
        folder = Path(name)
        target = prepare(folder)
        print_starts(folder, target)
        with press(folder / "data") as ours:
            ours.wait_for("/healthz")
            answer = smallest(ours, target)
            with nginx(folder / "nginx", target, answer, workers=2) as other:
                print_rounds(ours, other, target, seconds, folder)
            print_memory(ours)
            print_half_open(ours, target, seconds)


def prepare(folder: Path) -> str:
    """A press with one published review."""
    target = write_press(folder / "press")
    with press(folder / "data") as running:
        running.wait_for("/healthz")
        words = [RUBRICA, "push", str(folder / "press"), "--data", str(folder / "data")]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        running.wait_for(target)
    return target


def print_starts(folder: Path, target: str) -> None:
    starts = []
    for _ in range(3):
        with press(folder / "data") as running:
            starts.append((running.wait_for(target), running.wait_for("/healthz")))
    pages, health = zip(*starts, strict=True)
    print(f"first page {median(pages):.2f} s after the start, the application {median(health):.2f} s later")


def smallest(running: Running, target: str) -> tuple[int, dict[str, str], bytes]:
    """The answer once it is as small as it gets."""
    size, answer = 0, running.ask(target, **BROWSER)
    while size != len(answer[2]):
        size = len(answer[2])
        subprocess.run(["sleep", "1"], check=True)
        answer = running.ask(target, **BROWSER)
    status, headers, body = answer
    headers = {name.lower(): value for name, value in headers.items()}
    print(f"{target}: {status}, {headers.get('content-encoding')}, {len(body)} bytes")
    return status, headers, body


def print_rounds(ours: Running, other: Running, target: str, seconds: int, folder: Path) -> None:
    """Five rounds, each server in turn; ratios of the medians."""
    script = folder / "each-another.lua"
    script.write_text(EACH_ANOTHER)
    for words, lua in (("readers with the same browser", None), ("no two requests alike", script)):
        rounds: list[tuple[Load, Load]] = []
        for _ in range(ROUNDS):
            a, b = (load(one.pid, f"http://127.0.0.1:{one.port}{target}", seconds, script=lua) for one in (ours, other))
            rounds.append((a, b))
        mine, theirs = ([pair[side] for pair in rounds] for side in (0, 1))
        rate = [median(one.rate for one in runs) for runs in (mine, theirs)]
        cpu = [median(one.cpu for one in runs) for runs in (mine, theirs)]
        print(f"{words}: Rubrica {rate[0]:,.0f}/s, {cpu[0]:.1f} us; nginx {rate[1]:,.0f}/s, {cpu[1]:.1f} us")
        print(f"  {rate[0] / rate[1]:.2f} of nginx's requests, {cpu[0] / cpu[1]:.2f} of its processor time for each")
        print(f"  {sum(one.failed for one in mine)} failed")
        print(f"  p99 {median(one.p99 for one in mine):.1f} ms, nginx {median(one.p99 for one in theirs):.1f} ms")


def print_memory(ours: Running) -> None:
    sizes = [memory(pid) for pid in family(ours.pid)]
    print(f"memory (PSS, MiB): {', '.join(f'{size:.0f}' for size in sizes)}; together {sum(sizes):.0f}")


def print_half_open(ours: Running, target: str, seconds: int) -> None:
    """Readers while a thousand connections stand with half a header."""
    half = []
    for _ in range(HALF_OPEN):
        half.append(socket.create_connection(("127.0.0.1", ours.port)))
        half[-1].sendall(b"GET / HTTP/1.1\r\nHost: 127.")
    result = load(ours.pid, f"http://127.0.0.1:{ours.port}{target}", seconds)
    print(f"with {HALF_OPEN} half-open connections: p99 {result.p99:.1f} ms, {result.failed} failed")
    for one in half:
        one.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
