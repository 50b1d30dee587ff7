"""Figures on one scale."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.log.model import Figure
from tui.report.event.ranges import CELLS, draw_range, scale_of

numbers = st.none() | st.integers(-(10**30), 10**30)


def _figure(each: tuple[int | None, ...]) -> Figure:
    low, best, high = _sorted(each)
    return Figure(measure="m", low=low, best=best, high=high)


def _sorted(each: tuple[int | None, ...]) -> list[int | None]:
    rest = iter(sorted(n for n in each if n is not None))
    return [None if n is None else next(rest) for n in each]


figures = st.tuples(numbers, numbers, numbers).map(_figure)


@given(st.lists(figures, min_size=1))
def test_whatever_the_numbers_a_drawing_has_its_width_and_order(some: list[Figure]) -> None:
    scale = scale_of(some)
    for figure in some:
        drawn = draw_range(figure, scale)
        assert len(drawn) == CELLS + 1
        marks = [mark for mark in "├│●┤" if mark in drawn]
        assert [drawn.index(mark) for mark in marks] == sorted(drawn.index(mark) for mark in marks)
        assert ("▸" in drawn) == (figure.low is not None and figure.high is None)
