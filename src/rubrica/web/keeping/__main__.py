"""`python -m rubrica.web.keeping [--examples|--ask]`: what `rubrica serve` runs beside its workers."""

from __future__ import annotations

import os
import sys

UNREADY = 2
"""The exit code that says: another attempt would end like this one."""


def main(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
    import django

    django.setup()
    from rubrica.web.config import current
    from rubrica.web.keeping.preparing import UnreadyError, is_empty, load_examples, migrate
    from rubrica.web.place import here
    from rubrica.web.publishing.running import run

    try:
        migrate()
        if "--examples" in words and is_empty():
            load_examples(here())
    except UnreadyError as error:
        sys.stderr.write(f"rubrica: {error}\n")
        return UNREADY
    sys.stderr.write(f"Serving {current().url}/; Ctrl-C ends it.\n")
    return run(here(), here().site)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
