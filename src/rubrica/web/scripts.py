"""The scripts of the studio: plain ES modules and htmx, below one address whose name says what is in all of them."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

FOLDER = Path(__file__).with_name("studio") / "scripts"
HTMX = "htmx.min.js"


@lru_cache(maxsize=1)
def scripts() -> dict[str, bytes]:
    """What each script says, by its name."""
    found = {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.js"))}
    return found | {HTMX: files("django_htmx").joinpath("static/django_htmx", HTMX).read_bytes()}


@lru_cache(maxsize=1)
def scripts_digest() -> str:
    """Of the whole folder: `import "./other.js"` then finds the same press's file, and a browser keeps all for good."""
    digest = blake2b(digest_size=5)
    for name, said in scripts().items():
        digest.update(b"%b\0%d\0%b" % (name.encode(), len(said), said))
    return digest.hexdigest()


def script(name: str) -> str:
    """The address of one. Raises LookupError for a script that there is not."""
    if name not in scripts():
        raise LookupError(f"There is no script {name} in {FOLDER.name}/.")
    return f"/studio/scripts/{scripts_digest()}/{name}"
