"""The language a title is in, where only its letters say so."""

from __future__ import annotations


def script_of(title: str) -> str:
    """The language an original title is in, judged by its script; "" where its letters do not tell."""
    if any("\u3040" <= sign <= "\u30ff" for sign in title):
        return "ja"
    if any("\uac00" <= sign <= "\ud7a3" for sign in title):
        return "ko"
    return "ja" if any("\u4e00" <= sign <= "\u9fff" for sign in title) else ""
