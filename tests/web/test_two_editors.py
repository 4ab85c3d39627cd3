"""Two editors on one review, who always begin from the same text: every text is kept, each conflict is told."""

from __future__ import annotations

from threading import Barrier, Thread
from types import SimpleNamespace

import pytest
from django.db import connection

from rubrica.web.gate import middleware
from rubrica.web.reviews.models import Draft, Review

from .sizes import times
from .studio import form_in, form_of, heading, send
from .visitors import visitor

ROUNDS = times(100, 20)
ADDRESS = "/studio/reviews/salt-radio/"


class Editor(Thread):
    """Saves a text a round, and after a conflict once more, on top of what stands there."""

    def __init__(self, role: str, together: Barrier) -> None:
        super().__init__()
        self.role, self.browser, self.together = role, visitor(role), together
        self.kept, self.told = list[tuple[str, str]](), 0

    def run(self) -> None:
        try:
            for number in range(ROUNDS):
                self._save(f"What the {self.role} wrote, {number}.\n")
        except BaseException:
            self.together.abort()
            raise
        finally:
            connection.close()

    def _save(self, text: str) -> None:
        form = form_of(self.browser, ADDRESS)
        self.together.wait(60)
        answer = send(self.browser, form, text=text)
        if answer.status_code != 302:
            assert (answer.status_code, heading(answer)) == (409, "Somebody saved before you")
            assert answer.content.count(b"What the ") > answer.content.count(text.strip().encode())
            form, self.told = form_in(answer), self.told + 1
            assert text.strip() in form.fields["text"].splitlines()  # beside what the other wrote
            assert send(self.browser, form, text=text).status_code == 302
        self.kept.append((form.fields["base"].partition(".")[0], text))
        self.together.wait(60)


@pytest.mark.slow
def test_of_two_editors_at_once_neither_loses_a_text_and_one_is_told(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(middleware, "to_wait", lambda *_: 0)
    together = Barrier(2)
    editors = [Editor(role, together) for role in ("editor", "owner")]
    for editor in editors:
        editor.start()
    for editor in editors:
        editor.join()
    drafts = Draft.objects.filter(review=Review.objects.get(slug="salt-radio")).order_by("number")
    rested = {text: base for editor in editors for base, text in editor.kept}
    assert [rested[draft.text] for draft in drafts] == [str(draft.number - 1) for draft in drafts]
    assert len(rested) == len(drafts) == 2 * ROUNDS
    assert sum(editor.told for editor in editors) == ROUNDS
