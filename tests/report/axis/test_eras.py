"""Eras below a time axis."""

import pytest
from rich.cells import cell_len

from tests.report.logs import log_of
from tui.log.dates.zones import find_zone
from tui.report.axis.eras import era_lines
from tui.report.axis.scale import lay_scale
from tui.store.store import Store

LOG = """
events:
- {id: a, date: 1971/2000, title: The long one, tags: [era]}
- {id: b, date: 1980/1988, title: The war, tags: [era]}
- {id: c, date: 2001/.., title: حرب, tags: [era]}
- {id: d, date: 1982-02-02, title: Inside}
- {id: e, date: 2024-12-05, title: Late}
"""


def lines(log: str, width: int) -> list[str]:
    store = Store.of(log_of(log))
    scale = lay_scale(store.index.endpoints, find_zone("UTC"), width)
    return era_lines(scale, store.eras, width)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_eras_stand_below_the_axis_within_its_width(width: int) -> None:
    drawn = lines(LOG, width)
    assert all(cell_len(line) <= width for line in drawn)
    assert sum(line.count("├") for line in drawn) == 3
    assert drawn[0].startswith("├")


def test_eras_that_do_not_overlap_share_a_line() -> None:
    first, second = lines(LOG, 100)
    assert "├─ The long one ─" in first
    assert first.count("├") == 2
    assert "├─ The war ─" in second


def test_no_more_than_four_lines_are_taken() -> None:
    many = "".join(f"- {{id: e{n}, date: 1900/2000, title: E, tags: [era]}}\n" for n in range(9))
    assert len(lines(f"events:\n{many}", 60)) == 4


def test_a_log_without_eras_has_no_lines() -> None:
    assert lines("events: [{id: a, date: 2024, title: A}]", 40) == []
