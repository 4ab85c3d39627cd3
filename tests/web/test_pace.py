"""New scores of readers reach a page at most once a minute."""

from __future__ import annotations

from pathlib import Path

from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.ledger.pace import Paced


def test_a_key_is_told_at_once_and_then_waits_for_a_minute(tmp_path: Path) -> None:
    pace = Ledger(tmp_path).pace
    assert pace.divide({"readers:a", "review:a"}, 100) == Paced(100, frozenset({"readers:a"}))
    pace.note(Paced(100, frozenset({"readers:a"})))
    again = pace.divide({"readers:a"}, 159)
    assert again == Paced(159, waiting=frozenset({"readers:a"}))
    pace.note(again)
    assert pace.due(159).told == frozenset()
    assert pace.due(160).told == frozenset({"readers:a"})


def test_what_was_told_waits_no_more(tmp_path: Path) -> None:
    pace = Ledger(tmp_path).pace
    pace.note(Paced(100, frozenset({"readers:a"})))
    pace.note(pace.divide({"readers:a"}, 110))
    pace.note(pace.due(170))
    assert pace.due(300).told == frozenset()


def test_a_clock_that_was_set_back_holds_nothing_up(tmp_path: Path) -> None:
    pace = Ledger(tmp_path).pace
    pace.note(Paced(1000, frozenset({"readers:a"})))
    assert pace.divide({"readers:a"}, 10).told == frozenset({"readers:a"})
