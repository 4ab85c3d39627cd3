"""The words of the lens."""

from __future__ import annotations

WORDS = {
    "lens": ("Weigh it your own way", "自分の重みで見る"),
    "lens_about": (
        "How much each category counts for you: 1 as usual, 2 twice as much, 0 not at all.",
        "各項目の重みを決めてください。1はそのまま、2は二倍、0は数えません。",
    ),
    "lens_weigh": ("Weigh", "この重みで見る"),
    "lens_without": ("Without my weights", "重みを外す"),
    "lens_seen": ("Through your lens", "あなたの重みでは"),
    "lens_own": ("The critic’s own: {}", "評者の点数：{}"),
    "lens_own_number": ("Critic’s own", "評者"),
    "lens_yours": ("Yours", "あなた"),
    "lens_nothing": (
        "Nothing that you weigh is scored here, so there is no number.",
        "重みをつけた項目に点数がないので、計算できません。",
    ),
    "lens_top": ("The best {} of {} by your weights.", "あなたの重みでの上位{}件（全{}件）。"),
    "lens_all": ("{} review by your weights.|{} reviews by your weights.", "あなたの重みで並べた{}件。"),
    "lens_apart": ("Not scored in what you weigh", "重みをつけた項目に点数がないレビュー"),
    "lens_others": (
        "{} review has another rubric and is not compared.|{} reviews have other rubrics and are not compared.",
        "別の採点基準による{}件は比べていません。",
    ),
    "lens_convert": ("Convert and compare them", "換算して比べる"),
    "lens_converted": ("converted from {}", "{}から換算"),
    "lens_share": (
        "The address of this page holds your weights: share it, or keep it.",
        "このページのアドレスに重みが入っています。",
    ),
    "lens_equals": (
        "Equal means share a place; the newest comes first.",
        "平均が等しいものは同じ順位で、新しい順に並べます。",
    ),
    "lens_not_read": ("What could not be read", "読み取れなかったもの"),
    "lens_number": (
        "{}: a weight is a number such as 2, 0.5 or 0, with four decimals at most.",
        "{}：重みは2、0.5、0のような数（小数は四桁まで）で書いてください。",
    ),
    "lens_heavy": ("{}: a weight is at most {}.", "{}：重みは{}までです。"),
    "lens_colon": (
        "{}: write a category and its weight, such as story:2.",
        "{}：story:2のように項目と重みを書いてください。",
    ),
    "lens_unknown": ("{}: there is no category of that name. ", "{}：その名前の項目はありません。"),
    "lens_near": ("Did you mean {}?", "{}のことですか。"),
    "lens_there_are": ("There are {}.", "項目は{}です。"),
    "lens_long": ("This lens is too long to be read.", "重みの指定が長すぎて読めません。"),
}
