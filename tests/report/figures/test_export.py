"""Figures as csv and json."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence

from tests.report.logs import log_of
from tui.log.model import Event
from tui.log.reading.reader import read, sample
from tui.report.export.rows import WRITERS, rows_of
from tui.report.figures.export import FIGURE_COLUMNS, figures_in

LOG = """
places: {hama: {name: Hama}}
sources: {a: {publisher: A}}
events:
  - id: one
    date: 2024-12~
    title: t
    place: hama
    sources: [a]
    figures:
      - {measure: killed, best: 0, as_said: "=none", source: a, as_of: 2024-12-05}
      - {measure: killed, low: 3, cumulative: true, since: 2024-11-27, counted_by: Ḥamā}
"""


def written(form: str, events: Sequence[Event], ascii_only: bool = False) -> list[str]:
    rows = rows_of(figures_in(events), FIGURE_COLUMNS, FIGURE_COLUMNS)
    return list(WRITERS[form](tuple(FIGURE_COLUMNS), rows, ascii_only))


def test_csv_has_a_line_for_each_figure_and_no_formula() -> None:
    none, three = csv.DictReader(written("csv", log_of(LOG).events))
    assert tuple(none) == tuple(FIGURE_COLUMNS)
    assert {name: cell for name, cell in none.items() if cell} == {
        "event": "one",
        "date": "2024-12-05",
        "place": "hama",
        "measure": "killed",
        "best": "0",
        "as_said": "'=none",
        "source": "a",
    }
    assert (three["date"], three["low"], three["cumulative"]) == ("2024-12~", "3", "true")


def test_json_leaves_out_what_is_not_told_and_keeps_none_counted() -> None:
    none, three = json.loads("".join(written("json", log_of(LOG).events)))
    assert none == {
        "event": "one",
        "date": "2024-12-05",
        "place": "hama",
        "measure": "killed",
        "best": 0,
        "as_said": "=none",
        "source": "a",
    }
    assert three["cumulative"] is True
    assert three["since"] == "2024-11-27"
    text = "".join(written("json", log_of(LOG).events, ascii_only=True))
    assert text.isascii()
    assert json.loads("".join(written("json", []))) == []


def test_every_figure_of_the_sample_is_exported() -> None:
    log = read(sample()).log
    count = sum(len(event.figures) for event in log.events)
    assert len(json.loads("".join(written("json", log.events)))) == count
    assert len(list(csv.reader(written("csv", log.events)))) == count + 1
