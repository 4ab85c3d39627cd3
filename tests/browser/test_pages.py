"""What a reader's browser makes of the pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

KINDS = (
    "/",
    "/reviews/paper-lanterns-of-mizuhara/",
    "/reviews/paper-lanterns-of-mizuhara/revisions/1/",
    "/reviews/paper-lanterns-of-mizuhara/revisions/",
    "/reviews/eleven-minutes-of-snow/",
    "/reviews/sanchome-no-tenkigakari/",
    "/reviews/the-tide-clerk/",
    "/reviews/",
    "/archive/2025/12/",
    "/best/",
    "/best/visuals/",
    "/tags/",
    "/tags/drama/",
    "/critics/",
    "/critics/ines-varga/",
    "/works/",
    "/works/paper-lanterns-of-mizuhara/",
    "/rubrics/anime/",
    "/articles/",
    "/articles/in-defence-of-the-six/",
    "/lists/five-quiet-films/",
    "/about/",
    "/404.html",
)
REVIEW = "/reviews/paper-lanterns-of-mizuhara/"
WIDTHS = (320, 390, 1366)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Inline links are exempt from the size of targets; so is what is out of sight until it has the focus.
SMALL = """() => [...document.querySelectorAll('a, button, summary, input')].filter(it => {
  const box = it.getBoundingClientRect(), style = getComputedStyle(it)
  return box.width && style.display != 'inline' && !it.classList.contains('skip') && (box.height < 24 || box.width < 24)
}).map(it => it.outerHTML)"""
SHIFTS = """() => new Promise(done => { let sum = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => done(sum), 300) })"""


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in ("light", "dark")], ids=str)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A reader without script, with the page's own Content-Security-Policy."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, site: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    width = page.viewport_size["width"] if page.viewport_size else 0
    found = []
    for address in KINDS:
        page.goto(site + address)
        violations = axe.run(page, options={"runOnly": RULES}).response["violations"]
        found += [(address, one["id"], [node["target"] for node in one["nodes"]]) for one in violations]
        found += [(address, "small", html) for html in page.evaluate(SMALL)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((address, "sideways", width))
    assert found == []


def test_a_page_asks_only_its_own_press_and_says_nothing_to_the_console(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for address in KINDS:
        page.goto(site + address, wait_until="networkidle")
    foreign = [url for url in asked if not url.startswith(site)]
    assert (foreign, said, context.cookies()) == ([], [], [])
    context.close()


@pytest.mark.parametrize(("width", "late"), [(320, 0), (390, 0), (1366, 0), (390, 150), (1366, 150)])
def test_nothing_moves_while_a_page_arrives(browser: Browser, site: str, width: int, late: int) -> None:
    """Also where fonts and pictures come `late`, in milliseconds."""
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    if late:
        page.route(re.compile(r"\.(woff2|png|webp)$"), lambda route: (page.wait_for_timeout(late), route.continue_()))
    for address in (REVIEW, "/", "/best/visuals/"):
        page.goto(site + address, wait_until="networkidle")
        assert page.evaluate(SHIFTS) <= 0.01, address
    context.close()


def test_the_overall_is_seen_on_a_phone_without_scrolling_far(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site + REVIEW)
    box = page.locator(".box").bounding_box()
    assert box is not None
    assert box["y"] < 900
    context.close()


def test_a_score_row_leads_to_the_section_that_argues_it(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.get_by_role("link", name="Story 5 out of 10").click()
    assert reader.url.endswith("#story")


def test_a_spoiler_opens_by_the_keyboard_and_is_shut_before(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    secret = reader.get_by_text("It is empty, and everyone has always known")
    assert not secret.is_visible()
    reader.locator(".spoil summary").focus()
    reader.keyboard.press("Enter")
    assert secret.is_visible()


def test_a_spoiler_in_a_line_opens_by_the_keyboard(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    secret = reader.get_by_text("in episode 10, when he turns out to be the postmaster")
    assert not secret.is_visible()
    reader.get_by_role("checkbox", name="Show the spoiler").focus()
    reader.keyboard.press("Space")
    assert secret.is_visible()


def test_the_first_tab_skips_to_the_content(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    assert reader.url.endswith("#_main")


def test_everything_a_reader_may_press_shows_where_the_focus_is(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1366, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(site + REVIEW)
    outlines = []
    for _ in range(page.locator("a, summary, input").count()):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert set(outlines) == {"solid"}
    context.close()


def test_at_twice_the_text_size_nothing_is_lost_sideways(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 683, "height": 450}, device_scale_factor=2)
    page = context.new_page()
    for address in KINDS:
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 683, address
    context.close()


def test_a_page_prints_without_what_one_can_only_press(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    page.goto(site + REVIEW)
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Site").is_visible()
    assert page.get_by_text("(5 + 9 + 8 + 6 + 8) ÷ 5").is_visible()
    context.close()


def test_the_working_of_every_page_adds_up(reader: Page, site: str) -> None:
    for address in ("/", REVIEW, "/reviews/sanchome-no-tenkigakari/"):
        reader.goto(site + address)
        line = reader.locator(".sum").first.inner_text()
        numbers = [int(number) for number in re.findall(r"\d+", line.partition(")")[0])]
        assert line.endswith(f"{sum(numbers) / len(numbers):.1f}"), line
