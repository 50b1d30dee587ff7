"""The whole page: everything in its place, every link leading somewhere, nothing that acts."""

from __future__ import annotations

import json
import re

import pytest

from tests.hostile.poison import poisoned
from tests.hostile_cases import MUST_OPEN, opened
from tests.pages import Page, read_page
from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import Reading, read, read_text, sample
from tui.report.page import contents, parts
from tui.report.page.front import Origin
from tui.report.page.report import INDEX, Report
from tui.store.store import Store


def page_of(reading: Reading, asked: str = "") -> str:
    store = Store.of_reading(reading)
    report = Report(store, range(len(store)), Origin("log.yaml", asked, "Made by hand."))
    (file,) = report.files()
    assert not report.is_folder
    return "".join(file.text)


@pytest.fixture(scope="module")
def text() -> str:
    return page_of(read(sample()))


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return read_page(text)


def test_the_sample_has_every_chapter(page: Page) -> None:
    chapters = (
        "time",
        "events",
        "figures",
        "audit",
        "contradictions",
        "questions",
        "actors",
        "places",
    )
    assert set(page.ids) >= {*chapters, "sources", "method"}
    assert page.tags.count("h1") == 1


def test_every_source_that_a_verdict_or_a_reason_names_is_a_link() -> None:
    made = page_of(
        read_text(
            "sources:\n"
            "  a: {publisher: Al-Quds, issued: soon}\n"
            "  b: {publisher: Wafa, derived_from: [a]}\n"
            "  ai: {publisher: Bot, digital_source_type: trainedAlgorithmicMedia}\n"
            "places: {p: {name: P, lat: x, lon: 1}}\n"
            "events:\n"
            "- id: e\n  date: 2024\n  title: T\n  place: p\n  sources: [a, b]\n"
            "  claims: [{source: ai, says: X, verdict: supported, sources: [a, b]}]\n",
            "a log",
        )
    )
    names = re.findall(r'<span class="source">([^<]+)', made)
    assert names == []
    assert re.search(r"not counted: </span><a[^>]+>Wafa</a> derives from <a[^>]+>Al-Quds</a>", made)
    assert re.search(r"for it: </span><a[^>]+>Al-Quds</a>; <a[^>]+>Wafa</a>", made)
    assert re.search(r"derived from </span><a[^>]+>Al-Quds</a>", made)
    assert "issued, as written: </span>soon" in made
    assert "lat, as written: </span>x" in made


def test_every_number_at_the_head_leads_to_what_it_counts(text: str, page: Page) -> None:
    assert '<a href="#events">101 events</a>' in text
    assert page.tags.count("article") == 101
    assert '<a href="#sources">' in text
    count = int(re.search(r'<a href="#sources">(\d+) sources', text)[1])  # type: ignore[index]
    assert sum(each.startswith("src-") for each in page.ids) == count


def test_an_event_has_its_words_beside_the_original_and_leads_to_its_sources(text: str) -> None:
    events = re.findall(r'<article id="ev-[^>]*>.*?</article>', text, re.S)
    arabic = next(each for each in events if '<blockquote lang="ar" dir="auto">' in each)
    assert '<div class="sides"><blockquote lang="en" dir="auto">' in arabic
    assert re.search(r'<a href="#ev-[^"]*-sources">\d', arabic)
    assert '<abbr title="machine-written" class="ai">AI</abbr>' in text


def test_a_number_of_sources_leads_to_them(text: str, page: Page) -> None:
    led = re.findall(r'<a href="#(ev-[^"]*-sources)"', text)
    assert led
    assert set(led) <= set(page.ids)


def test_it_may_load_nothing_and_runs_only_its_own_script(text: str) -> None:
    found = re.search(r'content="(default-src[^"]*)"', text)
    assert found
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; "
        r"base-uri 'none'; form-action 'none'",
        found[1],
    )
    assert not re.search(r"url\(|@import", text)


def test_the_data_of_schema_org_can_be_read(page: Page) -> None:
    (data,) = [each for each in page.scripts if each.startswith("{")]
    graph = json.loads(data)["@graph"]
    kinds = {each["@type"] for each in graph}
    assert kinds == {"Event", "ClaimReview"}
    hama = next(each for each in graph if each.get("startDate") == "2024-12-05")
    assert hama["name"]


