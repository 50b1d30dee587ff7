"""Figures of a report: running counts drawn, and every count in a table."""

from tests.pages import Page
from tests.report.logs import log_of
from tui.report.page.anchors import Anchors
from tui.report.page.figures import figures
from tui.report.page.markup import html

LOG = """
events:
- {id: a, date: 2024-12-01, title: A, figures: [
    {measure: displaced, best: 1200, counted_by: OCHA, cumulative: true, as_of: 2024-12-01}]}
- {id: b, date: 2024-12-05, title: B, figures: [
    {measure: displaced, best: 3000, counted_by: OCHA, cumulative: true, as_of: 2024-12-05},
    {measure: killed, low: 5}]}
"""


def test_a_running_count_is_a_line_and_each_count_a_row() -> None:
    log = log_of(LOG)
    text = "".join(map(html, figures(log, Anchors([("", ["a", "b"])]), log.events)))
    page = Page(text)
    assert "displaced: 2 counts" in page.words
    assert "OCHA 1,200 (1 Dec 2024) → 3,000 (5 Dec 2024)" in page.words
    assert page.tags.count("circle") == 2
    assert page.tags.count("tr") == 2 + 3  # a head for each measure
    assert "<td>at least 5</td>" in text
    assert page.links == ["#ev-a", "#ev-b", "#ev-b"]


def test_none_without_figures() -> None:
    log = log_of("events: [{id: a, date: 2024-12-01, title: A}]")
    assert list(figures(log, Anchors([]), log.events)) == []
