"""Dots in cells."""

from tui.report.map.canvas import Canvas, clipped


def test_eight_dots_are_a_cell() -> None:
    canvas = Canvas(2, 1)
    for x, y in ((0, 0), (1, 3), (2, 0), (-1, 0), (9, 9)):
        canvas.dot(x, y)
    assert canvas.rows_of() == ["⢁⠁"]
    assert canvas.rows_of("#") == ["##"]


def test_a_line_is_drawn_as_far_as_it_is_in_sight() -> None:
    canvas = Canvas(3, 1)
    canvas.path([(-100, 0), (100, 0)])
    assert canvas.rows_of() == ["⠉⠉⠉"]
    canvas = Canvas(2, 1)
    canvas.path([(0, 9), (4, 9)])
    assert canvas.rows_of() == ["  "]


def test_clipping() -> None:
    assert clipped((-5, 5), (15, 5), 10, 10) == ((0, 5), (10, 5))
    assert clipped((-5, -5), (-1, 20), 10, 10) is None
    assert clipped((2, 2), (3, 3), 10, 10) == ((2, 2), (3, 3))
