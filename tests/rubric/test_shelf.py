from decimal import Decimal
from pathlib import Path

import pytest

from rubrica.rubric import Policy, Rubric, RubricError, builtin, builtins, find, load

OURS = 'edition = {}\npolicy = "mean"\nbands = []\ncriteria = [{{name = "Fun"}}]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A press that scores anime in its own way, in the second edition."""
    (tmp_path / "anime.toml").write_text(OURS.format(2), encoding="utf-8")
    (tmp_path / "anime@1.toml").write_text(OURS.format(1), encoding="utf-8")
    return tmp_path


def test_six_rubrics_come_with_rubrica() -> None:
    assert builtins() == ("anime", "books", "film", "food-and-drink", "games", "music")


@pytest.mark.parametrize("name", builtins())
def test_each_says_what_every_criterion_and_band_means(name: str) -> None:
    rubric = builtin(name)
    assert all(criterion.description.endswith(".") for criterion in rubric.criteria)
    assert rubric.description
    assert not rubric.policy_declared
    for step in range(101):
        overall = rubric.scale.worst + (rubric.scale.best - rubric.scale.worst) * step / 100
        assert rubric.verdict(overall)


def test_the_default_rubric_has_the_designs_words(anime: Rubric) -> None:
    words = [" / ".join(band.words) for band in anime.bands]
    assert words == [
        "Shouldn't Exist", "Extremely Poor", "Poor / Very Bad", "Below Average / Bad", "Average / Mediocre",
        "Satisfactory / Decent", "Good / Enjoyable", "Excellent / Amazing", "Magnificent / Outstanding",
        "Masterpiece / Perfect",
    ]  # fmt: skip
    assert [band.floor for band in anime.bands] == list(range(1, 11))
    assert [criterion.name for criterion in anime.criteria] == [
        "Story", "Visuals", "Audio", "Characters", "Personal Enjoyment",
    ]  # fmt: skip


def test_a_press_declares_a_policy_for_a_rubric_that_came_with_rubrica() -> None:
    games = builtin("games").with_policy(Policy.MEAN)
    assert games.policy_declared
    assert games.overall({"gameplay": Decimal(90), "story": Decimal(60)}) == 75


def test_the_press_s_own_rubric_comes_first(folder: Path) -> None:
    assert find("anime", folder).reference == "anime@2"
    assert find("anime@2", folder).edition == 2
    assert find("film", folder) == builtin("film")


def test_a_review_finds_the_edition_it_was_scored_with(folder: Path) -> None:
    assert find("anime@1", folder).reference == "anime@1"
    with pytest.raises(RubricError, match=r"there is no edition 7\. Put it into anime@7\.toml beside anime\.toml"):
        find("anime@7", folder)


@pytest.mark.parametrize("typed", ["anmie", "amine"])
def test_an_unknown_rubric_suggests_a_known_one(folder: Path, typed: str) -> None:
    with pytest.raises(RubricError, match=rf"{typed}: there is no such rubric. Did you mean `anime`\?"):
        find(typed, folder)


def test_a_rubric_that_nobody_has_is_none(folder: Path) -> None:
    with pytest.raises(RubricError, match="no such rubric comes with Rubrica"):
        builtin("../secrets")
    with pytest.raises(RubricError, match="there is no such rubric"):
        find("../secrets", folder)


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"title = '\xff'")
    with pytest.raises(RubricError, match=r"this is not UTF-8 text\. Save the file as UTF-8"):
        load(tmp_path / "x.toml")
    with pytest.raises(RubricError, match="it cannot be read: No such file"):
        load(tmp_path / "y.toml")
