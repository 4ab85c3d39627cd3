"""A text in every field a press has: reviews, works, critics, rubrics, settings."""

from __future__ import annotations

import io
import json
import re
from functools import cache

from PIL import Image


def quoted(text: str) -> str:
    """A text between single quotation marks, as YAML and TOML's readers understand it."""
    return "'" + text.replace("'", "''") + "'"


def toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def marked(text: str) -> str:
    """A text with a backslash before every sign that Markdown might read."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@cache
def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "PNG")
    return out.getvalue()


def work(text: str) -> str:
    return f"""title = {toml(text)}
summary = {toml(text)}
studio = {toml(text)}
kind = {toml(text)}
author = {toml(text)}
titles = {{ ja = {toml(text)} }}
credits = [{{ role = {toml(text)}, name = {toml(text)} }}]
songs = [{{ use = {toml(text)}, title = {toml(text)}, performed_by = {toml(text)}, episodes = {toml(text)} }}]
[[characters]]
name = {toml(text)}
native = {toml(text)}
about = {toml(text)}
voices = {{ en = {toml(text)} }}
groups = [{{ name = {toml(text)} }}]
forms = [{{ name = {toml(text)}, about = {toml(text)}, from = {toml(text)} }}]
"""


def rubric(texts: list[str], name: str) -> str:
    """A rubric whose first criterion is called `name`, and whose every other word is one of the texts."""
    criteria = "".join(
        f"[[criteria]]\nkey = 'k{place}x'\nname = {toml(f'{place}x {text}')}\ndescription = {toml(text)}\n"
        for place, text in enumerate(texts)
        if place < 12
    )
    return (
        f"title = {toml(texts[0])}\ndescription = {toml(texts[0])}\n"
        f"bands = [{{ from = 1, words = [{toml(texts[-1])}] }}]\n"
        f"[[criteria]]\nkey = 'k'\nname = {toml(name)}\n{criteria}"
    )


def critic(text: str) -> str:
    return "".join(f"{key} = {toml(text)}\n" for key in ("name", "place", "about", "tip_text")) + (
        f"tip = 'https://a.example'\n[links]\n{toml(text)} = 'https://b.example'\n"
    )


def settings(text: str) -> str:
    """What `rubrica.toml` may hold besides the press's address."""
    words = "".join(f"{key} = {toml(text)}\n" for key in ("name", "tagline", "word"))
    tip = "".join(f"{key} = {toml(text)}\n" for key in ("text", "label", "heading"))
    return f"{words}[tip]\naddress = 'https://a.example'\n{tip}[[menu]]\nlabel = {toml(text)}\naddress = '/'\n"
