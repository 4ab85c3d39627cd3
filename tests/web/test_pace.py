"""New scores of readers reach a page at most once a minute."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from rubrica.web.changes import writing
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.ledger.pace import Paced
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.readers.scoring import score

PAGE = "/reviews/salt-radio/"


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


def counting(press: SimpleNamespace, clock: Callable[[], float], prints: list[float]) -> Publisher:
    """A publisher that notes when it prints the page."""
    publisher = Publisher(press.place, clock=clock)
    write = publisher.outlet.folder.write

    def note(pages: dict[str, bytes]) -> None:
        prints.extend(clock() for address in pages if address == PAGE)
        write(pages)

    publisher.outlet.folder.write = note  # type: ignore[method-assign, assignment]
    return publisher


def test_a_burst_prints_its_page_once_a_minute_and_the_last_score_is_on_it(small: SimpleNamespace) -> None:
    seconds, prints, page = [1000.0], list[float](), small.place.site / PAGE[1:] / "index.html"
    publisher = counting(small, lambda: seconds[0], prints)
    for number in range(9):
        with writing() as change:
            score(change, "salt-radio", f"reader {number}", {"story": "7"})
        publisher.catch_up()
        seconds[0] += 10
    assert prints == [1000, 1060]
    publisher.close()
    publisher = counting(small, lambda: seconds[0], prints)  # the server was started again in between
    publisher.catch_up()
    assert prints == [1000, 1060]
    seconds[0] = 1120
    publisher.catch_up()
    publisher.close()
    assert prints == [1000, 1060, 1120]
    assert "9 readers" in page.read_text("utf-8")
