"""Events over time as a drawing."""

import re

import pytest

from tests.pages import Page
from tui.log.dates.date import UNDATED, parse_date
from tui.report.page.markup import html
from tui.report.page.strip import strip


def test_each_bar_says_how_many_and_when() -> None:
    dates = [parse_date(text) for text in ("1982-02", "2024-12-05", "2024-12-05", "2024-12-06")]
    made = strip(dates, "UTC", lambda number: f"#{number}")
    assert made is not None
    words = Page(html(made)).words
    assert "5 Dec 2024: 2 events" in words
    assert "Most in one bar: 2 events (5 Dec 2024)." in words
    assert "⋯" in words


def test_each_bar_leads_to_the_first_event_that_begins_there() -> None:
    texts = ("2024-12-01/2024-12-07", "2024-12-03", "2024-12-05", "2024-12-05", "2024-12-06")
    made = strip(map(parse_date, texts), "UTC", lambda number: f"#{number}")
    assert made is not None
    bars = {each.get("aria-label"): each.get("href") for each in made.iter("a")}
    assert bars["1 Dec 2024: 1 event"] == "#0"
    assert bars["2 Dec 2024: 1 event"] == "#0"  # which goes on
    assert bars["3 Dec 2024: 2 events"] == "#1"
    assert bars["5 Dec 2024: 3 events"] == "#2"
    assert not list(strip([parse_date("2024")], "UTC", lambda _: "").iter("a"))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("2024-12-05", "2024-12-05", "2024-12-06"), "Most in one bar: 2 events (5 Dec 2024)."),
        (
            ("2024-12-05", "2024-12-05", "2024-12-06", "2024-12-06"),
            "Most in one bar: 2 events (5 Dec 2024 and 1 other bar).",
        ),
        (("2024-12-05", "2024-12-06"), "No bar has more than one event."),
        (
            ("1347/1351",),
            "No bar has more than one event. What may have happened in several bars, or goes on "
            "in them, is counted in each. Stretches in which nothing begins or ends are cut "
            "short (⋯).",
        ),
        (("2024", ""), "No bar has more than one event. 1 event without a date."),
        (
            ("Y-13800000000", "-9500", "2024", "2024"),
            "Most in one bar: 2 events (2024). Stretches in which nothing begins or ends are cut "
            "short (⋯). 1 event without a date, or too far off to be drawn.",
        ),
    ],
)
def test_below_it_stands_what_its_bars_are_and_nothing_else(
    texts: tuple[str, ...], told: str
) -> None:
    made = strip(map(parse_date, texts), "UTC", lambda number: f"#{number}")
    assert made is not None
    caption = made[-1]
    assert "".join(caption.itertext()) == told
    assert [each.text for each in caption.iter("a")] == re.findall(r"\d+ events?(?= [^t])", told)


def test_nothing_without_a_date() -> None:
    assert strip([], "UTC", str) is None
    assert strip([UNDATED], "UTC", str) is None
