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
from tui.report.page import parts
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
        assert read_page(page_of(reading)).tags.count("article") == len(reading.log.events)


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
