"""Events over time as a drawing."""

from tests.pages import Page
from tui.log.dates.date import UNDATED, parse_date
from tui.report.page.markup import html
from tui.report.page.strip import strip


def test_each_bar_says_how_many_and_when() -> None:
    dates = [parse_date(text) for text in ("1982-02", "2024-12-05", "2024-12-05", "2024-12-06")]
    made = strip(dates, "UTC")
    assert made is not None
    words = Page(html(made)).words
    assert "5 Dec 2024: 2 events" in words
    assert "Most in one bar: 2 events, 5 Dec 2024." in words
    assert "⋯" in words


def test_nothing_without_a_date() -> None:
    assert strip([], "UTC") is None
    assert strip([UNDATED], "UTC") is None
