"""Rules of the whole suite. Core tests are also run alone: this file imports nothing that they do not have."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # tests measure no time
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="print the pages in tests/golden/ anew")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test has failed, unless it reads the material beside the checkout, or root cannot show it."""
    report = yield
    judged = report.skipped and not hasattr(report, "wasxfail") and not {"shared", "ordinary_user"} & set(item.keywords)
    if judged and os.environ.get("CI") == "true":
        report.outcome, report.longrepr = "failed", f"skipped, which nothing may be in CI: {report.longrepr}"
    return report
