"""A press whose every field holds what wants to run, as files.

Each text stands in all fields of a review, a work, a critic and a rubric of its own, in an article, a page or a list,
in the names of files, and in a page as copied from a blog, which the importer makes a review of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubrica import builtin
from rubrica.importers import import_text

from ..hostile.fields import critic, picture, quoted, rubric, work
from ..hostile.payloads import DRAWING
from ..hostile.presses import SETTINGS

Files = dict[str, str | bytes]
KEYS = ("title", "original_title", "kind", "season", "studio", "summary", "viewing", "scored", "disclosure", "reason",
        "cover_alt", "spoilers", "source", "license", "x_own")  # fmt: skip
MOST_NAMES = 4
"""So many texts of a chunk are names of files."""


def press_of(chunks: Sequence[Sequence[str]]) -> Files:
    """The press; fields that hold one text hold a chunk in one piece, what a body has many of holds each by itself."""
    files: Files = {
        "rubrica.toml": SETTINGS,
        "pictures/fog.png": picture(),
        "pictures/drawing.svg": DRAWING,
        "reviews/drawing.md": "---\ncover: drawing.svg\n---\n\n## Story\n\n![A drawing](drawing.svg)\n\nScore: 7/10\n",
    }
    for number, texts in enumerate(chunks):
        whole, name = " ".join(texts), f"{number:03}"
        files[f"reviews/{name}.md"] = review(number, texts)
        files[f"works/w{number}.toml"] = work(whole)
        files[f"critics/c{number}.toml"] = critic(whole)
        files[f"rubrics/r{number}.toml"] = rubric(["x", *texts, "y"], f"K{number}")
        files[f"{('articles', 'pages', 'lists')[number % 3]}/t{name}.md"] = article(whole, texts)
        files[f"reviews/copied-{name}.md"] = import_text(copied(whole, texts), builtin("anime")).manuscript_text
        if number % 9 == 0:
            files[f"reviews/{name}/1.md"] = review(number, texts[::-1]).replace("7/10", "6/10")
        named = [text for text in texts if may_name_a_file(text)][:MOST_NAMES]
        files |= {f"pictures/{text}.png": picture() for text in named[:1]}
        for text in named:
            files[f"{('reviews', 'lists')[number % 2]}/{text}.md"] = f"![{text}](<{text}.png>)\n\n## Story\n\n8/10\n"
    return files


def may_name_a_file(text: str) -> bool:
    return not {"/", "\0"} & set(text) and text[0] not in "._" and len(text.encode()) < 200


def review(number: int, texts: Sequence[str]) -> str:
    whole = " ".join(texts)
    keys = (*KEYS, "language") if number % 4 == 3 else KEYS
    front = "".join(f"{key}: {quoted(whole)}\n" for key in keys)
    signed = f"c{number}" if number % 2 else whole
    tags = ", ".join(quoted(text) for text in texts)
    return (
        f"---\n{front}critic: {quoted(signed)}\ntags: [{tags}]\nwork: w{number}\ncover: {quoted(texts[0] + '.png')}\n"
        f"date: 2025-{number % 12 + 1:02}-{number % 28 + 1:02}\nrubric: r{number}\n---\n\n"
        + "\n\n".join(body(texts))
        + f"\n\n## K{number}\n\nScore: 7/10 – {texts[0]}\n\n## Overall\n\n7.0/10 “{texts[0]}”\n\n{whole}\n"
    )


def article(whole: str, texts: Sequence[str]) -> str:
    keys = ("title", "summary", "critic", "disclosure", "slug", "cover_alt")
    front = "".join(f"{key}: {quoted(whole)}\n" for key in keys)
    return f"---\n{front}tags: [{quoted(whole)}]\ndate: 2025-05-05\ncover: fog.png\n---\n\n" + "\n\n".join(body(texts))


def body(texts: Sequence[str]) -> Iterator[str]:
    """A text wherever prose may have one, as it is."""
    for number, text in enumerate(texts):
        line = " ".join(text.split())
        yield from (
            text, f"## {line}", f"{line}\n===", f"**{text}** *{text}* ~~{text}~~", f"> {line}", f"1. {line}\n2. {line}",
            f"[{text}]({text}) [{text}](<{line}>) [x](https://a.example \"{text}\") <{line}> [x][r{number}]",
            f"[r{number}]: <{line}> \"{line}\"", f"[[{line}]] [[w0|{line}]]",
            f"![{text}]({text})", f"![{line}](<{line}> \"{line}\")", f"![{line}](fog.png \"{line}\")",
            f"![x]({line}) in a line, ![{line}](fog.png \"{line}\") too", f"({line}, drawn by hand)",
            f"`{text}` ``{text}``", f"```{line}\n{text}\n```", f"    {line}", f"||{text}|| \\|\\|{text}\\|\\|",
            f"::: spoiler from episode 3: {line}\n\n{text}\n\n:::",
            f"| {line} | {line} |\n|---|:-:|\n| {line} | {line} |",
            f"See.[^{number}] And.[^{line}]", f"[^{number}]: {text}", f"[^{line}]: {text}", f"<!-- {line} -->",
            f"<!-- rubrica: allow no-reason because {line} -->", f"<div>{text}</div>",
            f"<div {line}>\n\n{line}\n\n</div>",
            f"Pros:\n\n- {line}\n\nCons:\n\n- {line}", f"Watch it if:\n\n- {line}\n\nSkip it if:\n\n- {line}",
            f"Watch it if {line}.", f"{line}: 7/10", f"Music: {line} (7/10)",
        )  # fmt: skip


def copied(whole: str, texts: Sequence[str]) -> str:
    """A page as it is copied from a blog."""
    line = " ".join(whole.split())
    lines = [line, f"By {line}", "Article Contents", line, line, *texts, "Story", line, "Score: 7/10"]
    lines += [f"(Image: {line})", f"Tags: {line}, {line}", f"Posted in {line}", f"Buy me a coffee: {line}", line]
    return "\n\n".join(lines)
