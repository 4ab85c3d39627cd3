"""Hostile texts by family: one thing repeated until somebody who counts badly would never come back."""

from __future__ import annotations

from collections.abc import Iterator

STORY = "## Story\n\n"


def families(n: int) -> Iterator[tuple[str, str]]:
    """Every family by its name, with `n` repeats of what it is about."""
    for group in (_markdown, _growing, _spoilers, _front_matter, _blocks, _numbers, _blanks_and_marks, _sentences):
        yield from group(n).items()


def _markdown(n: int) -> dict[str, str]:
    """What breaks Markdown parsers."""
    return {
        "nested [": "[" * n + "a" + "]" * n,
        "open [": "[" * n,
        "nested >": ">" * n + "a",
        "nested > with blanks": "> " * n + "a",
        "nested lists": "".join(" " * i + "- a\n" for i in range(300)),
        "lists in steps": "".join("  " * (i % 30) + "- a\n" for i in range(n)),
        "nested ![": "![" * n + "a" + "](b)" * n,
        "*a": "*a " * n,
        "a_": "a_ " * n,
        "mixed *_": "*_a_*" * n,
        "~~ open": "~~a " * n,
        "[a](": "[a](" * n,
        "![[]()": "![[]()" * n,
        "[a](<b": "[a](<b" * n,
        "brackets in an address": "[a](" + "(" * n + ")" * n + ")",
        "a title that never ends": '[a](b "' * n,
        "open comment": "<!--" * n,
        "open PI": "<?" * n,
        "open tags": "<a " * n,
        "tags": "<b>" * n,
        "attributes": "<a " + "b=c " * n + ">",
        "CDATA": "<![CDATA[" * n,
        "backticks": "".join("`" * (i % 300) + " " for i in range(n // 100)),
        "fences": "```\n" * n,
        "backslashes": "\\" * n,
        "entities": "&amp;" * n,
        "entities without an end": "&a" * n,
        "autolinks": "<http://a.example> " * n,
        "setext headings": "a\n=\n" * n,
        "quotes": '"a" ' * n,
        "rules": "***\n" * n,
        "bbcode": "[b]" * n,
    }


def _growing(n: int) -> dict[str, str]:
    """What a small text makes a huge page of."""
    return {
        "definitions": "".join(f"[a{i}]: /u\n" for i in range(n // 8)),
        "one long definition, used": f"[a]: /{'u' * 20000}\n\n" + "[a] " * 2000,
        "one footnote, used": "[^a] " * n + "\n\n[^a]: note\n",
        "a footnote in itself": "[^a]\n\n[^a]: " + "[^a] " * n,
        "footnotes in a chain": "[^0]\n\n" + "".join(f"[^{i}]: [^{i + 1}]\n\n" for i in range(n // 5)),
        "as many footnotes": "".join(f"[^{i}] " for i in range(n)) + "\n\n" + "".join(f"[^{i}]: a\n" for i in range(n)),
        "wide table": "|a" * (n // 4) + "|\n" + "|-" * (n // 4) + "|\n",
        "table of short rows": "|a" * 1500 + "|\n" + "|-" * 1500 + "|\n" + "|b\n" * 1500,
        "long table": "|a|b|\n|-|-|\n" + "|Story|9/10|\n" * n,
        "NUL": "\0" * n,
    }


def _spoilers(n: int) -> dict[str, str]:
    return {
        "||": "||" * n,
        "|| open in each paragraph": "||a\n\n" * (n // 2),
        "|| round emphasis": "||*a||*" * n,
        "|| round links": "||[a](b)||" * n,
        "|| in a table": "|a|\n|-|\n" + "|\\|\\|b\\|\\||\n" * n,
        ":::": ":::\n" * n,
        "::: spoiler": "::: spoiler\n" * n,
        "::: spoiler and :::": "::: spoiler\na\n:::\n" * n,
        "a lid of blanks": "::: spoiler" + " " * n + "x\n:::\n",
        "a lid of colons": "::: spoiler " + ":" * n + "x\n:::\n",
        "a lid of digits": "::: spoiler from episode " + "1" * n + "\n",
        "spoilers over headings": "::: spoiler\n# a\n" * n,
        "marks of another program": ">!" * n,
    }


def _front_matter(n: int) -> dict[str, str]:
    return {
        "equal keys": "---\n" + "a: b\n" * n + "---\n",
        "other keys": "---\n" + "".join(f"k{i}: b\n" for i in range(n)) + "---\n",
        "quoted values": "---\n" + "a: 'b'\n" * n + "---\n",
        "entries": "---\ntags:\n" + "- a\n" * n + "---\n",
        "tags": "---\ntags: " + "".join(f"a{i}, " for i in range(n)) + "\n---\n",
        "a list that never ends": "---\na: " + "[" * n + "\n---\n",
        "YAML in each line": "---\n" + "a: {b: c}\n" * 990 + "---\n",
        "YAML that nests": "---\na: " + "[" * 4900 + "]" * 4900 + "\n---\n",
        "aliases of aliases": "---\na: &a [x, x, x]\n"
        + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(400))
        + "---\n",
        "colons": "---\na: " + "b: " * n + "\n---\n",
        "keys without an end": "---\n" + "a: b\n" * n,
        "the same, waiting": "---\npublish_at: 2999-01-01\n" + "a: b\n" * n,
        "blank lines before it": "\n" * n + "---\na: b\n---\n",
        "blanks before it": " " * n + "---\n",
    }


def _blocks(n: int) -> dict[str, str]:
    return {
        "paragraphs": "a\n\n" * n,
        "hard breaks": "a  \n" * n,
        "headings": "# a\n" * n,
        "other headings": "".join(f"## h{i}\n\n" for i in range(n)),
        "one criterion, again and again": "## Story\n\nScore: 9/10\n\n" * (n // 4),
        "pictures": "![a](b)\n\n" * (n // 2),
        "pictures within lines": "![a](b) " * n,
        "captions": "*Figure: a*\n\n" * (n // 2),
        "[[names]]": "".join(f"[[w{i}]] " for i in range(n)),
        "[[ open": "[[" * n,
        "[[nested": "[[" * n + "a" + "]]" * n,
        "waivers": "<!-- rubrica: allow no-reason because a -->\n\n" * n,
        "waivers that never end": "<!-- rubrica: allow " * n,
        "a contents list": "## Contents\n\n" + "".join(f"- [a{i}](#a{i})\n" for i in range(n)) + "\n## a1\n",
        "a contents list of equals": "## Contents\n\n" + "- Story\n" * n + "\n" + STORY * 900,
        "points": "Pros:\n\n" + "- a\n" * n + "\nCons:\n\n" + "- b\n" * n,
        "points in turn": "+ a\n- b\n" * n,
        "labels beneath items": "Pros:\n" + "- a\nCons:\n- b\nPros:\n" * (n // 2),
        "advice in a list": "Watch if:\n\n" + "- a\n" * n,
    }


def _numbers(n: int) -> dict[str, str]:
    return {
        "9/10,": "9/10, " * n,
        "9/10 a line": STORY + "9/10\n" * n,
        "score lines": "Story: 9/10\n\n" * (n // 4),
        "score lines with prose": "Story: 9/10 because it is good.\n\n" * (n // 4),
        "9 out of": STORY + "9 out of " * n,
        "9 out of 10": STORY + "9 out of 10 " * n,
        "seven out of ten": STORY + "seven out of ten " * n,
        "9/": STORY + "9/" * n,
        "8,5,8,5": ("Story: " + "8,5," * 35 + " x\n\n") * (n // 150),
        "working": ("Story: (" + "7 + " * 30 + "8) / 2 = x\n\n") * (n // 150),
        "ranges": "Story: 7-8/10\n\n" * (n // 4),
        "digits": "1" * n,
        "dates": "12/10/2020 " * n,
        "brackets behind a number": (STORY + "9/10" + ")" * 3900 + "\n\n") * (n // 4000),
        "brackets round a number": STORY + "(" * n + "9/10" + ")" * n,
        "labels": "a: " * n,
        "labels of one score": "Story & " * n + ": 9/10",
        "stars": STORY + "★" * n,
        "stars in turn": STORY + "★☆" * n,
        "halves": STORY + "★½" * n,
        "grades": STORY + "Grade: A\n\n" * n,
        "A+": STORY + "A+ " * n,
        "10点満点中": STORY + "10点満点中" * n,
        "十": STORY + "十" * n + "点",
        "a heading of scores": "## " + "9/10 " * n + "\n",
        "a table of scores": "|" + "Story|" * 60 + "\n|" + "-|" * 60 + "\n|" + "9/10|" * 60,
    }


def _blanks_and_marks(n: int) -> dict[str, str]:
    return {
        "blanks round a colon": STORY + "Story" + " " * n + ":" + " " * n + "9/10",
        "ideographic blanks": STORY + "\u3000" * n + "9/10",
        "no-break blanks": STORY + "a\u00a0" * n + "9/10",
        "zero-width blanks": STORY + "\u200b" * n + "9/10",
        "lines of quads": ("\u2000" * 50 + "\n") * (n // 50),
        "line separators": "a\u2028" * n,
        "CR": "a\r" * n,
        "byte order marks": "\ufeff" * n,
        "combining marks": "## a" + "\u0301" * n + "\n",
        "headings of combining marks": "".join(f"## a{chr(0x301) * (i % 40)}{i}\n\nx\n\n" for i in range(n // 20)),
        "directions": "\u202e\u202d" * n,
        "bold Japanese": "**「重要」**です。" * n,
        "bold Japanese that never ends": "**「" * n,
        "struck out Japanese": "~~「」" * n,
        "letters the engine borrows": "\ue100*" * n,
        "ornaments": STORY + "• " * n + "9/10",
        "dots to a score": STORY + "Story " + "." * n + " 9/10",
        "dashes to a score": STORY + "Story " + "- " * n + "9/10",
        "strokes in a line": ("Story " + "-- •" * 30 + " 9/10\n\n") * (n // 150),
        "marks behind a star": ("★" + "</b>" * 39 + "\n\n") * (n // 150),
    }


def _sentences(n: int) -> dict[str, str]:
    prose = STORY + "Score: 5/10\n\n"
    return {
        "I give it 9/10": prose + "I give it 9/10. " * n,
        "I give it 9/10, a paragraph each": prose + "I give the story 9/10. x\n\n" * (n // 4),
        "9/10 from me": prose + "9/10 from me. " * n,
        "fillers": prose + "and so " * n + "9/10",
        "adjectives": prose + "a very " * n + "9/10",
        "advice": "## Who should watch it\n\n" + "Watch it if a. Skip it if b. " * n,
        "advice in paragraphs": "## Who should watch it\n\n" + "If you a, watch it.\n\n" * (n // 4),
        "viewings": "## Overall\n\n8/10\n\n" + "Watched once. " * n,
        "claims": "## Overall\n\n8/10\n\n" + "It is the average of the five. " * n,
        "claims in paragraphs": "## Overall\n\n8/10\n\n" + "It is the average of the five.\n\n" * (n // 4),
        "other people's scores": "IMDb: 9/10\n\n" * (n // 4),
        "episodes": "Episode 9: 9/10\n\n" * (n // 4),
    }
