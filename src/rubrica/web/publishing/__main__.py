"""A bare publisher: `python -m rubrica.web.publishing [FOLDER]` follows the press that the environment names.

`--once` ends when everything is done. Whoever runs a press needs none of this: the server has a publisher of its own.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
    import django

    django.setup()
    from rubrica.web.place import here
    from rubrica.web.publishing.running import run

    folders = [Path(word) for word in words if word != "--once"]
    return run(here(), folders[0] if folders else here().site, once="--once" in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
