"""All figures of a log as a document, at any width."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of, printed
from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import read, sample
from tui.report.figures import document as module
from tui.report.figures.document import figures_document, figures_of, figures_title

MANY = """
sources: {{a: {{publisher: A}}}}
events:
  - id: e
    date: 2024
    title: t
    sources: [a]
    figures: [{}]
"""


def test_each_measure_has_its_lines_then_every_count() -> None:
    log = read(sample()).log
    found = figures_of(log.events)
    lines = printed(figures_document(log, found, 100), 100)
    assert lines[0] == "── killed: 36 counts"
    assert lines[1].startswith("  SOHR, Syria, from 27 Nov 2024 ")
    assert lines[1].endswith("132 → 910")
    headings = [line for line in lines if line.startswith("── ")]
    assert headings[1] == "── displaced: 9 counts"
    assert "── distance pushed back (km): 3 counts" in headings
    assert figures_title(found) == "68 figures of 16 measures"


@pytest.mark.parametrize("width", [20, 36, 68, 80, 112, 200])
def test_the_entries_are_the_same_at_every_width_and_fit_it(width: int) -> None:
    log = read(sample()).log
    found = figures_of(log.events)
    document = figures_document(log, found, width)
    wide = figures_document(log, found, 100)
    assert [(e.ref, e.stop) for e in document] == [(e.ref, e.stop) for e in wide]
    assert all(len(line) <= width for line in printed(document, width))


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("width", [10, 40, 80, 120])
def test_logs_of_every_shape(name: str, width: int) -> None:
    log = read_shape(name).log
    found = figures_of(log.events)
    lines = printed(figures_document(log, found, width), width)
    assert lines
    assert bool(found) == lines[0].startswith("──")


def test_nothing_is_counted() -> None:
    log = log_of("sources: {a: {}}\nevents: [{id: e, date: 2024, title: t, sources: [a]}]")
    assert printed(figures_document(log, figures_of(log.events), 80)) == [
        "No figure: nothing is counted in these events."
    ]


def test_of_many_counts_and_measures_the_first_are_told_and_how_many_more() -> None:
    counts = ", ".join(f"{{measure: killed, best: {number}}}" for number in range(150))
    kinds = ", ".join(f"{{measure: m{number}, best: 1}}" for number in range(70))
    log = log_of(MANY.format(counts))
    assert printed(figures_document(log, figures_of(log.events), 80))[-1] == "  and 50 more"
    log = log_of(MANY.format(kinds))
    assert printed(figures_document(log, figures_of(log.events), 80))[-1] == "  and 10 more"


def test_of_too_many_events_it_is_said_that_only_the_first_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    log = read(sample()).log
    events = [event for event in log.events if event.figures]
    found = figures_of(events)
    assert {count.event for measure in found for count in measure.counts} == {events[0].id}
    *_, last = printed(figures_document(log, found, 80, len(events)))
    assert last == f"These are of the first 1 of {len(events)} events with figures."
