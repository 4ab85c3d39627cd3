"""A press of ten thousand reviews, built cold and after one edit, against Hugo over the same documents in the same run.

python -m benchmarks.build [DOCUMENTS [ROUNDS]]
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.whole_process import Cost, cost_of

SHARED = Path(__file__).parents[2] / "shared" / "bench"
RUBRICA = """
import sys
from rubrica.pages.building import build
build(sys.argv[1], sys.argv[2], cards=False)
"""


def main(documents: int = 10_000, rounds: int = 3) -> None:
    """Share cards and pictures are made apart and are not part of it; Hugo prints neither scores nor figures."""
    home = Path(tempfile.mkdtemp(prefix="rubrica-bench-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        press, hugo = _prepare(home, documents)
        ours, theirs = _cold(home, press, hugo, rounds)
        _table(f"cold build of {documents:,} documents", ours, theirs)
        _edits(home, press, median(cost.wall for cost in theirs))
    finally:
        shutil.rmtree(home)


def _prepare(home: Path, documents: int) -> tuple[Path, Path]:
    press, hugo = home / "press", home / "hugo"
    subprocess.run(
        [sys.executable, SHARED / "corpus.py", str(documents), press / "reviews"], check=True, stdout=subprocess.DEVNULL
    )
    subprocess.run([sys.executable, SHARED / "hugo_site.py", press / "reviews", hugo], check=True)
    (press / "rubrica.toml").write_text('name = "Bench"\naddress = "https://example.org"\n', "utf-8")
    return press, hugo


def _cold(home: Path, press: Path, hugo: Path, rounds: int) -> tuple[list[Cost], list[Cost]]:
    ours: list[Cost] = []
    theirs: list[Cost] = []
    for _ in range(rounds):
        for path in (home / "site", home / ".site.rubrica", hugo / "public"):
            shutil.rmtree(path, ignore_errors=True)
        ours.append(cost_of([sys.executable, "-c", RUBRICA, str(press), str(home / "site")]))
        theirs.append(cost_of([_hugo(), "--quiet"], cwd=hugo))
    return ours, theirs


def _hugo() -> str:
    """The program itself: the command of its package would add the start of a Python."""
    binaries = Path(sysconfig.get_path("purelib")) / "hugo" / "binaries"
    found = sorted(path for path in binaries.glob("hugo*") if path.is_file())
    if not found:
        raise SystemExit("Hugo is not here. Install the dependency group `bench`.")
    return str(found[0])


def _table(title: str, ours: list[Cost], theirs: list[Cost]) -> None:
    print(f"{title}, medians of {len(ours)} interleaved rounds\n")
    print(f"{'':12}{'Rubrica':>10}{'Hugo':>10}{'ratio':>8}")
    for name in ("cpu", "wall", "memory"):
        mine, other = (median(getattr(cost, name) for cost in costs) for costs in (ours, theirs))
        unit = "MiB" if name == "memory" else "s"
        print(f"{name:12}{mine:9.2f}{unit:>4}{other:7.2f}{unit:>4}{mine / other:7.2f}")
    print()


def _edits(home: Path, press: Path, hugo: float) -> None:
    """One review edited, built in a new process; and in a process that watches, until its pages are there."""
    text = press / "reviews" / "review-00042.md"
    print(f"{'after one edit':24}{'wall':>8}{'of Hugo':>10}")
    for name, edit in (("body, new process", _body), ("score, new process", _score)):
        edit(text)
        cost = cost_of([sys.executable, "-c", RUBRICA, str(press), str(home / "site")])
        print(f"{name:24}{cost.wall:7.3f}s{hugo / cost.wall:8.0f}×")
    for name, seconds in _resident(home, press, text):
        print(f"{name:24}{seconds:7.3f}s{hugo / seconds:8.0f}×")


def _resident(home: Path, press: Path, text: Path) -> list[tuple[str, float]]:
    from rubrica.pages.building.build import build_again

    standing = build_again(None, press, home / "site", cards=False)
    standing.get_ready()
    found = []
    edits: list[tuple[str, Callable[[Path], None]]] = [
        ("body, watching", _body),
        ("body again, watching", _body),
        ("score, watching", _score),
        ("score again, watching", _score),
    ]
    for name, edit in edits:
        edit(text)
        begun = time.perf_counter()
        standing = build_again(standing, press, home / "site", saved=[str(text.relative_to(press))], cards=False)
        found.append((name, time.perf_counter() - begun))
    return found


def _body(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")


def _score(path: Path) -> None:
    """One point more, or from ten back to one."""
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"Score: (\d+)", lambda found: f"Score: {int(found[1]) % 10 + 1}", text, count=1), "utf-8")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
