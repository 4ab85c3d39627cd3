"""Pictures of every kind of page, to be looked at: `python tests/browser/screenshots.py`.

They lie in screenshots/, light and dark, at the width of a phone and of a desk; those of the extreme presses too.
Words after the command choose pages whose name contains one of them: `… screenshots.py home best`.
`… screenshots.py --studio` shows every page of the studio of the example press, as its owner sees it.
`… screenshots.py --readme` makes the README's picture instead, docs/pictures/review.png: a review's first screen.
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from browser.conftest import ARGUMENTS, chromium
from browser.extremes import EXTREMES, PRESSES
from browser.kinds import KINDS, REVIEW
from browser.serving import ROOT, built, served

OUT = ROOT / "screenshots"
README = ROOT / "docs" / "pictures" / "review.png"
READY = """async () => { for (const one of document.images) one.loading = 'eager'
  await Promise.all([...document.images].map(one => one.decode().catch(() => 0))); await document.fonts.ready }"""


def main(words: list[str]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        if "--readme" in words:
            shoot_readme(browser)
            return
        if "--studio" in words:
            shoot_studio(browser, [word for word in words if word != "--studio"])
            return
        shoot(browser, ROOT / "examples", KINDS, words)
        for press in PRESSES:
            names = {
                f"{press.name}-{address.strip('/').replace('/', '-')}": address for address in EXTREMES[press.name]
            }
            shoot(browser, press, names, words)


def shoot(browser: Browser, press: Path, pages: dict[str, str], words: list[str]) -> None:
    """Every page of a press whose name is asked for, in both schemes at both widths."""
    wanted = {name: address for name, address in pages.items() if not words or any(word in name for word in words)}
    with served(built(press)) as site, browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        for name, address in wanted.items():
            page.goto(site + address)
            page.evaluate(READY)
            for scheme in ("light", "dark"):
                for width in (390, 1366):
                    page.emulate_media(color_scheme=scheme)
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=OUT / f"{name}-{width}-{scheme}.png", full_page=True)
            print(name)


def shoot_studio(browser: Browser, words: list[str]) -> None:
    """Every page of the table of routes that one may look at, of the example press."""
    from tests.browser.writers import running, way_in

    with TemporaryDirectory() as data, running(Path(data) / "data", "--examples") as press:
        seen = way_in(press, browser)
        with browser.new_context(bypass_csp=True, storage_state=seen) as context:
            for name, address in studio_pages().items():
                if not words or any(word in name for word in words):
                    shoot_page(context.new_page(), f"http://127.0.0.1:{press.port}{address}", name)


def studio_pages() -> dict[str, str]:
    """The addresses that answer with a page, by names for their pictures."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
    django.setup()
    from rubrica.web.studio.routes import ROUTES

    shown = [route.address for route in ROUTES if "GET" in route.declared.methods and route.address.endswith("/")]
    filled = (re.sub("<str:slug>", "crow-post", address) for address in shown)
    return {f"studio-{one[7:-1].replace('/', '-') or 'desk'}": f"/{one}" for one in filled if "<" not in one}


def shoot_page(page: Page, address: str, name: str) -> None:
    page.goto(address)
    if page.evaluate("document.contentType") == "text/html":
        for scheme in ("light", "dark"):
            for width in (390, 1366):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                page.set_viewport_size({"width": width, "height": 900})
                page.evaluate(READY)
                page.screenshot(path=OUT / f"{name}-{width}-{scheme}.png", full_page=True)
        print(name)
    page.close()


def shoot_readme(browser: Browser) -> None:
    """The first screen of a review at a desk, in as many colours as a picture for a README needs."""
    with served(built(ROOT / "examples")) as site, browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1366, "height": 1000})
        page.goto(site + REVIEW)
        page.evaluate(READY)
        picture = Image.open(io.BytesIO(page.screenshot()))
    README.parent.mkdir(parents=True, exist_ok=True)
    picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(README, optimize=True)
    print(f"{README.relative_to(ROOT)}: {README.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
