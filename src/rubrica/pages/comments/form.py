"""The form in which a reader says something, empty or as it came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.data.head import Head

MOST_TEXT = 10_000
MOST_NAME, MOST_EMAIL, MOST_SITE = 80, 254, 300
FIELDS = ("name", "email", "site", "text", "from")
"""In the order of the form; `from` is the episode from which on one may read the comment."""


@dataclass(frozen=True, slots=True)
class CommentForm:
    """`action` is where it is sent. `to` is the number of the comment it answers and `to_name` who wrote that; `faults`
    are pairs of a field and what to do about it. `signed` is the name of the critic who writes, who needs give none;
    `known` is on where the press knows the address its reader gave last time, which no page shows; `changing` where a
    comment that was sent before is put right, whose name and address stay; `proof` where a browser is asked for some
    work first; `printed` where it stands on a page that is the same for everybody."""

    action: str
    name: str = ""
    email: str = ""
    site: str = ""
    text: str = ""
    spoiler: bool = False
    since: str = ""
    to: int = 0
    to_name: str = ""
    faults: tuple[tuple[str, str], ...] = ()
    signed: str = ""
    changing: bool = False
    proof: bool = False
    known: bool = False
    printed: bool = False

    def fault(self, field: str) -> str:
        """What is wrong with one field, "" for nothing."""
        return dict(self.faults).get(field, "")


def with_proof(head: Head, form: CommentForm | None) -> Head:
    """The head of a page with a form before which a browser works."""
    asked = form is not None and form.proof and not form.signed
    return replace(head, scripts=(*head.scripts, "proof.js")) if asked else head
