"""The page in a real browser: it filters, sorts, follows keys, turns dark, prints, and asks nobody for anything."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.records import Entry, Evidence, Identifier, ListedName, Match, Mention, Result
from matcher.report import write_html, write_report
from tests.report import samples
from tests.report.test_account import MANIFEST

pytestmark = pytest.mark.browser

FLAGS = """--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking
    --disable-component-update --disable-sync"""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOSTILE = [
    "<script>hacked = 1</script>",
    '" onmouseover="hacked = 1',
    "</noscript></script><img src=x onerror='hacked = 1'>",
    "\u202egnoY niJ noJ",
    "محمد \u200f(الرياض)",
    '=HYPERLINK("http://example.org")',
    "\x00\x1b[31m",
    "Jon " * 500,
    "A" * 2000,
    "{{ 7*7 }} ${7*7}",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium is installed: " + ", ".join(NAMES))
    with api.sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield program
        program.close()


@contextmanager
def opened(browser: Any, path: Path, **options: Any) -> Iterator[Any]:
    """A page that complains about anything on the console and about any request but the one for itself."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.on("request", lambda request: None if request.url in (path.as_uri(), "data:,") else faults.append(request.url))
    page.goto(path.as_uri())
    yield page
    assert faults == []
    context.close()


@pytest.fixture(scope="module")
def excerpt(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("excerpt") / "report.html"
    words = ["-q", "screen", str(root / "fixtures" / "inputs" / "article_names.csv"), "-w", "excerpt", "-o", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 0
    return path


def hit(name: str, order: int, score: float) -> Result:
    mention = Mention(name, row=order + 1, fields={"name": name, "note": f"<u>{name[:30]}"}, birth_date="1981")
    entry = Entry(
        id=f'{order}"><b>',
        source="us-ofac-sdn" if order % 2 else "uk-<i>",
        kind="organization" if order % 3 else "person",
        names=(ListedName(f"{name} Un"), ListedName("alias <b>", "weak")),
        programs=("DPRK<3>",),
        birth_dates=("1981-03-05",),
        identifiers=(Identifier("passport", "<7>"),),
    )
    word = name.split(maxsplit=1)[0]
    evidence = (
        Evidence("word equal", word, word, 3.5, f"{word[:30]} = {word[:30]}"),
        Evidence("omitted", "", "Un", -0.5, "Un in one name only"),
    )
    decision: Any = "match" if score >= 0.8 else "review"
    best = Match(mention, entry, f"{name} Un", score, "primary", decision, evidence, name, f"{name} = <b>{name}</b>")
    return Result(mention, decision, (best, *(replace(best, score=0.6, decision="review") for _ in range(order % 6))))


def written(results: list[Any], path: Path) -> Path:
    write_report(results, path, account=lambda: {name: MANIFEST[name] for name in MANIFEST if name != "rows"})
    return path


@pytest.fixture(scope="module", params=["as it is", "stored"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    results = [hit(name, order, 0.99 - order / 100) for order, name in enumerate(HOSTILE, 1)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write_html, "PLAIN", 300 if request.param == "as it is" else 0)
        return written([*results, *samples.everything()], tmp_path_factory.mktemp("hostile") / "report.html")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    results = [hit(f"Name{order:05}", order, 0.5 + order / 20_001) for order in range(1, 10_001)]
    return written(
        [replace(each, matches=each.matches[:1]) for each in results], tmp_path_factory.mktemp("l") / "r.html"
    )


def shown(page: Any) -> list[str]:
    return list(page.eval_on_selector_all("#cards .card", "cards => cards.map(card => card.dataset.name)"))


def status(page: Any) -> str:
    return str(page.inner_text("#status"))


def test_it_filters_by_decision_text_score_and_kind(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt) as page:
        assert status(page) == "36 shown"
        page.locator("label.chip.match").click()
        left = page.eval_on_selector_all("#cards .card", "cards => cards.map(card => card.dataset.decision)")
        assert set(left)
        assert "match" not in left
        page.click("#all")
        page.get_by_text("36 shown", exact=True).wait_for()
        page.fill("#find", "JON  yong 1981")
        assert shown(page)
        assert status(page) == f"{len(shown(page))} of 36 shown"
        page.fill("#find", "no such name")
        assert (shown(page), status(page)) == ([], "0 of 36 shown")
        page.fill("#find", "")
        page.fill("#from", "0.8")
        page.fill("#to", "0.9995")
        scores = page.eval_on_selector_all("#cards .card", "cards => cards.map(card => Number(card.dataset.score))")
        assert scores
        assert all(0.8 <= score <= 0.9995 for score in scores)
        page.fill("#from", "")
        page.fill("#to", "")
        page.select_option("#kind", "organization")
        assert set(page.eval_on_selector_all("#cards .card", "cards => cards.map(c => c.dataset.kinds)")) == {
            "organization"
        }


def test_it_sorts(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt) as page:

        def values(name: str) -> list[str]:
            found = page.eval_on_selector_all("#cards .card", f"cards => cards.map(card => card.dataset.{name})")
            return list(found)

        decisions = values("decision")
        assert decisions == sorted(decisions, key=["match", "review", "clear"].index)
        page.select_option("#order", "input")
        assert [int(order) for order in values("order")] == list(range(1, 37))
        page.select_option("#order", "low")
        scores = [float(score) for score in values("score") if score]
        assert scores == sorted(scores)
        page.select_option("#order", "name")
        assert values("name")[0] == min(values("name"), key=str.lower)


def test_keys(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt) as page:

        def at() -> str:
            return str(page.evaluate("document.activeElement.closest('.card')?.dataset.name ?? ''"))

        names = shown(page)
        page.keyboard.press("j")
        assert at() == names[0]
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("k")
        assert at() == names[1]
        page.keyboard.press("/")
        page.keyboard.type("jk")
        assert page.input_value("#find") == "jk"
        page.keyboard.press("Escape")
        page.get_by_text("36 shown", exact=True).wait_for()
        assert page.input_value("#find") == ""


def test_further_matches_open_by_key(browser: Any, hostile: Path) -> None:
    with opened(browser, hostile) as page:
        page.fill("#find", "7*7")
        page.focus("#order")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        assert page.locator("#cards details[open]").count() == 0
        page.keyboard.press("o")
        assert page.locator("#cards details[open]").count() == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_hostile_names_are_shown_as_text(browser: Any, hostile: Path, scripts: bool) -> None:
    with opened(browser, hostile, java_script_enabled=scripts) as page:
        text = " ".join(page.locator(".card").all_text_contents())
        for name in HOSTILE[:3]:
            assert name in text
        for sign in ("U+202E", "U+200F", "U+0000", "U+001B"):
            assert sign in text
        assert page.locator("main img, main script, main u, main i, main form[action]").count() == 0
        assert page.locator(".card").count() == len(HOSTILE) + 5
        assert page.locator("[onmouseover], [onerror]").count() == 0
        if scripts:
            assert page.evaluate("typeof hacked") == "undefined"
            for name in HOSTILE[:2]:
                page.get_by_role("heading", name=name).first.hover()


def test_without_scripts_all_is_there(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt, java_script_enabled=False) as page:
        assert page.locator(".card").count() == 36
        assert page.locator(".fall tbody tr").count() > 100
        assert not page.locator("#tools").is_visible()
        assert not page.locator("#theme").is_visible()


BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def test_light_and_dark(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt, color_scheme="dark") as page:
        dark = page.evaluate(BACKGROUND)
        page.click("#theme")
        light = page.evaluate(BACKGROUND)
        assert page.inner_text("#theme") == "Dark"
    with opened(browser, excerpt, color_scheme="light") as page:
        assert page.evaluate(BACKGROUND) == light != dark
        page.click("#theme")
        assert page.evaluate(BACKGROUND) == dark
        page.emulate_media(media="print")
        assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"


def test_print_shows_what_was_chosen_and_says_so(browser: Any, large: Path) -> None:
    with opened(browser, large) as page:
        page.fill("#find", "Name012")
        assert status(page) == "100 of 10,000 shown"
        page.evaluate("addEventListener('afterprint', () => { printed = document.querySelectorAll('.card').length; })")
        said = page.evaluate("(dispatchEvent(new Event('beforeprint')), document.getElementById('printed').innerText)")
        assert said == "100 of 10,000 results were chosen for this print."
        assert page.pdf().startswith(b"%PDF")
        assert page.evaluate("printed") == 100
        page.emulate_media(media="print")
        assert not page.locator("#tools").is_visible()


def test_many_mentions_are_put_into_the_page_piece_by_piece(browser: Any, large: Path) -> None:
    with opened(browser, large) as page:
        assert status(page) == "10,000 shown"
        assert page.locator(".card").count() <= 200
        page.fill("#find", "Name07777")
        assert shown(page) == ["Name07777"]
        page.fill("#find", "")
        page.select_option("#order", "input")
        before = page.locator(".card").count()
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.locator(".card").nth(before).wait_for(state="attached")
        for _ in range(before + 5):
            page.keyboard.press("j")
        assert page.evaluate("document.activeElement.dataset.order") != "1"


def test_an_empty_report(browser: Any, tmp_path: Path) -> None:
    with opened(browser, written([], tmp_path / "report.html")) as page:
        assert "No names were read" in page.inner_text("main ~ *, header")
        assert page.locator(".card, #tools").count() == 0


DRAW_ALL = "document.querySelectorAll('.card').forEach(card => { card.style.contentVisibility = 'visible'; })"


@pytest.mark.parametrize("width", [340, 800, 1280, 1900])
def test_nothing_sticks_out(browser: Any, hostile: Path, width: int) -> None:
    with opened(browser, hostile, viewport={"width": width, "height": 900}) as page:
        page.evaluate(DRAW_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# Contrast as WCAG 2.2 defines it: 4.5 to 1, for large letters 3 to 1.
CONTRASTS = """() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const linear = (part) => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r / 255) + .7152 * linear(g / 255) + .0722 * linear(b / 255);
  const behind = (node) => {
    const colour = parse(getComputedStyle(node).backgroundColor);
    return colour.length === 3 || colour[3] > 0 ? colour : behind(node.parentElement);
  };
  const hasText = (node) => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
  const faults = [];
  for (const node of document.querySelectorAll("body *:not(script, style, noscript, option)")) {
    if (!hasText(node) || !node.checkVisibility()) continue;
    const style = getComputedStyle(node), size = parseFloat(style.fontSize), bold = style.fontWeight >= 700;
    const ink = light(parse(node.closest("svg") ? style.fill : style.color)), ground = light(behind(node));
    const ratio = (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05);
    const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
    if (ratio < least) faults.push(`${node.tagName} ${node.className} ${ratio.toFixed(2)}`);
  }
  return [...new Set(faults)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_told_from_its_ground(browser: Any, hostile: Path, scheme: str) -> None:
    with opened(browser, hostile, color_scheme=scheme) as page:
        page.evaluate(DRAW_ALL)
        assert page.evaluate(CONTRASTS) == []


def test_every_control_has_a_name(browser: Any, excerpt: Path) -> None:
    with opened(browser, excerpt) as page:
        nameless = """() => [...document.querySelectorAll("input, select, button")].filter(node =>
            !(node.labels?.length || node.textContent.trim() || node.ariaLabel)).map(node => node.id)"""
        assert page.evaluate(nameless) == []
        assert page.get_by_role("searchbox", name="Find").count() == 1
        assert page.get_by_role("checkbox", name="match").count() == 1
        assert page.get_by_role("article", name="Jong Song Hwa").count() >= 1


@pytest.fixture(scope="module")
def articles(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "report.html"
    words = ["-q", "scan", str(root / "fixtures" / "articles"), "-w", "excerpt", "-o", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 0
    return path


def test_a_find_in_the_text_leads_to_its_card_and_back(browser: Any, articles: Path) -> None:
    with opened(browser, articles) as page:
        find = page.locator("a.find.match", has_text="Karl Lee")
        card = page.locator(f"#m{find.get_attribute('data-card')}")
        page.locator("label.chip.match").click()  # no match is shown now
        assert card.count() == 0
        find.click()
        card.wait_for()
        page.wait_for_function("id => document.activeElement.id === id", arg=card.get_attribute("id"))
        assert "LEE, Karl" in card.inner_text()
        card.locator(".spots a").first.click()
        assert page.evaluate("location.hash").startswith("#s")


@pytest.mark.parametrize("width", [1280, 390])
def test_articles_fit_the_window(browser: Any, articles: Path, width: int) -> None:
    with opened(browser, articles) as page:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
