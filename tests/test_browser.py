"""The report in a real browser: it asks for nothing from anywhere, is found accessible, and is there at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from flows.report import write_report
from tests.browsers import chromium
from warehouse.site.site import write_quality_page

PHONE: ViewportSize = {"width": 390, "height": 800}
DESK: ViewportSize = {"width": 1280, "height": 900}
Theme = Literal["light", "dark"]
KINDS = ("overview", "articles", "people", "search", "quality", "article", "person", "data docs", "suite", "audit")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium("the report was not looked at") as browser:
        yield browser


@pytest.fixture(scope="module")
def pages(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of one page of each kind."""
    site = tmp_path_factory.mktemp("site")
    first = write_report(sample_warehouse, site).first_page
    docs = site / "quality" / "data_docs"
    biggest = {
        kind: max((site / kind).glob("*.html"), key=lambda path: path.stat().st_size).as_uri() for kind in ("article", "person")
    }
    return {
        "overview": first.as_uri(),
        **{kind: (site / kind / "index.html").as_uri() for kind in ("articles", "people", "search", "quality")},
        **biggest,
        "data docs": (docs / "index.html").as_uri(),
        "suite": (docs / "expectations" / "quotes.html").as_uri(),
        "audit": next((docs / "validations" / "quotes").rglob("*.html")).as_uri(),
    }


def opened(browser: Browser, address: str, *, theme: Theme = "light") -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, color_scheme=theme)
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def looks() -> Iterator[Any]:
    """Each kind of page in one of the two themes, and both of them often; in its other one it is looked at by `make torture`."""
    for number, kind in enumerate(KINDS):
        for theme in ("light", "dark"):
            is_other = ("light", "dark")[number % 2] != theme
            yield pytest.param(kind, theme, marks=[pytest.mark.long] if is_other else [])


@pytest.mark.parametrize(("kind", "theme"), looks())
def test_a_page_asks_nothing_of_any_network_is_accessible_and_fits_a_phone(
    browser: Browser, pages: dict[str, str], kind: str, theme: Theme
) -> None:
    context = browser.new_context(viewport=DESK, color_scheme=theme)
    page = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(pages[kind])
    page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert wrong == []
    found = Axe().run(page).response["violations"]
    serious = [(one["id"], one["nodes"][0]["html"][:120]) for one in found if one["impact"] in ("serious", "critical")]
    assert serious == []
    page.set_viewport_size(PHONE)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, "a phone need not scroll sideways"
    context.close()


def test_the_page_on_data_quality_stands_alone(browser: Browser, sample_warehouse: Path, tmp_path: Path) -> None:
    page_file = write_quality_page(sample_warehouse, tmp_path / "deep" / "quality.html")
    assert [path.name for path in page_file.parent.iterdir()] == ["quality.html"]
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    page.wait_for_load_state("networkidle")
    assert {url for url in asked if not url.startswith("data:")} == {page_file.as_uri()}
    assert page.evaluate("getComputedStyle(document.querySelector('.tiles')).display") == "grid"
    links = page.evaluate("[...document.querySelectorAll('a')].map(link => link.getAttribute('href'))")
    assert [link for link in links if not link.startswith("#")] == []
    assert [one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")] == []
    context.close()


def test_the_two_themes_differ(browser: Browser, pages: dict[str, str]) -> None:
    grounds = set()
    themes: tuple[Theme, ...] = ("light", "dark")
    for theme in themes:
        for page in opened(browser, pages["overview"], theme=theme):
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2


def test_a_reader_finds_who_was_quoted_most_and_reads_one_of_the_quotations(browser: Browser, pages: dict[str, str]) -> None:
    for page in opened(browser, pages["overview"]):
        page.locator("table a").first.click()
        name = page.locator("h1").inner_text()
        words = page.locator("ol.quotations li p.words a").first
        said = words.inner_text().strip("“”")
        words.click()
        marked = " ".join(page.locator("mark").all_inner_texts())
        assert said.split()[0].strip("\"“”'") in marked
        assert name in page.locator("main").inner_text()
        # The page scrolls there once its parts have been laid out; its policy forbids Playwright's own waiting, which evaluates text.
        top = "document.querySelector(location.hash).getBoundingClientRect().top"
        for _ in range(600):
            if 0 <= page.evaluate(top) < DESK["height"]:
                break
            page.wait_for_timeout(100)
        assert 0 <= page.evaluate(top) < DESK["height"]


def test_a_name_is_found_by_typing_it(browser: Browser, pages: dict[str, str]) -> None:
    for page in opened(browser, pages["search"]):
        page.locator("input[type=search], input[name=q]").first.fill("brandt")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Odile Brandt").first.wait_for(timeout=120_000)


def test_the_keyboard_reaches_a_quotations_evidence(browser: Browser, pages: dict[str, str]) -> None:
    for page in opened(browser, pages["article"]):
        for _ in range(40):
            page.keyboard.press("Tab")
            if (page.evaluate("document.activeElement.getAttribute('href')") or "").startswith("#n"):
                break
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash").startswith("#n")


def test_in_print_a_dark_page_is_black_on_white_and_without_the_ways_to_other_pages(
    browser: Browser, pages: dict[str, str]
) -> None:
    for page in opened(browser, pages["article"], theme="dark"):
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
        assert page.evaluate("getComputedStyle(document.querySelector('header nav, body > nav, nav')).display") == "none"
        assert page.locator("mark").first.is_visible()
