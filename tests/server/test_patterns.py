"""The lane's patterns are matched alike by every Python that Rubrica runs on, as those of manuscripts are."""

import re
from re import _parser  # type: ignore[attr-defined]

from rubrica.server import heads
from tests.manuscript.test_patterns import possessive_groups


def test_no_group_of_a_head_is_possessive() -> None:
    patterns = [value.pattern for value in vars(heads).values() if isinstance(value, re.Pattern)]
    assert [found for one in patterns for found in possessive_groups(_parser.parse(one))] == []
