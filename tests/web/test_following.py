"""After any edit a publisher that followed it has the same pages as one that printed everything from the beginning."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.web.changes import writing
from rubrica.web.publishing.publisher import Publisher

from .edits import EDITS
from .test_published_folder import files_in


def publish_afresh(press: SimpleNamespace, out: Path) -> dict[str, bytes]:
    publisher = Publisher(press.place, out)
    publisher.catch_up()
    publisher.close()
    return files_in(out)


@pytest.mark.parametrize("name", EDITS)
def test_what_follows_an_edit_is_what_is_printed_anew(small: SimpleNamespace, tmp_path: Path, name: str) -> None:
    publisher = Publisher(small.place)
    publisher.catch_up()
    before = files_in(small.place.site)
    with writing() as change:
        EDITS[name](change)
    publisher.catch_up()
    followed, anew = files_in(small.place.site), publish_afresh(small, tmp_path / "anew")
    assert sorted(followed) == sorted(anew)
    assert [name for name in anew if followed[name] != anew[name]] == []
    assert (followed == before) == (name == "withdraw_a_review_and_show_it_again")