def test_what_was_asked_for_is_told(text: str) -> None:
    page = page_of(read(sample()), "place:hama <b>")
    assert '<code dir="auto">place:hama &lt;b&gt;</code>' in page
    assert "those that match" not in text


@pytest.mark.parametrize("shape", SHAPES)
def test_logs_of_every_shape(shape: str) -> None:
    reading = read_shape(shape)
    if reading.log.events and len(reading.log.events) < 4_000:
        text = page_of(reading)
        assert read_page(text).tags.count("article") == len(reading.log.events)
        assert not unlinked(text)


def test_every_number_of_events_leads_to_them(text: str) -> None:
    assert not unlinked(text)
    assert '<a href="#without-a-place">6 events</a> without a place' in text
    assert '<section id="without-a-place" class="record"><h3>Without a place</h3>' in text
    assert re.search(r'Most in one bar: <a href="#ev-[^"]*">19 events</a>', text)


def unlinked(text: str) -> list[str]:
    """Return the numbers of events outside of events that are no links and have no list behind."""
    for tag in ("style", "script", "title", "article", "a"):
        text = re.sub(rf"<{tag}\b.*?</{tag}>", "", text, flags=re.DOTALL)
    text = re.sub(r"<strong>[\d,]+ events?: </strong>", "", text)
    return re.findall(r"(?<!stands for )\b[\d,]+ events?\b", text)


def test_of_many_events_the_first_are_named_and_the_next_leads_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contents, "LISTED", 2)
    log = "".join(
        f"- {{id: e{day}, date: 2024-12-0{day}, title: T, place: hama}}\n" for day in range(1, 6)
    )
    page = page_of(read_text(f"events:\n{log}", "log.yaml"))
    assert '<a href="#ev-e3">and 3 more, from 3 Dec 2024 on</a>' in page


def test_nothing_is_said_of_what_is_not_there() -> None:
    page = page_of(read_text("events: [{id: e, date: 2024, title: T}]", "log.yaml"))
    (method,) = re.findall(r'<section id="method">(.*?)</section>', page, re.DOTALL)
    assert "Dates are as exact" in method
    assert not re.search("Quotes|Sources|machine|Figures|Types|Status", method)
    assert not re.search(
        "Broken|cut short|without", page.split('id="events"')[0].split("<main>")[1]
    )


def test_a_log_from_right_to_left_is_told_from_left_to_right() -> None:
    page = page_of(read_shape("right-to-left"))
    assert '<html lang="ar" dir="ltr">' in page
    assert '<time datetime="2024-12-05" dir="auto">5 Dec 2024</time> · <a href' in page


def test_a_source_has_its_name_once_and_media_can_be_followed(text: str) -> None:
    record = re.search(r'<section id="src-[^"]*"[^>]*><h3><bdi>A News</bdi>.*?</section>', text)
    assert record
    assert record[0].count("A News") == 1
    assert '<p dir="auto">state-media · 1 Dec 2024</p>' in record[0].replace("\xa0", " ")
    media = page_of(read_shape("media"))
    assert media.count('<a href="https://example.org/statue.') == 2


@pytest.mark.parametrize("case", MUST_OPEN, ids=str)
def test_hostile_logs_do_nothing(case) -> None:
    reading = opened(str(case))
    if reading.log.events and len(reading.log.events) < 4_000:
        does_nothing(page_of(reading))


def test_hostile_text_in_every_part_of_a_page_does_nothing() -> None:
    does_nothing(page_of(read_text(poisoned(), "log.yaml")))


def does_nothing(page: str) -> None:
    read_page(page)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page)


def test_many_events_are_a_folder_whose_files_lead_to_each_other(monkeypatch) -> None:
    monkeypatch.setattr(parts, "ONE_FILE", 10)
    monkeypatch.setattr(parts, "_FULL", 20)
    store = Store.of_reading(read(sample()))
    report = Report(store, range(len(store)), Origin("log.yaml"))
    files = {name: "".join(text) for name, text in report.files()}
    assert report.is_folder
    assert len(files) > 2
    pages = {name: Page(text) for name, text in files.items()}
    assert pages[INDEX].tags.count("article") == 0
    assert sum(page.tags.count("article") for page in pages.values()) == len(store)
    for name, page in pages.items():
        for each in page.links:
            if not each.startswith("http"):
                file, _, fragment = each.partition("#")
                assert (file or name) in pages, each
                assert not fragment or fragment in pages[file or name].ids, each
