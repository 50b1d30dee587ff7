"""A network drawn in cells."""

import pytest
from rich.cells import cell_len

from tests.shapes.shapes import read_shape
from tui.log.dates.date import parse_date
from tui.log.model import Actor, Head, Relation
from tui.log.reading.reader import read, sample
from tui.report.graph.drawing import NARROWEST, drawing, fits
from tui.report.graph.network import Network, network
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
FOUND = network(STORE, parse_date("2024-12-05"))


@pytest.mark.parametrize("width", [NARROWEST, 76, 100, 112, 200])
def test_all_names_are_there_and_no_line_is_too_wide(width: int) -> None:
    assert fits(FOUND, width)
    for ascii_only in (False, True):
        lines = [line.plain for line in drawing(STORE.head, FOUND, width, ascii_only)]
        assert all(cell_len(line) <= width for line in lines)
        text = "\n".join(lines)
        assert text.count("o" if ascii_only else "●") >= len(FOUND.actors)
        for actor in FOUND.actors:
            assert STORE.head.actors[actor].name[:18] in text


def test_lines_go_from_one_to_the_other() -> None:
    head = Head(actors={"a": Actor(name="甲乙"), "b": Actor(name="B")})
    found = Network(("a", "b"), (Relation(subject="a", type="leads", object="b"),))
    lines = [line.plain for line in drawing(head, found, 70)]
    assert {cell_len(line) for line in lines} == {70}
    assert any("\u2800" < sign <= "\u28ff" for line in lines for sign in line)


def test_it_fits_neither_a_narrow_page_nor_a_crowd() -> None:
    assert not fits(FOUND, 40)
    assert not fits(Network(tuple(map(str, range(60))), ()), 200)
    assert not fits(network(Store.of_reading(read_shape("one-event")), None), 200)
