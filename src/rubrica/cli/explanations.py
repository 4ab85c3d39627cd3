"""The page about each remark: src/rubrica/review/explanations/CODE.md, without its title."""

from __future__ import annotations

from importlib.resources import files


def explanation(code: str) -> str:
    """What a remark means, why it matters, an example, and what to do: Markdown."""
    page = (files("rubrica.review") / "explanations" / f"{code}.md").read_text(encoding="utf-8")
    return page.removeprefix(f"# {code}\n").strip()
