"""What a remark suggests can be done by a machine, where it needs no critic; the rest can be allowed with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.manuscript.edit import Edit, apply
from rubrica.review import fix, read
from rubrica.review.editing.waiving import REASON, waiver_of
from rubrica.rubric import Policy, builtin

ANIME = builtin("anime").with_policy(Policy.MEAN)
BROKEN = sorted((Path(__file__).parents[2] / "examples/broken").glob("*.md"))

MENDED = {
    "an overall": ("Story: 5/10\n\nOverall: 9.0/10.0\n", "Story: 5/10\n\nOverall: 5.0/10.0\n"),
    "a word": ("Story: 5/10\n\nOverall: 5/10 – Good\n", "Story: 5/10\n\nOverall: 5/10 – Average\n"),
    "a level": ("## Story\n\n#### Depth\n", "## Story\n\n### Depth\n"),
    "a date": ("---\ndate: 16.11.2025\n---\n\nSo.\n", "---\ndate: 2025-11-16\n---\n\nSo.\n"),
    "a key": ("---\nsumary: So.\n---\n\nSo.\n", "---\nsummary: So.\n---\n\nSo.\n"),
    "an end": ("---\ntitle: Boats\ndate: 2025-11-16\n\nSo.\n", "---\ntitle: Boats\ndate: 2025-11-16\n---\n\nSo.\n"),
    "a name": ("## Visula\n\nScore: 5/10\n\nSo.\n", "## Visuals\n\nScore: 5/10\n\nSo.\n"),
    "a mark": ("::: spolier\n\nIt sinks.\n\n:::\n", "::: spoiler\n\nIt sinks.\n\n:::\n"),
    "another program's mark": ("So, >!it sinks!<.\n", "So, ||it sinks||.\n"),
    "an idle waiver": ("So.\n\n<!-- rubrica: allow no-reason because x -->\n\nSo.\n", "So.\n\nSo.\n"),
    "line ends": ("## Story\r\n\r\n#### Depth\r\n", "## Story\r\n\r\n### Depth\r\n"),
}


@pytest.mark.parametrize("case", MENDED)
def test_what_a_remark_suggests_is_done(case: str) -> None:
    before, expected = MENDED[case]
    after, mended = fix(before, ANIME)
    assert after == expected
    assert len(mended) == 1


def test_what_takes_a_critic_is_left() -> None:
    text = "## Story\n\nScore: 11/10\n\n![](a.png)\n"
    assert fix(text, ANIME) == (text, [])


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_fix_and_every_waiver_of_the_broken_manuscripts_makes_their_remark_go(path: Path) -> None:
    review, remarks = read(path.read_bytes(), ANIME)
    source = review.manuscript.source
    for remark in remarks:
        waiver = waiver_of(review.manuscript, remark)
        ways = [remark.fix] if remark.fix else []
        if waiver:
            ways.append((Edit(waiver.start, waiver.end, waiver.new.replace(REASON, "it is so")),))
        for edits in ways:
            left = read(apply(source.data, edits) or b"", ANIME)[1]
            assert len(left) < len(remarks)
            assert remark.code not in [one.code for one in left]


def test_a_waiver_without_a_reason_allows_nothing() -> None:
    text = "<!-- rubrica: allow heading-jump because … -->\n## A\n#### B\n"
    assert [remark.code for remark in read(text, ANIME)[1]] == ["waiver-without-reason", "heading-jump"]
