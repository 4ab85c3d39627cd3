"""The interface's own words, one line each: English, Japanese. A page speaks the language of its text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages import dates

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "ja")

# `one|many` is chosen by the number; {} stands for what the page fills in.
WORDS: Mapping[str, tuple[str, str]] = {
    # around every page
    "skip": ("Skip to the content", "本文へ"),
    "site": ("Site", "サイト"),
    "reviews": ("Reviews", "レビュー"),
    "works": ("Works", "作品"),
    "best": ("Best", "ランキング"),
    "articles": ("Articles", "記事"),
    "lists": ("Lists", "リスト"),
    "tags": ("Tags", "タグ"),
    "critics": ("Critics", "評者"),
    "tip": ("Leave a tip", "応援する"),
    "published_with": ("{} is published with Rubrica", "{} は Rubrica で発行しています"),
    "feed": ("Feed", "フィード"),
    "scoring_guide": ("Scoring guide", "採点基準"),
    "to_top": ("Back to top", "ページの先頭へ"),
    # what stands in a text
    "spoiler": ("Spoiler", "ネタバレ"),
    "spoiler_from": ("Spoiler, from episode {}", "ネタバレ（第{}話から）"),
    "reveal": ("Show the spoiler", "ネタバレを表示"),
    "back_to": ("Back to note {}", "注{}に戻る"),
    # a review
    "a_review": ("{} review", "{}レビュー"),
    "by": ("By", "文"),
    "minutes": ("{} min read", "{}分で読めます"),
    "nth_revision": ("{} revision", "第{}版"),
    "updated": ("updated {}", "{}更新"),
    "earlier_revision": (
        "This is the {} revision, as it was printed. A newer one exists.",
        "これは第{}版です。新しい版があります。",
    ),
    "read_newest": ("Read the newest", "最新版を読む"),
    "scored_on": ("scored on {}", "{}採点"),
    "scores": ("Scores", "採点"),
    "overall": ("Overall", "総合"),
    "out_of": (" out of {}", "点（{}点満点）"),
    "not_scored": ("not scored", "採点なし"),
    "unscored": ("Not scored", "この記事に点数はありません"),
    "score": ("Score", "点数"),
    "radar": ("Radar: {}, each out of {}", "レーダーチャート：{}（各{}点満点）"),
    "own_judgement": ("The critic’s own judgement, not a sum", "評者の総合判断（平均ではありません）"),
    "contents": ("Contents", "目次"),
    "in_this_review": ("In this review", "このレビューの目次"),
    "opening": ("Opening", "はじめに"),
    "watch_if": ("Watch it if you", "おすすめする人"),
    "skip_if": ("Skip it if you", "おすすめしない人"),
    "who": ("Who it is for", "こんな人に"),
    "good": ("Good", "良い点"),
    "bad": ("Bad", "悪い点"),
    "good_and_bad": ("Good and bad points", "良い点と悪い点"),
    "notes": ("Notes", "注記"),
    "footnotes": ("Footnotes", "脚注"),
    "about_the_work": ("About the work", "作品について"),
    "everything_about": ("Everything about it", "作品ページへ"),
    "studio": ("Studio", "制作"),
    "how_made": ("How this number is made", "この点数のなりたち"),
    "carried_by": ("{} carried it: without, {}.", "{}が支えています。除くと{}。"),
    "held_back_by": ("{} held it back: without, {}.", "{}が下げています。除くと{}。"),
    "any_weights": ("Whatever the weights, it lies between {} and {}.", "どう重みをつけても{}から{}の間です。"),
    "would_move": (
        "{0} at {1} instead of {2} would make it {3}, {4}.",
        "{0}が{2}ではなく{1}なら{3}「{4}」になります。",
    ),
    "history": ("Score history", "採点の記録"),
    "what_changed": ("What changed", "変更点"),
    "compare": ("Compare the two", "二つの版を比べる"),
    "all_revisions": ("All revisions", "すべての版"),
    "also_reviewed": ("Also reviewed by", "ほかの評者のレビュー"),
    "tip_heading": ("If this was worth your evening", "この記事が役に立ったら"),
    "before": ("Before this", "前のレビュー"),
    "after": ("After this", "次のレビュー"),
    "neighbours": ("Neighbours", "前後のレビュー"),
}


class Words:
    """One language's words as attributes, and the ways to fill them: `words.skip`, `words.of("minutes", 9)`."""

    language: str

    def __init__(self, language: str) -> None:
        self.language = language
        column = LANGUAGES.index(language)
        self.__dict__.update({name: versions[column] for name, versions in WORDS.items()})

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> str: ...

    def of(self, name: str, *filling: object) -> str:
        """A word with its gaps filled; of `one|many` the one that fits the first number."""
        text: str = self.__dict__[name]
        one, bar, many = text.partition("|")
        if bar:
            text = one if filling and filling[0] == 1 else many
        return text.format(*filling)

    def join(self, names: tuple[str, ...]) -> str:
        """Story, Audio and Visuals · Story、Audio、Visuals."""
        if self.language == "ja":
            return "、".join(names)
        return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]

    def nth(self, number: int) -> str:
        """2nd, 11th, 23rd; in Japanese the bare number, since its counter stands around it."""
        if self.language != "en":
            return str(number)
        last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{last}"

    def day(self, date: str) -> str:
        return dates.day(date, self.language)

    def short_day(self, date: str) -> str:
        return dates.short_day(date, self.language)

    def month(self, date: str) -> str:
        return dates.month(date, self.language)

    def year(self, date: str) -> str:
        return dates.year(date, self.language)


@lru_cache(maxsize=64)
def words_of(language: str) -> Words:
    """The words for a page in this language: Japanese for `ja` and `ja-JP`, English where there are no others."""
    first = language.partition("-")[0].lower()
    return Words(first if first in LANGUAGES else "en")
