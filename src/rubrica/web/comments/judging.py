"""Whether a comment waits for somebody's decision, and why: each rule is asked, and all their reasons are kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rubrica.moderation import Said, met, tokens_of
from rubrica.web.comments.filtering import likeness_of
from rubrica.web.comments.models import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rubrica.web.comments.earlier import Earlier
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered

SPAM = 0.9
"""From here on a comment is put with the spam; a person may take it out again."""
UNSURE = 0.6
"""From here on it waits."""
FEW_WORDS = 5


class Reason(NamedTuple):
    """Why a comment waits: a code, and what it is about. `grave` reasons are shown in red."""

    code: str
    about: str = ""

    @property
    def grave(self) -> bool:
        return self.code in GRAVE


SURE: dict[str, Callable[[str], bool]] = {"trap": lambda about: True, "like-spam": lambda about: float(about) >= SPAM}
"""The reasons for which a comment is put with the spam by itself; what they are about says how sure they are."""
GRAVE = {"trap", "rule", "name", "links", "like-spam", "same-text"}


@dataclass(frozen=True, slots=True)
class Judged:
    """Where a comment goes, and why it does not go on the page at once."""

    standing: Standing
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may look at."""

    earlier: Earlier
    offered: Offered
    said: Said
    house: House


def judge(offered: Offered, earlier: Earlier, house: House) -> Judged:
    """Ask every rule. A comment without a reason is printed at once; one that is surely spam is put there."""
    said = Said(offered.text, offered.name, offered.email, offered.site, offered.network)
    case = Case(earlier, offered, said, house)
    reasons = tuple(reason for rule in RULES for reason in rule(case))
    if any(SURE.get(reason.code, _never)(reason.about) for reason in reasons):
        return Judged(Standing.SPAM, reasons)
    return Judged(Standing.HELD if reasons else Standing.PRINTED, reasons)


def _never(about: str) -> bool:
    return False


def _trap(case: Case) -> Iterator[Reason]:
    if case.offered.trapped:
        yield Reason("trap")


def _all_wait(case: Case) -> Iterator[Reason]:
    if case.house.hold == "all":
        yield Reason("all")


def _first(case: Case) -> Iterator[Reason]:
    """The first of an address and a name: somebody else's name with one's own address is a first one as well."""
    if case.house.hold == "first" and not case.earlier.known:
        yield Reason("first")


def _name(case: Case) -> Iterator[Reason]:
    """Somebody of the press is named in theirs, as in “Ines Varga, Oslo”: unless they were let through before."""
    if case.offered.beside and not case.earlier.known:
        yield Reason("name", case.offered.beside)


def _proof(case: Case) -> Iterator[Reason]:
    """Whoever has no script waits, and is not taken for spam."""
    if case.house.proof and not case.offered.proof:
        yield Reason("proof")


def _rules(case: Case) -> Iterator[Reason]:
    yield from (Reason("rule", str(rule)) for rule in met(case.house.rules, case.said))


def _links(case: Case) -> Iterator[Reason]:
    hosts = Counter(case.said.hosts())
    if hosts.total() > case.house.links:
        yield Reason("links", str(hosts.total()))


def _like_spam(case: Case) -> Iterator[Reason]:
    found = likeness_of(Said(case.said.text, case.said.name, site=case.said.site))
    if found is not None and found.spam >= UNSURE:
        yield Reason("like-spam", f"{found.spam:.2f}")
        yield from (Reason("because", token) for token in found.because)


def _same_text(case: Case) -> Iterator[Reason]:
    """The same words under another review: a few are a habit (“Thank you!”), many are an advertisement."""
    if case.earlier.elsewhere and len(tokens_of(Said(case.said.text))) > FEW_WORDS:
        yield Reason("same-text", str(case.earlier.elsewhere + 1))


RULES: tuple[Callable[[Case], Iterator[Reason]], ...] = (
    _trap,
    _all_wait,
    _first,
    _name,
    _proof,
    _rules,
    _links,
    _same_text,
    _like_spam,
)
