"""What letters say, one line each: English, Japanese. A letter speaks the language of the press, and one that asks back
that of the page on which somebody asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "confirm_subject": ("Confirm: reviews of {} by mail", "ご確認ください：{}のレビューをメールで"),
    "confirm_said": (
        "Somebody, probably you, asked {} to send new reviews to this address. Nothing is sent until you confirm.",
        "{}の新しいレビューをこのアドレスに送るよう、お申し込みがありました。確認されるまで何も送りません。",
    ),
    "confirm_button": ("Yes, send them to me", "受け取る"),
    "confirm_not": (
        "If it was not you, do nothing: the address is forgotten after a week.",
        "お心当たりがなければ、そのままで結構です。アドレスは一週間後に消去されます。",
    ),
    "review_subject": ("{} — {}", "{} — {}"),
    "reviews_subject": ("{} new reviews in {}", "新しいレビュー{}本 — {}"),
    "more": ("… and {} more.", "ほか{}本。"),
    "read": ("Read the review", "レビューを読む"),
    "read_all": ("All reviews", "すべてのレビュー"),
    "by": ("by {}", "文：{}"),
    "why_reviews": (
        "You get this because you asked for new reviews by mail.",
        "新しいレビューのお知らせをお申し込みの方にお送りしています。",
    ),
    "leave": ("Send me no more of these", "配信を停止する"),
    "reply_subject": ("{} answered under “{}”", "{}さんが「{}」に返信しました"),
    "reply_said": ("{} wrote:", "{}さん："),
    "hidden": (
        "What they wrote gives something away. It stands closed on its page.",
        "ネタバレを含むため、本文はページでご覧ください。",
    ),
    "reply_button": ("See it on its page", "ページで見る"),
    "why_thread": (
        "You get this because you wanted to be told of answers in this thread.",
        "このスレッドへの返信のお知らせをお申し込みの方にお送りしています。",
    ),
    "leave_thread": ("Tell me of no more answers", "お知らせを停止する"),
    "held_subject": ("Held: a comment by {} on “{}”", "承認待ち：「{}」への{}さんのコメント"),
    "held_said": ("{} wrote under “{}”, and nobody sees it yet:", "{}さんが「{}」に書きました（未公開）："),
    "approve": ("Approve", "承認する"),
    "spam": ("Spam", "スパムにする"),
    "delete": ("Delete", "削除する"),
    "queue": ("All that waits", "承認待ちの一覧"),
    "held_links": (
        "Each link opens a page that asks once more. They work for two weeks, for whoever has this mail.",
        "リンク先でもう一度確認します。二週間有効で、このメールを持つ人なら誰でも使えます。",
    ),
    "comment_subject": ("Your comment on “{}”", "「{}」へのコメント"),
    "comment_held": (
        "Your comment has arrived. Somebody of the press reads it before it is printed.",
        "コメントを受け取りました。掲載前に担当者が目を通します。",
    ),
    "comment_printed": ("Your comment is printed.", "コメントを掲載しました。"),
    "comment_change": ("Change or withdraw it", "直す・取り下げる"),
    "follow": ("Tell me of answers", "返信をメールで受け取る"),
    "comment_not": (
        "If it was not you, do nothing. Nobody sees this address.",
        "お心当たりがなければ、そのままで結構です。このアドレスは公開されません。",
    ),
    "reader_subject": ("Your scores on {}", "{}でのあなたの採点"),
    "reader_said": (
        "Open this on the device on which you want to see and change your scores. It works once, for an hour.",
        "採点を見たり直したりしたい端末で開いてください。一時間以内に一度だけ使えます。",
    ),
    "reader_button": ("Bring my scores here", "この端末で使う"),
    "reader_not": (
        "If it was not you, do nothing: without the link nothing happens.",
        "お心当たりがなければ、そのままで結構です。リンクを開かなければ何も起こりません。",
    ),
    "invite_subject": ("You are invited to write for {}", "{}への招待"),
    "invite_said": (
        "{} invites you to the studio of {}. The link signs you in, once. Keep it to yourself.",
        "{}さんが{}の編集室に招待しています。リンクは一度だけ使えます。ほかの人に渡さないでください。",
    ),
    "invite_button": ("Come in", "入る"),
}


def say(language: str, name: str, *filling: object) -> str:
    """A sentence with its gaps filled."""
    return WORDS[name][1 if words_of(language).language == "ja" else 0].format(*filling)
