import pytest

from rubrica.rubric import Rubric, parse


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Story", "story"),
        ("STORY:", "story"),
        ("1. Story", "story"),
        ("6) The Plot", "story"),
        ("Story score", "story"),
        ("🎨 Art & Animation", "visuals"),
        ("[Art]", "visuals"),
        ("--Art style--", "visuals"),
        ("Overall Art Score", "visuals"),
        ("Ｓｏｕｎｄ", "audio"),
        ("OST", "audio"),
        ("Charachters", "characters"),
        ("personal-enjoyment", "personal-enjoyment"),
        ("My Personal Enjoyment", "personal-enjoyment"),
        ("ストーリー", "story"),
        ("①作画", "visuals"),
        ("【音楽】", "audio"),
        ("個人的な満足度", "personal-enjoyment"),
    ],
)
def test_a_criterion_is_known_by_its_headings(anime: Rubric, heading: str, key: str) -> None:
    criterion = anime.criterion(heading)
    assert criterion is not None
    assert criterion.key == key
    assert not anime.is_overall(heading)


@pytest.mark.parametrize(
    "heading", ["Who should watch", "Songs", "", "!!!", "Overall Score", "Story of my life", "x" * 9999]
)
def test_other_headings_are_none(anime: Rubric, heading: str) -> None:
    assert anime.criterion(heading) is None


def test_a_heading_may_name_two_criteria(anime: Rubric) -> None:
    def keys(heading: str) -> list[str]:
        return [criterion.key for criterion in anime.criteria_of(heading)]

    assert keys("Story & Characters") == ["story", "characters"]
    assert keys("Sound/Enjoyment") == ["audio", "personal-enjoyment"]
    assert keys("Art and Animation") == ["visuals"]
    assert keys("作画・音楽") == ["visuals", "audio"]
    assert keys("Story & Politics") == []


@pytest.mark.parametrize(
    "heading", ["Overall", "6. Overall Score", "My Verdict", "Final score:", "総合評価", "Conclusion"]
)
def test_the_overall_has_its_own_headings(anime: Rubric, heading: str) -> None:
    assert anime.is_overall(heading)
    assert anime.criterion(heading) is None


def test_a_rubric_adds_overall_headings_and_its_criteria_come_first() -> None:
    rubric = parse('bands = []\noverall = ["Fazit"]\ncriteria = [{name = "Total"}]', "x")
    assert rubric.is_overall("Fazit")
    assert rubric.is_overall("Overall")
    assert not rubric.is_overall("Total")


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Charactrs", "Characters"), ("Vizuals", "Visuals"), ("Songs", None), ("Ending", None), ("x" * 9999, None)],
)
def test_a_near_miss_is_suggested_and_a_far_one_is_not(anime: Rubric, heading: str, name: str | None) -> None:
    assert anime.suggest(heading) == name
