"""What is known of works, in the words of each language: kinds, seasons, roles, lengths.

Facts stand in a press as its critic writes them. A page in Japanese says テレビ for Television and 監督 for Director
where the press is in English; what stands in no list stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.scripts import script_of
from rubrica.pages.values.entry import BETWEEN

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Character, WorkEntry
    from rubrica.pages.words import Words

JAPANESE = {
    # kinds and sources
    "television": "テレビ", "tv": "テレビ", "web": "ウェブ", "ova": "OVA", "ona": "配信", "special": "特別編",
    "film": "映画", "movie": "映画", "short film": "短編映画", "documentary": "記録映画",
    "novel": "小説", "novella": "中編小説", "light novel": "ライトノベル", "light novels": "ライトノベル",
    "manga": "漫画", "picture book": "絵本", "stage play": "戯曲", "game": "ゲーム", "album": "アルバム",
    "original": "オリジナル",
    # seasons
    "winter": "冬", "spring": "春", "summer": "夏", "autumn": "秋", "fall": "秋",
    # roles
    "director": "監督", "series director": "シリーズ監督", "script": "脚本", "screenplay": "脚本",
    "series script": "シリーズ構成", "series composition": "シリーズ構成", "original story": "原作", "author": "著者",
    "translator": "訳者", "subtitles": "字幕", "producer": "プロデューサー", "editing": "編集",
    "character design": "キャラクターデザイン", "mechanical design": "メカニックデザイン", "colour design": "色彩設計",
    "color design": "色彩設計", "art director": "美術監督", "animation director": "作画監督",
    "music": "音楽", "sound director": "音響監督", "sound design": "音響",
    # songs
    "opening": "オープニング", "ending": "エンディング", "insert": "挿入歌", "theme": "主題歌", "track": "劇伴",
}  # fmt: skip
LANGUAGES = {
    "ja": ("Japanese", "日本語"), "en": ("English", "英語"), "de": ("German", "ドイツ語"),
    "fr": ("French", "フランス語"), "es": ("Spanish", "スペイン語"), "it": ("Italian", "イタリア語"),
    "pt": ("Portuguese", "ポルトガル語"), "sv": ("Swedish", "スウェーデン語"), "ko": ("Korean", "韓国語"),
    "zh": ("Chinese", "中国語"),
}  # fmt: skip


COUNTED = {
    "episodes": "n_episodes", "minutes": "n_minutes", "pages": "n_pages", "tracks": "n_tracks", "hours": "n_hours",
}  # fmt: skip


def term(said: str, words: Words) -> str:
    """A kind, a season, a role in the language of the page."""
    return JAPANESE.get(said.casefold(), said) if words.language == "ja" else said


def language_name(code: str, words: Words) -> str:
    """Japanese · 日本語 for ja; the code where we have no name for it."""
    names = LANGUAGES.get(code)
    return names[words.language == "ja"] if names else code


def name_of(character: Character, words: Words) -> str:
    """A character's name as it is written on the page: in Japanese the native one, where it is Japanese."""
    return character.native if script_of(character.native) == words.language else character.name


def season_of(work: WorkEntry, words: Words) -> str:
    """Autumn 2025 · 2025年秋."""
    if words.language == "ja" and work.season:
        return f"{work.year}年{term(work.season, words)}" if work.year else term(work.season, words)
    return " ".join(part for part in (work.season, str(work.year or "")) if part)


def length_of(work: WorkEntry, words: Words, *, whole: bool = False) -> str:
    """12 episodes, 96 min; as a whole 12 × 24 min."""
    if work.length or not work.measures:
        return work.length
    (unit, count), *more = work.measures
    each = dict(more).get("minutes", 0) if unit == "episodes" else 0
    if whole and each:
        return words.of("episodes_of_minutes", count, each)
    return words.of(COUNTED[unit], count)


def kick_of(work: WorkEntry, words: Words) -> str:
    """The line over a title: Television, 12 episodes · Autumn 2025 · Studio Hakutou."""
    what = words.between.join(part for part in (term(work.kind, words), length_of(work, words)) if part)
    return BETWEEN.join(part for part in (what, season_of(work, words), work.studio) if part)
