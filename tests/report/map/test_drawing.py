"""The map as text: places where they belong, complete without Braille."""

from __future__ import annotations

import pytest
from pyroaring import BitMap
from rich.cells import cell_len

from tests.golden import Golden
from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import read, sample
from tui.report.map.drawing import Drawing, cell_of, sign_of, size_legend, view_of
from tui.report.map.places import Marks, core, marks_of, spots
from tui.store.store import Store


@pytest.fixture(scope="module")
def found() -> Marks:
    store = Store.of_reading(read(sample()))
    return marks_of(store, BitMap(range(len(store))))


@pytest.mark.parametrize(("columns", "rows"), [(118, 34), (78, 22), (38, 16)])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_map_of_the_sample(
    found: Marks, golden: Golden, columns: int, rows: int, ascii_only: bool
) -> None:
    view = view_of(spots(core(found.marks)), columns, rows)
    drawn = Drawing(view, found.marks, ascii_only).lines(found.by_id["hama"])
    lines = [line.plain.rstrip() for line in drawn]
    golden(f"map-{columns}x{rows}{'-ascii' * ascii_only}", "\n".join(lines) + "\n")
    assert len(lines) == rows
    if ascii_only:
        assert not any("\u2500" <= sign <= "\u28ff" for line in lines for sign in line)


def test_towns_and_the_coast_are_where_they_belong(found: Marks) -> None:
    view = view_of(spots(core(found.marks)), 118, 34)
    lines = Drawing(view, found.marks).lines()
    cells = {}
    for name in ("hama", "homs", "aleppo", "damascus", "latakia"):
        cell = cell_of(view, found.by_id[name].spot)
        assert cell is not None
        cells[name] = cell
        assert lines[cell[1]].plain[cell[0]] in {sign_of(n) for n in (1, 3, 10, 11)}
    column = {name: cell[0] for name, cell in cells.items()}
    row = {name: cell[1] for name, cell in cells.items()}
    assert row["aleppo"] < row["hama"] < row["homs"] < row["damascus"]
    assert column["latakia"] < column["hama"] < column["aleppo"]
    # Between Latakia and Cyprus there is the sea, and then Cyprus.
    sea = lines[row["latakia"]].plain[: column["latakia"] - 3]
    assert sea[-8:].strip() == ""
    assert any("\u2801" <= sign <= "\u28ff" for sign in sea)


def test_the_place_under_the_cursor_has_its_name_and_its_circle(found: Marks) -> None:
    view = view_of(spots(core(found.marks)), 118, 34)
    lines = Drawing(view, found.marks).lines(found.by_id["syria"])
    styles = {str(span.style) for line in lines for span in line.spans}
    assert "radius" in styles
    said = (line.plain[s.start : s.end] for line in lines for s in line.spans if s.style == "here")
    assert "Syria" in "".join(said)


def test_what_the_signs_mean() -> None:
    assert size_legend() == "∙ 1 event  • 2–3  ● 4–10  ◉ more"
    assert size_legend(ascii_only=True).startswith(". 1 event")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (20, 5), (120, 30)])
def test_every_shape_fits(shape: str, columns: int, rows: int) -> None:
    store = Store.of_reading(read_shape(shape))
    found = marks_of(store, BitMap(range(len(store))))
    view = view_of(spots(found.marks), columns, rows)
    for line in Drawing(view, found.marks).lines(next(iter(found.marks), None)):
        assert cell_len(line.plain) <= columns


def test_one_drawing_marks_one_place_after_the_other_as_a_new_one_would(found: Marks) -> None:
    marks = found.marks
    view = view_of(spots(marks), 60, 20)
    drawing = Drawing(view, marks)
    for mark in (*marks[:3], None):
        assert drawing.lines(mark) == Drawing(view, marks).lines(mark)
