"""`python -m fuzz TARGET [libFuzzer's options]`: fuzz one target until it breaks, or for -max_total_time seconds."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copyfile
from tempfile import mkdtemp

import atheris

with atheris.instrument_imports(include=["rubrica"]):
    from fuzz.targets import TARGETS

ROOT = Path(__file__).parents[1]
SEEDS = {
    "rubric": "src/rubrica/rubric/data/*.toml",
    "press": "examples/**/*.toml",
    "import": "tests/importers/pages/*.txt",
}
"""Where each target begins: with files of the project itself. The others begin with the texts of the example press."""


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"python -m fuzz TARGET [-max_total_time=60 …], where TARGET is one of {', '.join(TARGETS)}")
    name, options = sys.argv[1], sys.argv[2:]
    corpus = Path(mkdtemp(prefix=f"fuzz-{name}-"))
    for number, seed in enumerate(sorted(ROOT.glob(SEEDS.get(name, "examples/reviews/*.md")))):
        copyfile(seed, corpus / str(number))
    limits = ["-max_len=1500", "-timeout=20", f"-dict={ROOT / 'fuzz/markup.dict'}", f"-artifact_prefix={corpus}-"]
    begin = [] if any(Path(option).is_file() for option in options) else [str(corpus)]
    atheris.Setup([sys.argv[0], *limits, *options, *begin], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
