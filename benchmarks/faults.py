"""Deaths, failing disks, rivals and jumping clocks, as often as one likes: the tests of CI, at any size.

python -m benchmarks.faults [TIMES [WORDS…]]

TIMES is for each of the two databases; further words are pytest's: `-k sqlite`, `-x`. Where this process may mount, the
disk that is full is a real one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

TESTS = ("killed", "storm", "readers_storm", "full_disk", "two_editors", "clock")


def main(times: str = "200", *words: str) -> int:
    os.environ |= {"FAULTS": str(int(times)), "FAULTS_ON_A_REAL_DISK": "yes" if _may_mount() else ""}
    tests = [f"tests/web/test_{name}.py" for name in TESTS]
    return subprocess.call([sys.executable, "-m", "pytest", "--durations=20", *tests, *words])


def _may_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "small", folder]
        may = subprocess.run(mount, check=False, capture_output=True).returncode == 0
        if may:
            subprocess.run(["umount", folder], check=True)
    return may


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
