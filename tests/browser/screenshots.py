"""Pictures of every kind of page of the example press, to be looked at: `python tests/browser/screenshots.py`.

They lie in screenshots/, light and dark, at the width of a phone and of a desk, the built press beside them in
screenshots/site. Words after the command choose pages whose name contains one of them: `… screenshots.py home best`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from browser.conftest import chromium
from browser.serving import served
from rubrica.pages.building import build

ROOT = Path(__file__).parents[2]
OUT = ROOT / "screenshots"
PAGES = {
    "home": "/",
    "review": "/reviews/paper-lanterns-of-mizuhara/",
    "review-earlier": "/reviews/paper-lanterns-of-mizuhara/revisions/1/",
    "review-unscored": "/reviews/eleven-minutes-of-snow/",
    "review-japanese": "/reviews/sanchome-no-tenkigakari/",
    "review-stars": "/reviews/the-tide-clerk/",
    "revisions": "/reviews/paper-lanterns-of-mizuhara/revisions/",
    "reviews": "/reviews/",
    "month": "/archive/2025/11/",
    "best": "/best/visuals/",
    "best-overall": "/best/overall/",
    "bests": "/best/",
    "tag": "/tags/drama/",
    "tags": "/tags/",
    "critic": "/critics/teo-malm/",
    "critics": "/critics/",
    "rubric": "/rubrics/anime/",
    "work": "/works/paper-lanterns-of-mizuhara/",
    "works": "/works/",
    "article": "/articles/in-defence-of-the-six/",
    "articles": "/articles/",
    "list": "/lists/five-openings/",
    "about": "/about/",
    "missing": "/404.html",
}
READY = """async () => { for (const one of document.images) one.loading = 'eager'
  await Promise.all([...document.images].map(one => one.decode().catch(() => 0))); await document.fonts.ready }"""


def main(words: list[str]) -> None:
    build(ROOT / "examples", OUT / "site")
    wanted = {name: address for name, address in PAGES.items() if not words or any(word in name for word in words)}
    with served(OUT / "site") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for width in (390, 1366):
                shoot(browser, site, wanted, scheme, width)


def shoot(browser: Browser, site: str, wanted: dict[str, str], scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    for name, address in wanted.items():
        page.goto(site + address, wait_until="networkidle")
        page.evaluate(READY)
        path = OUT / f"{name}-{width}-{scheme}.png"
        page.screenshot(path=path, full_page=True)
        print(path.relative_to(ROOT))
    context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
