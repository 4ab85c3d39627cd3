"""How often the tests of faults do what they do: a little at a desk, more in CI, as often as one likes by hand."""

from __future__ import annotations

import os


def times(in_ci: int, otherwise: int) -> int:
    """So often for each database, unless FAULTS says how often (`benchmarks/faults.py` does)."""
    return int(os.environ.get("FAULTS") or (in_ci if os.environ.get("CI") == "true" else otherwise))
