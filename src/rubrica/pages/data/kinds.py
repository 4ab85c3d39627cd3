"""Kinds of works as critics name them, and what schema.org calls them."""

from __future__ import annotations

from functools import lru_cache

_NAMED: dict[str, tuple[str, ...]] = {
    "TVSeries": ("television", "tv", "series", "anime", "ova", "ona", "show", "drama", "テレビ", "アニメ", "ドラマ"),
    "TVSeason": ("season", "シーズン"),
    "TVEpisode": ("episode", "special"),
    "Movie": ("film", "movie", "feature", "short", "documentary", "映画", "劇場版"),
    "Book": ("book", "novel", "novella", "stories", "essays", "poetry", "memoir", "nonfiction", "本", "小説"),
    "ComicSeries": ("manga", "comic", "comics", "manhwa", "webtoon", "漫画", "マンガ"),
    "VideoGame": ("game", "videogame", "ゲーム"),
    "Game": ("boardgame", "board game", "card game"),
    "MusicAlbum": ("album", "ep", "soundtrack", "アルバム", "サントラ"),
    "MusicRecording": ("song", "single", "track", "曲", "シングル"),
    "PodcastSeries": ("podcast",),
    "Play": ("play", "musical", "theatre", "舞台"),
    "Restaurant": ("restaurant", "bistro", "diner", "レストラン", "食堂"),
    "CafeOrCoffeeShop": ("café", "cafe", "coffee shop", "tea house", "喫茶店", "カフェ"),
    "BarOrPub": ("bar", "pub", "izakaya", "居酒屋"),
    "Bakery": ("bakery", "patisserie", "パン屋"),
    "Product": ("product", "tea", "coffee", "wine", "beer", "whisky", "sake", "food", "drink", "snack"),
}
_BY_RUBRIC = {"anime": "TVSeries", "film": "Movie", "books": "Book", "games": "VideoGame", "music": "MusicAlbum"}
_TYPES = {name: kind for kind, names in _NAMED.items() for name in names}


@lru_cache(maxsize=1024)
def schema_type(kind: str, rubric: str = "") -> str | list[str]:
    """What schema.org calls a work of this kind ("Television", "Short film"), by its rubric where the kind is unknown.

    Search engines show reviews of a Game and not of a VideoGame, so a video game is said to be both.
    """
    said = kind.partition(",")[0].strip().casefold()
    last = said.rpartition(" ")[2]
    found = _TYPES.get(said) or _TYPES.get(last) or _BY_RUBRIC.get(rubric, "CreativeWork")
    return ["VideoGame", "Game"] if found == "VideoGame" else found
