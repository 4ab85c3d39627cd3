"""Load by wrk, and what it costs the server's processes."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

BROWSER = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.5",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Upgrade-Insecure-Requests": "1",
    "Sec-Fetch-Dest": "document",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Site": "none",
    "Priority": "u=0, i",
}
EACH_ANOTHER = """
local number = 0
request = function()
    number = number + 1
    wrk.headers["X-Reader"] = tostring(number)
    return wrk.format()
end
"""
"""A script with which no two requests have the same header."""
TICK = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True, slots=True)
class Load:
    """Requests a second, processor microseconds of the server for each, the 99th percentile in ms, failures, and how
    many were answered with what looks like success."""

    rate: float
    cpu: float
    p99: float
    failed: int
    answered: int


def load(pid: int, url: str, seconds: int, connections: int = 32, script: Path | None = None) -> Load:
    """Let wrk ask as browsers do."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "--timeout", "30s", url]
    command += [word for name, value in BROWSER.items() for word in ("-H", f"{name}: {value}")]
    command += ["-s", str(script)] if script else []
    before = _cpu(pid)
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    spent = _cpu(pid) - before
    requests = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()  # type: ignore[union-attr]
    errors = re.search(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    other = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    refused = int(other[1]) if other else 0
    failed = refused + (sum(map(int, errors.groups())) if errors else 0)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    p99 = float(number) * UNITS[unit]
    return Load(rate, spent / requests * 1e6, p99, failed, requests - refused)


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def memory(pid: int) -> float:
    """MiB of one process; what it shares is divided among those that share it."""
    pss = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(pss[1]) / 1024 if pss else 0.0


def _cpu(pid: int) -> float:
    """Seconds that a process and its children have used."""
    stats = [Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in family(pid)]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / TICK
