"""The press in examples/ is read without a remark and stands in the canonical form."""

from pathlib import Path

import pytest

from rubrica.manuscript import cut
from rubrica.review import format_text
from rubrica.review.reader import read_manuscript
from rubrica.rubric import builtin

PRESS = Path(__file__).parents[2] / "examples"
TEXTS = sorted(path for path in PRESS.rglob("*.md") if PRESS / "broken" not in path.parents)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(PRESS)))
def test_an_honest_text_gets_no_remark_and_is_formatted(path: Path) -> None:
    text = path.read_text("utf-8")
    manuscript = cut(text)
    rubric = builtin(manuscript.front.text("rubric", "anime"))
    assert read_manuscript(manuscript, rubric)[1] == []
    assert format_text(text, rubric) == text
