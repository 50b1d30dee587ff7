"""Who contradicts whom, on a page and as csv."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of
from tui.log.reading.reader import read, sample
from tui.report.export.rows import rows_of
from tui.report.matrices.contradictions import CONTRADICTION_COLUMNS, MOST, contradiction_lines
from tui.store.derived.contradictions import Contradiction, contradictions
from tui.store.store import Store

LOG = """
sources: {ap: {publisher: AP}, sana: {publisher: SANA}, sohr: {publisher: SOHR}}
events:
  - id: e
    date: 2024-12-05
    title: t
    sources: [ap, sana]
    accounts:
      - {sources: [ap], field: date, says: On Thursday}
      - {sources: [sana], field: date, says: On Friday}
      - {sources: [sana], stance: disputes}
  - {id: f, date: 2024-12-06, title: t, sources: [ap], contradicts: [g]}
  - {id: g, date: 2024-12-07, title: t, sources: [sohr]}
"""


def test_the_pairs_with_what_they_differ_on() -> None:
    found = contradictions(Store.of(log_of(LOG)))
    assert [line.plain for line in contradiction_lines(found, 80)] == [
        "2 pairs of sources contradict each other, on 3 points of 2 events.",
        "",
        "Times  Source  Against  On",
        "    2  ap      sana     e: date; e: whether it was so",
        "    1  ap      sohr     f, or g",
    ]


def test_nobody() -> None:
    assert [line.plain for line in contradiction_lines([], 80)] == [
        "No source contradicts another one, as far as the log tells."
    ]


def test_of_many_the_first_are_told_and_how_many_more() -> None:
    found = [
        Contradiction("ap", f"s{number}", "figure", "killed", "e") for number in range(MOST + 5)
    ]
    *_, last = contradiction_lines(found, 80)
    assert last.plain == "And 5 pairs more, 1 time: --format csv has all."


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_sample_fits_the_page(width: int) -> None:
    found = contradictions(Store.of(read(sample()).log))
    assert all(line.cell_len <= max(width, 80) for line in contradiction_lines(found, width))


def test_programs_get_what_each_says() -> None:
    found = contradictions(Store.of(log_of(LOG)))
    rows = list(rows_of(found, CONTRADICTION_COLUMNS, CONTRADICTION_COLUMNS))
    assert rows[0] == {
        "source": "ap",
        "against": "sana",
        "how": "account",
        "on": "date",
        "event": "e",
        "says": "On Thursday",
        "against_says": "On Friday",
        "other_event": "",
    }
