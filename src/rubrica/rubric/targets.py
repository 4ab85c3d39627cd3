"""How other places keep a score.

Every rule was read in that project's source or interface definition. All are of one kind: so much of the best here is
so much of the best there, to the nearest step, by the place's own rounding where it rounds. AniList and Kitsu keep 0
for "not scored", so the lowest score sent there is theirs above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rubrica.rubric.rounding import Mode, Rounding
from rubrica.rubric.scale import Notation, Scale


@dataclass(frozen=True, slots=True)
class Target:
    """A place scores are sent to.

    `scale` is what it stores; `mode` what it does between two steps; `words`, worst first, what it shows instead of
    the numbers 1, 2 …; `offset` how far those numbers lie above the middle of their stretch.
    """

    title: str
    scale: Scale
    mode: Mode = Mode.HALF_UP
    words: tuple[str, ...] = ()
    offset: Fraction = Fraction(0)

    def exact(self, share: Fraction) -> Fraction:
        """A share of the best (1 is the best itself) on this scale, not yet rounded to a step."""
        return share * Fraction(self.scale.best) + self.offset

    def share(self, value: Decimal) -> Fraction:
        """Which share of the best a value on this scale is."""
        return (Fraction(value) - self.offset) / Fraction(self.scale.best)

    def nearest(self, exact: Fraction) -> Decimal:
        """The value that is stored for an exact one: at its nearest step, between worst and best."""
        if self.scale.letters:
            return min((value for _, value in self.scale.letters), key=lambda value: abs(Fraction(value) - exact))
        start = self.scale.worst % self.scale.step
        steps = Rounding(self.mode, step=self.scale.step).apply(*(exact - Fraction(start)).as_integer_ratio())
        return min(max(start + steps, self.scale.worst), self.scale.best)

    def text(self, value: Decimal) -> str:
        """How a stored value reads there."""
        return self.words[int(value) - 1] if self.words else self.scale.print(value)


def _points(worst: str, best: str, step: str) -> Scale:
    return Scale(Decimal(worst), Decimal(best), Decimal(step))


def _stars(worst: str, step: str) -> Scale:
    return Scale(Decimal(worst), Decimal(5), Decimal(step), Notation.STARS)


TARGETS = {
    "anilist-100": Target("AniList (100 points)", _points("1", "100", "1")),
    "anilist-decimal": Target("AniList (ten points in tenths)", _points("0.1", "10", "0.1")),
    "anilist-stars": Target("AniList (five stars)", _stars("1", "1")),
    # stored 2 … 20, shown 1.0 … 10.0 in halves
    "kitsu": Target("Kitsu", _points("2", "20", "1")),
    "myanimelist": Target("MyAnimeList", _points("1", "10", "1")),
    "trakt": Target("Trakt", _points("1", "10", "1")),
    # Python's round; sent with best 10 and worst 1, because anything else goes through `neodb_receives`
    "neodb": Target("NeoDB", _points("1", "10", "1"), Mode.HALF_EVEN),
    "letterboxd": Target("Letterboxd", _stars("0.5", "0.5")),
    # decimal(3,2) on the wire, whatever its pages show
    "bookwyrm": Target("BookWyrm", _stars("0.5", "0.01")),
    # one to five stars, stored as 20, 40 … 100
    "critiquebrainz": Target("CritiqueBrainz", _points("20", "100", "20")),
    "yamtrack": Target("Yamtrack", _points("0", "10", "0.1")),
    # four words, each a quarter of the scale and worth the middle of it
    "annict": Target(
        "Annict", _points("1", "4", "1"), words=("bad", "average", "good", "great"), offset=Fraction(1, 2)
    ),
}


def neodb_receives(value: Decimal, best: Decimal = Decimal(5), worst: Decimal = Decimal(1)) -> Decimal:
    """What NeoDB keeps of a rating it is sent with `best` and `worst` (taken for 5 and 1 where they are not sent).

    Its own formula: on its own scale of 1 to 10, round(v); on any other, round(9·(v − worst)/(best − worst)) + 1.
    """
    if best == 10 and worst == 1:
        return Decimal(round(value))
    return Decimal(round(9 * Fraction(value - worst) / Fraction(best - worst)) + 1)
