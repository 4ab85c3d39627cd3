"""The words of comments that are printed."""

from __future__ import annotations

WORDS = {
    "comments": ("Comments", "コメント"),
    "n_comments": ("{} comment|{} comments", "コメント{}件"),
    "comments_on_part": ("Comments on {}, page {}", "{}へのコメント（{}ページ目）"),
    "waiting": ("Waiting", "承認待ち"),
    "of_the_press": ("Critic", "評者"),
    "reply": ("Reply", "返信"),
    "reply_to_it": ("Reply to {}", "{}さんに返信"),
    "said_by": ("{} said", "{}さんのコメント"),
    "answers_to": ("to {}", "{}さんへ"),
    "edited": ("edited", "編集済み"),
    "day_and_time": ("{}, {}", "{} {}"),
    "earlier_comments": ("Earlier comments", "前のコメント"),
    "later_comments": ("Later comments", "次のコメント"),
    "comments_feed": ("Comments feed", "コメントのフィード"),
    "comments_closed": (
        "Comments on this review are closed.",
        "このレビューへのコメントは締め切りました。",
    ),
    "comments_old": (
        "Comments are closed: this review is more than {} days old.",
        "公開から{}日を過ぎたため、コメントは締め切りました。",
    ),
}
