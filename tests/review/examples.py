"""Short ways to say what a test expects of a review and its remarks."""

from rubrica.review import Remark, Review, read
from rubrica.rubric import builtin

Reading = tuple[Review, list[Remark]]


def read_anime(text: str | bytes) -> Reading:
    return read(text, builtin("anime"))


def scores(review: Review) -> dict[str, str]:
    """Every score as text by criterion; `-` where the text says it is not scored."""
    return {score.criterion: "-" if score.value is None else str(score.value) for score in review.scores}


def codes(remarks: list[Remark]) -> list[tuple[str, int]]:
    """The code and line of every remark."""
    return [(remark.code, remark.line) for remark in remarks]
