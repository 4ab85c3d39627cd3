"""Presses that ask too much of a page: nothing to print, one sentence, words wider than a phone, twelve categories."""

from pathlib import Path

PRESSES = tuple(sorted((Path(__file__).parent / "presses").iterdir()))
EXTREMES = {
    "empty": ("/", "/reviews/", "/best/", "/tags/", "/critics/", "/works/", "/rubrics/anime/", "/404.html"),
    "single": ("/", "/reviews/", "/reviews/a-sentence/", "/works/", "/best/"),
    "extreme": (
        "/",
        "/reviews/",
        "/reviews/long/",
        "/reviews/marked/",
        "/reviews/points/",
        "/reviews/nothing/",
        "/archive/2026/02/",
        "/best/",
        "/best/kraftfahrzeughaftpflichtversicherungsbeitragsrechnungswesen/",
        "/critics/",
        "/critics/somebody-with-a-name/",
        "/tags/",
        "/works/",
        "/works/a-very-long-work/",
        "/rubrics/twelve/",
        "/rubrics/marks/",
        "/rubrics/games/",
        "/articles/",
        "/articles/long/",
    ),
}
"""Pages of each press that are looked at one by one; the checker reads them all."""
