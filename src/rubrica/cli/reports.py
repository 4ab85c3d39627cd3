"""What `rubrica check` found, in the forms it can be printed in: one function a form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from rubrica import __version__
from rubrica.cli.explanations import explanation
from rubrica.review import CODES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.cli.checked import Checked
    from rubrica.review import Remark


def json_lines(checked: Iterable[Checked]) -> Iterator[str]:
    """One review a line, by docs/schema/review-1.json, remarks and file included."""
    from rubrica.pages.data.review_json import review_json

    for one in checked:
        data = {**review_json(one.review, one.remarks), "file": one.text.file}
        yield json.dumps(data, ensure_ascii=False)


def github_lines(checked: Iterable[Checked]) -> Iterator[str]:
    """Workflow commands that put each remark on its line in a GitHub pull request."""
    for one in checked:
        for remark in one.remarks:
            level = "notice" if remark.severity is Severity.NOTE else remark.severity.value
            place = {"file": one.text.file, "line": remark.line, "col": remark.column, "endLine": remark.end_line}
            if remark.end_line == remark.line:
                place["endColumn"] = remark.end_column
            place["title"] = remark.code
            keys = ",".join(f"{key}={_github_value(str(value))}" for key, value in place.items())
            yield f"::{level} {keys}::{_github_text(_sentence(remark))}"


def _github_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_value(text: str) -> str:
    return _github_text(text).replace(":", "%3A").replace(",", "%2C")


def sarif_lines(checked: Iterable[Checked]) -> Iterator[str]:
    """SARIF 2.1.0: one run, a rule for every code there is, columns in characters."""
    tool = {"name": "rubrica", "version": __version__, "rules": [_rule(name) for name in CODES]}
    results = [_result(one, remark) for one in checked for remark in one.remarks]
    run = {"tool": {"driver": tool}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2)


def _rule(name: str) -> dict[str, Any]:
    """A rule with its page, which code hosts show beside each remark."""
    code, page = CODES[name], explanation(name)
    return {
        "id": name,
        "shortDescription": {"text": code.meaning},
        "fullDescription": {"text": " ".join(page.partition("\n\n")[0].split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(one: Checked, remark: Remark) -> dict[str, Any]:
    region = {
        "startLine": remark.line,
        "startColumn": remark.column,
        "endLine": remark.end_line,
        "endColumn": remark.end_column,
    }
    return {
        "ruleId": remark.code,
        "ruleIndex": list(CODES).index(remark.code),
        "level": remark.severity.value,
        "message": {"text": _sentence(remark)},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(one.text.file)}, "region": region}},
        ],
    }


def _sentence(remark: Remark) -> str:
    return f"{remark.message} ({remark.suggestion})" if remark.suggestion else remark.message
