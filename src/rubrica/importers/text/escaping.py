"""Copied words as Markdown that shows exactly those words: a mark is escaped where the engine would take it for one."""

from __future__ import annotations

import re

from rubrica.manuscript import cut

_MAY_MARK = re.compile(r"[\\`*_\[\]<&~]|\|\||:::|(?m:^[ \t]*(?:#|>|[-+=|:]|\d{1,9}[.)]|$))|\|[^\n]*\n")
_INLINE = re.compile(r"([\\`*_\[\]<>&~|])")
_AT_START = re.compile(r"(?m)^([#>+=:-]|\d{1,9}(?=[.)]))")
_SPOILER = re.compile(r"\\\|\\\|(\S(?:[^|\n]*[^|\s\\])?)\\\|\\\|")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    """A paragraph (its line ends are kept) with as few backslashes as it takes.

    A spoiler between two `||` stays one: hiding too much can be mended, showing a spoiler cannot.
    """
    if not _MAY_MARK.search(text) or _shows(text, text):
        return text
    some = _AT_START.sub(_escape_start, _INLINE.sub(r"\\\1", text)).replace("\\<!", "\\<\\!")
    return _SPOILER.sub(r"||\1||", some if _shows(some, text) else _PUNCTUATION.sub(r"\\\1", text))


def escape_heading(text: str) -> str:
    """The words of a heading, whose rules differ: `1.` begins no list there, and a closing `#` would be swallowed."""
    ways = (text, escape(text), _PUNCTUATION.sub(r"\\\1", text))
    return next((way for way in ways if _shows(f"## {way}", text, kind="heading")), ways[-1])


def escape_title(text: str) -> str:
    """The words of a caption, between the quotation marks of a picture."""
    return re.sub(r"""([\\"&<|])""", r"\\\1", text).replace("<!", "<\\!")


def _escape_start(found: re.Match[str]) -> str:
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def _shows(markdown: str, text: str, kind: str = "paragraph") -> bool:
    """Whether the engine sees one block that says exactly this, without any mark."""
    manuscript = cut(markdown)
    section = manuscript.sections[-1]
    blocks = [*filter(None, [section.head]), *section.blocks]
    if (
        len(manuscript.sections) > 1 + bool(section.head)
        or [block.kind for block in blocks] != [kind]
        or manuscript.faults
    ):
        return False
    said = []
    for event, _ in manuscript.events[1:-1]:
        if event.__class__ is dict and "Text" in event:
            said.append(event["Text"])
        elif event == "SoftBreak":
            said.append("\n")
        else:
            return False
    return "".join(said) == text
