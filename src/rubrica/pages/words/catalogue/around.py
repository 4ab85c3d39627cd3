"""The words around every page, and those that stand in a text."""

from __future__ import annotations

WORDS = {
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
    "seen_up_to": ("I have seen up to episode", "視聴済みの話数"),
    "open_seen": ("Open what I have seen", "ここまでを開く"),
    "hidden": ("[spoiler]", "［ネタバレ］"),
    "reveal": ("Show the spoiler", "ネタバレを表示"),
    "back_to": ("Back to note {}", "注{}に戻る"),
    # texts
    "in_this_text": ("In this text", "目次"),
}
