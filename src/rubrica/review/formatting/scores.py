"""Scores in their canonical form: `Score: 5/10`, alone, the first block of its section."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.late import late
from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING, LISTED
from rubrica.review.formatting.meaning import is_own, own_targets, place_of
from rubrica.review.formatting.safety import Group
from rubrica.review.scoring import GENERIC, OVERALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.manuscript import ScoreLine, SourceText
    from rubrica.review.reading import Reading
    from rubrica.review.scoring import Candidate

_JAPANESE = late("[\u3040-\u30ff\u4e00-\u9fff]")
_MARKS = late(r"[*_`]")
_QUOTES = tuple("\"“”«「‘'(（")
_SENTENCE_ENDS = tuple(".!?…。！？”\"’'」』)）")


def head_labels(reading: Reading) -> Iterator[Group]:
    """`Story: 8/10` without a heading becomes the heading Story and its score: all such lines of a text, or none."""
    lines = [lone for lone in _lines(reading) if not is_own(reading, lone[0]) and lone[0].line.place in (ALONE, FIRST)]
    lines = [lone for lone in lines if not GENERIC.fullmatch(lone[0].line.label) and lone[0].line.label]
    edits = [_headed(reading, lone[0]) for lone in lines]
    if all(edit is not None for edit in edits):
        yield tuple(edit for edit in edits if edit is not None)


def write_scores(reading: Reading) -> Iterator[Group]:
    """Every score line of a section that it scores moves to the section's top; the others are spelt out in place."""
    own: dict[int, list[Candidate]] = defaultdict(list)
    for candidates in _lines(reading):
        first = candidates[0]
        if {c.target for c in candidates} == set(own_targets(reading, first.section)) and first.line.place != LISTED:
            own[first.section].append(first)
        else:
            yield tuple(_spelt_out(reading, first))
    for section, lines in own.items():
        yield tuple(_at_top(reading, section, lines))


def canonical(reading: Reading, candidate: Candidate) -> str:
    """`Score: 5/10`, `Score: B+`, `Score: not scored`, `Score: 7.2/10.0 "Good"`; in a Japanese text `評価：8/10`."""
    head = reading.review.sections[candidate.section].heading
    number, word = _number(reading, candidate), candidate.line.word if candidate.target == OVERALL else ""
    if reading.review.language.startswith("ja") or _JAPANESE.search(candidate.line.label or head):
        number = number.replace("not scored", "採点なし")
        return f"評価：{number}「{word}」" if word else f"評価：{number}"
    return f'Score: {number} "{word}"' if word else f"Score: {number}"


def _number(reading: Reading, candidate: Candidate) -> str:
    """The number with its maximum, both as the critic wrote them; a missing maximum is the scale's best."""
    number, rubric = candidate.line.number, reading.rubric
    if candidate.value is None or number.value is None:
        return "not scored"
    if rubric.scale.letters:
        return rubric.scale.text(candidate.value)
    if number.best:
        return f"{number.value}/{number.best}"
    if candidate.target == OVERALL and number.value == rubric.overall_text(candidate.value):
        return rubric.print_overall(candidate.value)
    return f"{number.value}/{rubric.scale.text(rubric.scale.best)}"


def _lines(reading: Reading) -> list[list[Candidate]]:
    """Every score line that is read, in the order of the text, with all that it scores."""
    found: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in reading.scored.said:
        found[candidate.line.start, candidate.line.end].append(candidate)
    return [candidates for _, candidates in sorted(found.items())]


def _headed(reading: Reading, candidate: Candidate) -> Edit | None:
    """A label line as a heading with its score beneath; None where the prose behind it leans on the number."""
    source, line, section = reading.manuscript.source, candidate.line, reading.review.sections[candidate.section]
    start, end = place_of(reading, candidate)
    level = max(2, section.level + (0 if own_targets(reading, candidate.section) else 1))
    if level > 6 or _is_leant_on(reading, candidate) or source.slice(line.end, end).strip(" \t\n*_)]}`-–—=~"):
        return None
    title = line.label[0].upper() + line.label[1:]
    return Edit(start, end, f"\n\n{'#' * level} {title}\n\n{canonical(reading, candidate)}\n\n")


