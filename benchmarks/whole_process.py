"""What a command costs as a whole: wall time, processor time and peak memory of it and all its children."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

STEP = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall and processor time, and the peak of all processes' proportional memory in MiB."""

    wall: float
    cpu: float
    memory: float


def cost_of(command: list[str], cwd: Path | None = None) -> Cost:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
    peak = 0.0
    while True:
        done, _, used = os.wait4(process.pid, os.WNOHANG)
        if done:
            break
        peak = max(peak, _memory(process.pid))
        time.sleep(STEP)
    return Cost(time.perf_counter() - begun, used.ru_utime + used.ru_stime, peak)


def _memory(pid: int) -> float:
    """MiB of a process and its children now; pages they share are counted once between them."""
    total = 0.0
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) / 1024
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, ValueError):
        return total
    return total + sum(_memory(int(child)) for child in children)
