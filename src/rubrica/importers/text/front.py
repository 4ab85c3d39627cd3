"""The front matter of an imported manuscript: what the page says about the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan
    from rubrica.importers.text.writing import Row
    from rubrica.review import Viewing

_NTH = re.compile(rf"(?i)\b{any_of('viewing')}|{any_of('viewing_ja')}")
_KANA = re.compile(r"[\u3041-\u30ff]")
_ENDLESS = 10**9
_LETTER = re.compile(r"[^\W\d_]")


def front_matter(plan: Plan, viewing: Viewing | None) -> list[Row]:
    """The lines between the two `---`; none where the page says nothing."""
    facts = plan.facts
    fields: dict[str, tuple[Any, str]] = {
        "title": (facts.title, "title"),
        "critic": (facts.critic, "critic"),
        "source": (facts.site, "site"),
        "date": (facts.day, "day"),
        "language": (_language(plan), ""),
        "tags": (list(facts.tags), "tags"),
        "rubric": (facts.rubric, ""),
        "viewing": (_nth(viewing), ""),
        "scored": (viewing.when if viewing else "", ""),
        "x_tip": (facts.tip, "tip"),
    }
    return [(_line(key, value), _origins(plan, origin)) for key, (value, origin) in fields.items() if value]


def _line(key: str, value: Any) -> str:
    if isinstance(value, list):
        return f"{key}: {yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=_ENDLESS)}".rstrip(
            "\n"
        )
    dumped: str = yaml.safe_dump({key: value}, allow_unicode=True, width=_ENDLESS)
    return dumped.rstrip("\n")


def _origins(plan: Plan, key: str) -> tuple[int, ...]:
    return tuple(plan.pieces[index].first for index in plan.origins.get(key, ()))


def _nth(viewing: Viewing | None) -> str:
    """The words of the note that say after which viewing it was scored."""
    if viewing is None or viewing.ordinal is None:
        return ""
    found = _NTH.search(viewing.text)
    return found[0] if found else viewing.text


def _language(plan: Plan) -> str:
    """`ja` where the text has Japanese letters throughout; other languages are for the press to say."""
    text = "".join(plan.pieces[index].text for index in range(plan.start, plan.end) if not plan.kind(index))
    letters = len(_LETTER.findall(text))
    return "ja" if letters and len(_KANA.findall(text)) * 4 > letters else ""