def _spelt_out(reading: Reading, candidate: Candidate) -> Iterator[Edit]:
    """`Plot 8/10` as `Plot: 8/10` where it stands, in a line of its own or of a list."""
    line, source = candidate.line, reading.manuscript.source
    if line.rest or line.place not in (ALONE, LISTED):
        return
    if _is_leant_on(reading, candidate) or _in_table(reading, candidate):
        return
    text = canonical(reading, candidate)
    if line.label:
        text = line.label + text.removeprefix("Score").removeprefix("評価")
    start, end = _with_stray_marks(source, line) if line.place == ALONE else (line.start, line.end)
    typed = source.slice(start, end)
    if text != typed and (line.place == ALONE or not _MARKS.search(typed)):
        yield Edit(start, end, text)


def _with_stray_marks(source: SourceText, line: ScoreLine) -> tuple[int, int]:
    """A score line, with the marks round it where they would be left without their other half."""
    begin, end = source.data.rfind(b"\n", 0, line.start) + 1, source.data.find(b"\n", line.end)
    end = len(source.data) if end < 0 else end
    before, after = source.slice(begin, line.start).strip(), source.slice(line.end, end).strip()
    stray = before != after[::-1] and not (before + after).strip("-–—=~[]*_")
    if stray or _MARKS.search(source.slice(line.start, line.end)):
        return begin, end
    return line.start, line.end


def _in_table(reading: Reading, candidate: Candidate) -> bool:
    blocks = reading.review.sections[candidate.section].blocks
    index = bisect_right(blocks, candidate.line.start, key=lambda block: block.start) - 1
    return index >= 0 and blocks[index].kind == "table"


def _at_top(reading: Reading, section: int, lines: list[Candidate]) -> Iterator[Edit]:
    """The edits that leave one canonical score line below the heading; none where the prose needs its number."""
    head, blocks = reading.review.sections[section].head, reading.review.sections[section].blocks
    source, text = reading.manuscript.source, canonical(reading, _best_said(lines))
    taken = min(lines, key=lambda candidate: (candidate.line.place, candidate.line.start))
    if head is None or _is_leant_on(reading, taken):
        return
    first = blocks[0] if blocks and source.slice(blocks[0].start, blocks[0].end).strip() == text else None
    kept = next((c for c in lines if first and first.start <= c.line.start < first.end), None)
    for candidate in lines:
        if candidate is not kept and (candidate is taken or candidate.line.place in (HEADING, ALONE)):
            yield _taken_out(reading, candidate)
    if kept is None:
        end = head.start + len(source.slice(head.start, head.end).rstrip("\n").encode())
        yield Edit(end, end, f"\n\n{text}\n\n")


def _best_said(lines: list[Candidate]) -> Candidate:
    """The line of the highest precedence that also says the verdict's word, where one does."""
    lines = sorted(lines, key=lambda candidate: candidate.line.place)
    return next((candidate for candidate in lines if candidate.line.word), lines[0])


def _is_leant_on(reading: Reading, candidate: Candidate) -> bool:
    """Whether the prose would be broken without its number: "8/10, and it would be more", "I give it an 8/10."."""
    source, line, (start, end) = reading.manuscript.source, candidate.line, place_of(reading, candidate)
    if line.place == FIRST:
        return source.slice(end, end + 4)[:1].islower()
    if line.place == CLOSING:
        return not source.slice(max(0, start - 4), start).endswith(_SENTENCE_ENDS)
    if not line.word or candidate.target == OVERALL:
        return line.word.count(" ") > 2
    return line.place != ALONE or line.word[0].islower() or source.slice(start, end).endswith(_QUOTES)


def _taken_out(reading: Reading, candidate: Candidate) -> Edit:
    """The text without a score line; of a heading its words stay."""
    source, line = reading.manuscript.source, candidate.line
    start, end = place_of(reading, candidate)
    if line.place != HEADING:
        return Edit(start, end, "\n" if line.place == CLOSING else "")
    marks = source.slice(start, line.start).lstrip()
    end -= source.data[end - 1 : end] == b"\n"
    return Edit(start, end, f"{'#' * (len(marks) - len(marks.lstrip('#')))} {line.label}")
