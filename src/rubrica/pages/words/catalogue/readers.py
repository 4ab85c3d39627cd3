"""The words of readers’ scores, and of their form."""

from __future__ import annotations

WORDS = {
    "reader_scores": ("Readers and the critic", "読者と評者"),
    "n_reader_scores": (
        "{} reader scored the same categories.|{} readers scored the same categories.",
        "{}人の読者が同じ項目を採点しました。",
    ),
    "no_reader_scores": ("No reader’s score counts here yet.", "まだ集計された読者の点数はありません。"),
    "too_few_scores": ("{} From {} on, what they gave is shown.", "{}{}人から結果を表示します。"),
    "scores_held": (
        (
            "{} score is held: it came from new readers in an unusual burst, which crowded at a score, or pulled the "
            "mean of its category away from all other readers’. It is kept, and looked at again as more readers come.|"
            "{} scores are held: they came from new readers in an unusual burst, which crowded at a score, or pulled "
            "the mean of their category away from all other readers’. They are kept, and looked at again as more "
            "readers come."
        ),
        (
            "{}件の点数を保留しています。新しい読者から短い間に集中して届き、一つの点に偏っていたか、"
            "項目の平均を他の読者の平均から引き離したためです。点数は保存され、読者が増えるたびに見直されます。"
        ),
    ),
    "guess_higher": (
        "The critic guessed that others would score {} higher.",
        "評者は、ほかの人なら「{}」をもっと高く採点すると予想しました。",
    ),
    "guess_lower": (
        "The critic guessed that others would score {} lower.",
        "評者は、ほかの人なら「{}」をもっと低く採点すると予想しました。",
    ),
    "guess_otherwise": (
        "The critic guessed that others would score {} differently.",
        "評者は、ほかの人なら「{}」に違う点数をつけると予想しました。",
    ),
    "the_whole": ("the whole", "全体"),
    "guess_true": ("That came true.", "予想どおりです。"),
    "guess_false": ("That did not come true.", "予想は外れました。"),
    "guess_early": ("It is too early to tell.", "まだ判断できません。"),
    "n_readers": ("{} reader|{} readers", "読者{}人"),
    "critic_gave": ("the critic {}", "評者{}"),
    "differ_by": ("Readers differ by {}.", "読者との差は{}です。"),
    "differ_clearly": (
        "Readers clearly differ by {}; 95 % interval {}\u00a0to\u00a0{}.",
        "読者との差は明らかで{}です（95%区間 {} 〜 {}）。",
    ),
    "differ_not": (
        "Readers’ mean is as the critic scored; 95 % interval {}\u00a0to\u00a0{}.",
        "読者の平均は評者と同じです（95%区間 {} 〜 {}）。",
    ),
    "differ_on": (
        "Compared is what both scored: {}.",
        "双方が採点した項目（{}）で比べています。",
    ),
    "differ_unclearly": (
        "Readers differ by {}, which may be chance; 95 % interval {}\u00a0to\u00a0{}.",
        "読者との差は{}ですが、偶然かもしれません（95%区間 {} 〜 {}）。",
    ),
    "interval_said": (
        "The interval is Student’s. Readers’ scores never change the critic’s.",
        "区間はスチューデントの t 分布によります。読者の点数が評者の点数を変えることはありません。",
    ),
    "readers_word": ("Readers", "読者"),
    "your_score": ("Your score", "あなたの採点"),
    "your_scores_of": ("Your score of {}", "{}へのあなたの採点"),
    "score_hint": (
        (
            "The same categories as the critic. Leave out what you cannot judge: “not scored” is not a nought. "
            "You need no account; sending again replaces it."
        ),
        "評者と同じ項目です。判断できない項目は「採点なし」のままにできます。登録は不要で、送り直すと置き換わります。",
    ),
    "see_your_scores": ("See what you sent", "送った点数を見る"),
    "send_scores": ("Send my scores", "点数を送る"),
    "scores_sent": (
        "Your scores are kept. They stand on the page within a minute or so.",
        "点数を受け取りました。1分ほどでページに反映されます。",
    ),
    "score_fault": (
        "“{}” is no score here for {}. Nothing was changed: choose one below, and send again.",
        "「{}」は「{}」の点数ではありません。何も変更していません。下から選んで送り直してください。",
    ),
    "scores_last": (
        "You last sent this on {}. Sending again replaces it.",
        "前回送ったのは{}です。もう一度送ると置き換わります。",
    ),
    "scores_taken_away": ("You score nothing here now.", "あなたの点数を取り消しました。"),
    "scores_closed": ("This press takes no scores from readers.", "このサイトでは読者の採点を受け付けていません。"),
    "scores_open": ("Readers can score this from {} on.", "読者の採点は{}から受け付けます。"),
}
