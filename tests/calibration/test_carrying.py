"""What carried the scores, worked by hand."""

from decimal import Decimal
from fractions import Fraction

from rubrica.calibration import Carried, carried
from rubrica.rubric import Criterion, Policy, Rubric


def rubric(policy: Policy = Policy.MEAN, *weights: int) -> Rubric:
    counts = weights or (1, 1)
    names = ("story", "audio")
    criteria = [Criterion(name, name.title(), weight=Decimal(count)) for name, count in zip(names, counts, strict=True)]
    return Rubric("r", "R", tuple(criteria), policy=policy)


def reviews(*pairs: tuple[object, object]) -> list[dict[str, Decimal]]:
    return [{"story": Decimal(str(story)), "audio": Decimal(str(audio))} for story, audio in pairs]


def test_shares_are_covariances_with_the_whole() -> None:
    """Story 2, 4, 6 and Audio 5, 5, 8; their sums 7, 9, 14 have the mean 10 and differ from it by -3, -1, 4: the
    variance is 9 + 1 + 16 = 26. Story differs from its mean by -2, 0, 2: 6 + 0 + 8 = 14. Audio by -1, -1, 2: 12."""
    found = carried(rubric(), reviews((2, 5), (4, 5), (6, 8)))
    assert found == Carried(3, {"story": Fraction(14, 26), "audio": Fraction(12, 26)})
    assert sum(found.shares.values()) == 1


def test_weights_count() -> None:
    """Story counts three times: 6, 12, 18 and 5, 5, 8 sum to 11, 17, 26. From 18: -7, -1, 8, squared 49 + 1 + 64 = 114.
    Story: -6, 0, 6 gives 42 + 0 + 48 = 90. Audio: -1, -1, 2 gives 7 + 1 + 16 = 24."""
    found = carried(rubric(Policy.WEIGHTED, 3, 1), reviews((2, 5), (4, 5), (6, 8)))
    assert found
    assert found.shares == {"story": Fraction(90, 114), "audio": Fraction(24, 114)}


def test_a_criterion_that_never_moves_carries_nothing_and_halves_are_exact() -> None:
    found = carried(rubric(), reviews((1, "7.5"), ("2.5", "7.5")))
    assert found
    assert found.shares == {"story": 1, "audio": 0}


def test_a_criterion_may_go_against_the_others() -> None:
    """Story 1, 5 and Audio 4, 2: the sums 5, 7 differ by -1, 1 (2), Story by -2, 2 (4), Audio by 1, -1 (-2)."""
    found = carried(rubric(), reviews((1, 4), (5, 2)))
    assert found
    assert found.shares == {"story": 2, "audio": -1}


def test_reviews_that_leave_a_criterion_out_do_not_count() -> None:
    given = [*reviews((1, 4), (5, 2)), {"story": Decimal(9)}]
    found = carried(rubric(), given)
    assert found
    assert found.count == 2


def test_where_all_overalls_are_alike_nothing_carried_them() -> None:
    assert carried(rubric(), reviews((5, 5), (4, 6))) is None
    assert carried(rubric(), []) is None
