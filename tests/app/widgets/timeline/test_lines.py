"""Rows as parts: wrapped ones say all of a title, in the width; headings keep their count."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tui.app.state.state import State
from tui.app.widgets.timeline.lines import (
    Facts,
    below_parts,
    event_parts,
    fold_parts,
    heading_parts,
)
from tui.app.widgets.timeline.rows import TimelineRow
from tui.log.reading.reader import read, sample
from tui.report.text.names import title
from tui.store.store import Store
from tui.terminal.bidi import LRM

LOGS = [sample(), *sorted(Path("tests/shapes").glob("*.yaml"))]


@pytest.fixture(scope="module")
def state() -> State:
    return State.start(Store.of_reading(read(sample())))


def text(parts: list[tuple[str, str]]) -> str:
    return "".join(words for words, _ in parts)


@pytest.mark.parametrize("width", [34, 56, 68, 120])
def test_wrapped_rows_of_every_log_say_the_whole_title_in_the_width(width: int) -> None:
    for path in LOGS:
        store = Store.of_reading(read(path))
        facts = Facts(store)
        for rank in range(len(store)):
            day, clock = store.event(rank).date.in_row()
            rows = facts.rows((rank, width, day))
            said = "".join(words for row in rows for words, role in row if role == "base")
            bare = title(store.event(rank)).replace(" ", "")
            assert said.replace(LRM, "").replace(" ", "") == bare.replace(LRM, "")
            assert all(part in text(rows[0]) for part in f"{day} {clock}".split())
            assert all(cell_len(text(row)) == width or width < 44 for row in rows)


def test_a_title_that_fits_has_one_row(state: State) -> None:
    facts = Facts(state.store)
    for rank in range(len(state.store)):
        rows = facts.rows((rank, 200, None))
        assert rows == [facts.row((rank, 200, None))]


def test_the_signs_are_in_the_first_row_and_the_cursor_in_all(state: State) -> None:
    rows = Facts(state.store).rows((0, 50, None))
    assert text(event_parts(state, 0, rows[0], "cursor")).startswith("▌ V Hama")
    assert text(below_parts(state, 0, rows[1], "cursor")).startswith("▌ ")
    assert text(below_parts(state, 0, rows[1], "base")).startswith("   ")


def test_a_heading_is_cut_in_its_name_not_in_its_count() -> None:
    row = TimelineRow("heading", f"{'Long ' * 20}· 1,200 events")
    for width in (30, 36, 68, 130):
        ((words, _), (rule, _)) = heading_parts(row, width)
        assert " · 1,200 events " in words
        assert cell_len(words + rule) == width
        (folded,) = fold_parts(row, width, "cursor")
        assert folded[0].startswith("▌ ⋯ Long")
        assert folded[0].endswith(" · 1,200 events")
        assert cell_len(folded[0]) <= width
    assert heading_parts(TimelineRow("gap", "3 months"), 30) == [("· 3 months ·", "gap")]
    assert fold_parts(row, 30, "base")[0][1] == "heading"
