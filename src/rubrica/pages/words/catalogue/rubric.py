"""The words of a rubric’s page."""

from __future__ import annotations

WORDS = {
    "how_scored": ("How I score: {}", "採点のしかた：{}"),
    "weighs": ("{} % of the overall", "総合の{}％"),
    "bonus": ("not part of the overall", "総合に含めない"),
    "the_overall": ("The overall", "総合点"),
    "policy_mean": (
        "The overall is the mean of the scored categories, printed out of {}.",
        "総合は採点した項目の平均です（{}点満点）。",
    ),
    "policy_weighted": (
        "The overall is the weighted mean of the scored categories, printed out of {}.",
        "総合は重みをつけた平均です（{}点満点）。",
    ),
    "policy_own": (
        "The overall is the critic’s own judgement, out of {}. It is not computed from the categories.",
        "総合は評者自身の判断で、項目からは計算しません（{}点満点）。",
    ),
    "policy_missing": (
        "A category without a score leaves the mean; it does not count as nought.",
        "採点しない項目は平均から除きます。0点とは数えません。",
    ),
    "policy_missing_own": ("A category may stay without a score.", "採点しない項目があってもかまいません。"),
    "to_places": ("{} decimal|{} decimals", "小数第{}位"),
    "to_whole": ("a whole number", "整数"),
    "to_step": ("steps of {}", "{}刻み"),
    "rounding_half_up": ("It is rounded to {}; a half goes up.", "{}に四捨五入します。"),
    "rounding_half_even": ("It is rounded to {}; a half goes to the even digit.", "{}に偶数丸めします。"),
    "rounding_down": ("It is cut off at {}, never rounded up.", "{}で切り捨てます。"),
    "nearest_letter": ("It is printed as the nearest letter.", "最も近い文字で示します。"),
    "the_words": ("The words", "評語"),
    "spread": ("How the scores are spread", "点数の分布"),
    "spread_said": (
        "{}: most often {}, given {} times of {}",
        "{}：最も多いのは{}点（{}回／全{}回）",
    ),
    "n_newcomers": ("{} new reader came.|{} new readers came.", "新しい読者{}人が採点しました。"),
    "n_held": ("{} score is held.|{} scores are held.", "保留は{}件です。"),
    "release_burst": ("Let them count", "集計に入れる"),
    "confirm_burst": ("They are held rightly", "保留は正しい"),
    "burst_released": ("You let them count.", "集計に入れました。"),
    "burst_confirmed": ("You agreed that they are held.", "保留を正しいと判断しました。"),
    "as_table": ("The same as a table", "表で見る"),
    "times": ("Times", "回数"),
    "editions": ("Earlier editions", "以前の版"),
    "nth_edition": ("{} edition", "第{}版"),
    "since": ("since {}", "{}から"),
}
