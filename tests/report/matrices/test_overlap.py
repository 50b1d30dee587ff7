"""Sources that appear together, on a page and as csv."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of
from tui.log.reading.reader import read, sample
from tui.report.export.rows import rows_of
from tui.report.matrices.overlap import MOST, overlap_columns, overlap_lines
from tui.store.derived.overlap import EVENT_SOURCES, overlap

LOG = """
sources:
  kvia: {publisher: KVIA, derived_from: [ap]}
  ap: {publisher: AP}
  sana: {publisher: SANA}
events:
  - {id: one, date: 2024-12-05, title: t, sources: [kvia, ap, sana]}
"""


def lines(text: str, width: int = 80) -> list[str]:
    log = log_of(text)
    return [line.plain for line in overlap_lines(log, overlap(log, log.events), width)]


def test_who_stands_for_whom_comes_first_and_first_who_is_counted() -> None:
    assert lines(LOG) == [
        "3 pairs of 3 sources appear together, 1 with one in the place of the other.",
        "",
        "── Count once: one has it from the other, or both from a third",
        "Events  Once  Source  And   Have it from",
        "     1     1  ap      kvia  AP",
        "",
        "── Each counts",
        "Events  Source  And",
        "     1  kvia    sana",
        "     1  ap      sana",
    ]


def test_nothing_and_too_much() -> None:
    alone = "sources: {ap: {}}\nevents: [{id: e, date: 2024, title: t, sources: [ap]}]"
    assert lines(alone) == ["No two sources appear together in an event."]
    ids = [f"s{number}" for number in range(EVENT_SOURCES + 1)]
    sources = "".join(f"  {each}: {{publisher: P{each}}}\n" for each in ids)
    event = f"  - {{id: e, date: 2024, title: t, sources: [{', '.join(ids)}]}}"
    told = lines(f"sources:\n{sources}events:\n{event}")
    *_, more, passed_over, rest = told
    assert more == "And 1,740 pairs more, together in 1 event: --format csv has all."
    assert f"{passed_over} {rest}".startswith("Not all pairs are told of 1 event, which cite")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_sample_fits_the_page(width: int) -> None:
    log = read(sample()).log
    found = list(overlap_lines(log, overlap(log, log.events), width))
    assert all(line.cell_len <= max(width, 80) for line in found)
    assert len(found) < 4 * MOST


def test_programs_get_every_pair_with_its_events() -> None:
    log = log_of(LOG)
    columns = overlap_columns(log)
    rows = list(rows_of(overlap(log, log.events).pairs, columns, columns))
    assert [(row["source"], row["other"], row["events"]) for row in rows] == [
        ("kvia", "ap", 1),
        ("kvia", "sana", 1),
        ("ap", "sana", 1),
    ]
    assert rows[0] == {
        "source": "kvia",
        "other": "ap",
        "events": 1,
        "source_counted": 0,
        "other_counted": 1,
        "shared_origin": "AP",
        "event_ids": "one",
    }
