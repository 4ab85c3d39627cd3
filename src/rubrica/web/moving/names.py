"""The files of a press by their names below its folder, the same on both sides."""

from __future__ import annotations

from hashlib import blake2b

SETTINGS = "rubrica.toml"
NOT_TEXT = ("pictures/", "theme/")
"""Where files stand that are no texts."""


def digest(data: bytes) -> str:
    """What tells two files apart: the same that names a picture's content."""
    return blake2b(data, digest_size=16).hexdigest()


def is_sound(name: str) -> bool:
    """Whether a file of this name can lie in a folder, and in no other."""
    parts = name.split("/")
    return all(part and part[0] != "." and not part.endswith(" ") for part in parts) and not set(name) & {
        "\0",
        "\n",
        "\\",
    }


def is_text(name: str) -> bool:
    return not name.startswith(NOT_TEXT)


def review_of(name: str) -> str:
    """The slug of the review that a file belongs to, "" for all other files."""
    kind, _, rest = name.partition("/")
    return rest.removesuffix(".md").partition("/")[0] if kind == "reviews" else ""


def number_in(name: str) -> int:
    """The number of the revision that a file holds, 0 for the newest one."""
    slug, _, number = name[len("reviews/") :].removesuffix(".md").partition("/")
    return int(number) if slug and number else 0


def newest_file(slug: str) -> str:
    return f"reviews/{slug}.md"


def earlier_file(slug: str, number: int) -> str:
    return f"reviews/{slug}/{number}.md"
