"""The overall of a text that has no section for it: a number that nobody named."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript import Manuscript, ScoreLine, Section, read_title
from rubrica.manuscript.score_line import CLOSING, LISTED
from rubrica.manuscript.score_others import FOREIGN
from rubrica.review.scored import GENERIC, OVERALL, Candidate

if TYPE_CHECKING:
    from rubrica.rubric import Rubric


def lone_overall(
    manuscript: Manuscript, every: list[list[ScoreLine]], candidates: list[Candidate], rubric: Rubric
) -> list[Candidate]:
    """A text without an overall section: the number its title ends in, the only one of its lead, or the only one that
    nobody named, where the text ends with it. A heading that is the only one, and no slip of the pen, is a title."""
    letters = bool(rubric.scale.letters)
    if manuscript.title_block is not None:
        for line in read_title(manuscript.source, manuscript.title_block, letters=letters):
            return [Candidate(OVERALL, line, 0)]
    taken = {candidate.line.start for candidate in candidates}
    unnamed = [[line for line in lines if line.start not in taken and _says_nothing_of(line)] for lines in every]
    headed = [index for index, section in enumerate(manuscript.sections) if section.head is not None]
    for index, section in enumerate(manuscript.sections):
        titled = headed == [index] and manuscript.title_block is None and not rubric.suggest(section.heading)
        if (section.head is None or titled) and len({line.number for line in unnamed[index]}) == 1:
            line = unnamed[index][-1]
            among = any(candidate.section == index for candidate in candidates)
            if _may_be_overall(line, section, rubric) and not (among and _is_between(line, section)):
                return [Candidate(OVERALL, line, index)]
    last = manuscript.sections[-1]
    if sum(map(len, unnamed)) == 1 and unnamed[-1] and not FOREIGN.search(last.heading):
        line = unnamed[-1][0]
        if line.number.best and line.block == last.blocks[-1].start and (line.place == CLOSING or len(last.blocks) > 1):
            return [Candidate(OVERALL, line, len(every) - 1)]
    return []


def _says_nothing_of(line: ScoreLine) -> bool:
    return not line.refused and line.place != LISTED and (not line.label or bool(GENERIC.fullmatch(line.label)))


def _is_between(line: ScoreLine, section: Section) -> bool:
    """Whether it stands neither where the section begins nor where it ends: among scores it is one of them, unnamed."""
    return section.blocks[0].start < line.block < section.blocks[-1].start


def _may_be_overall(line: ScoreLine, section: Section, rubric: Rubric) -> bool:
    """Whether a number nobody named may be a whole text's: it says out of what, or stands alone where a text begins
    or ends."""
    number = line.number
    if number.best or number.form == "letter":
        return True
    ends = [block for block in (*section.blocks[:1], *section.blocks[-1:]) if block.start == line.block]
    if number.value is None or not ends or not rubric.scale.holds(Decimal(number.value)):
        return False
    if number.form == "bare" and (line.start > ends[0].start + 3 or line.end < ends[0].end - 4):
        return False
    return rubric.scale.best <= 10 or Decimal(number.value) > 10  # an 8 may be one of ten on a scale of a hundred
