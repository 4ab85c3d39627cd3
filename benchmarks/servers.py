"""A press that is served, and nginx that serves the same bytes."""

from __future__ import annotations

import os
import random
import re
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_server

RUBRICA = str(Path(__file__).parents[1] / ".venv/bin/rubrica")
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
SYLLABLES = "lo ra min te ka su ver on pel ist an dor fi gre hu ja qui wo zen ble"
NGINX = """
load_module {module};
worker_processes {workers};
pid {folder}/pid;
error_log {folder}/errors;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    types {{ text/html html; }}
    charset utf-8;
    server {{
        listen 127.0.0.1:{port} backlog=2048;
        root {folder}/root;
        brotli_static on;
{headers}
    }}
}}
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A server with its process and its address."""

    pid: int
    port: int

    def ask(self, target: str, **fields: str) -> tuple[int, dict[str, str], bytes]:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{target}", headers=fields)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()
        except OSError:
            return 0, {}, b""

    def wait_for(self, target: str) -> float:
        """Seconds until it answers."""
        begun = time.perf_counter()
        while self.ask(target)[0] != 200:
            if time.perf_counter() - begun > 120:
                raise SystemExit(f"{target} is not answered.")
            time.sleep(0.005)
        return time.perf_counter() - begun


def write_press(folder: Path) -> str:
    """A press with one review of 1,500 words. Gives the review's address."""
    chance = random.Random(7)
    subprocess.run([RUBRICA, "init", str(folder)], check=True, stdout=subprocess.DEVNULL)
    words = ["".join(chance.choices(SYLLABLES.split(), k=chance.randint(1, 4))) for _ in range(700)]
    sections = []
    for name, score in zip(("Story", "Visuals", "Audio", "Characters", "Personal Enjoyment"), "59868", strict=True):
        text = "\n\n".join(" ".join(chance.choices(words, k=60)).capitalize() + "." for _ in range(5))
        sections.append(f"## {name}\n\nScore: {score}/10\n\n{text}\n")
    review = "---\ntitle: A Long Look\ndate: 2026-01-05\n---\n\n# A Long Look\n\n" + "\n".join(sections)
    (folder / "reviews/a-long-look.md").write_text(review, "utf-8")
    return "/reviews/a-long-look/"


@contextmanager
def press(data: Path, workers: int = 1) -> Iterator[Running]:
    port = free_port()
    command = [RUBRICA, "serve", "--data", str(data), "--port", str(port), "--workers", str(workers)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Running(process.pid, port)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def nginx(folder: Path, target: str, answer: tuple[int, dict[str, str], bytes], workers: int) -> Iterator[Running]:
    """nginx with one page: as it is, and as the other server compresses it, with the same headers."""
    _, headers, body = answer
    page = folder / "root" / target.strip("/") / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("as it is")
    page.with_name("index.html.br").write_bytes(body)
    same = {name: value for name, value in headers.items() if re.match("cache|x-|content-sec|referrer|cross", name)}
    lines = "\n".join(f'        add_header {name} "{value}";' for name, value in same.items())
    port = free_port()
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(module=MODULE, workers=workers, folder=folder, port=port, headers=lines))
    root = "user root;" if os.getuid() == 0 else ""
    process = subprocess.Popen(["nginx", "-c", str(settings), "-p", str(folder), "-g", f"daemon off; {root}"])
    try:
        running = Running(process.pid, port)
        running.wait_for(target)
        if running.ask(target, **{"Accept-Encoding": "br"})[2] != body:
            raise SystemExit("nginx does not serve the same bytes.")
        yield running
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port
