"""Texts by the hundred, for tests that hold two ways of doing one thing against each other."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import strategies as st

TESTS = Path(__file__).parent
SPEC = TESTS.parents[1] / "shared" / "data" / "commonmark_spec.json"


def _own() -> dict[str, str]:
    """Every manuscript of the project: examples, the tests' press, and the labelled texts."""
    roots = (TESTS.parent / "examples", TESTS / "pages" / "press")
    found = {str(path.relative_to(TESTS.parent)): path for root in roots for path in sorted(root.rglob("*.md"))}
    texts = {name: path.read_text("utf-8", errors="replace") for name, path in found.items()}
    for file in sorted((TESTS / "notations").glob("*.toml")):
        for table in tomllib.loads(file.read_text("utf-8"))["text"]:
            texts[f"{file.stem}: {table['name']}"] = table["text"]
    return texts


TEXTS = _own()


def spec_texts() -> list[str]:
    """The examples of the CommonMark specification, from the material beside the checkout."""
    if not SPEC.exists():
        pytest.skip("the CommonMark examples are not here")
    return [example["markdown"] for example in json.loads(SPEC.read_text("utf-8"))]


CALM = """It is well told and *sung* **loudly** by the `crew` of [a](https://example.org/a?b=c) & _all_
「本」 です。 8/10 score: 7 2024"""
WILD = r"""**「重要」** [[Mira]] ![x](y.png) || a\*b &amp; [part](#story) [a](/b) <b> https://example.org [ref] [^1]
~~no~~ * _ ] 1. - # > | ``` :::"""
APART = r"""![x](y.png)|![x](y.png "z")|***|---|===|```|::: spoiler|:::|    code|[ref]: /a|[^1]: note|"""


def documents() -> st.SearchStrategy[str]:
    """Texts of headings, prose, lists, quotes, tables and pictures: half of them calm, half with all that is wrong."""
    calm = _documents(st.sampled_from(CALM.split()), st.just("Score: 7/10"))
    wild = _documents(st.sampled_from((CALM + WILD).split()), st.sampled_from(APART.split("|")))
    return st.one_of(calm, wild)


def _documents(words: st.SearchStrategy[str], apart: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    prose = st.lists(words, min_size=1, max_size=9).map(" ".join)
    lines = st.lists(prose, min_size=1, max_size=4)
    pieces = st.one_of(
        lines.map("\n".join),
        lines.map(lambda given: "\n".join(f"- {line}" for line in given)),
        lines.map(lambda given: "\n".join(f"{n}. {line}" for n, line in enumerate(given, 1))),
        lines.map(lambda given: "\n".join(f"> {line}" for line in given)),
        lines.map(lambda given: "| a | b |\n|---|--:|\n" + "\n".join(f"| {line} | 7 |" for line in given)),
        st.builds("{} {}".format, st.sampled_from(["#", "##", "###"]), prose),
        st.builds("{} {}\n{}".format, st.sampled_from(["##", "###"]), prose, prose),
        st.builds('![{}](train.png "{}")'.format, prose, prose),
        apart,
    )
    between = st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n", "\n \n"])
    ends = st.sampled_from(["", "\n", "\n\n"])
    return st.builds(lambda given, gap, end: gap.join(given) + end, st.lists(pieces, max_size=8), between, ends)
