"""Events over time as a drawing."""

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
    assert "Most in one bar: 2 events, 5 Dec 2024." in words
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


def test_nothing_without_a_date() -> None:
    assert strip([], "UTC", str) is None
    assert strip([UNDATED], "UTC", str) is None
