"""Lines written past Textual are where they are seen, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.output.direct import DirectLines, Places, open_spans

SCREEN = Region(0, 0, 40, 10)


class Ready(Widget):
    """A widget that says which of its lines Textual is to paint."""

    def __init__(self, width: int = 20) -> None:
        super().__init__()
        self.width = width
        self.left: list[int] = []

    def painted_lines(self, lines: Iterable[int]) -> list[Strip]:
        return [Strip.blank(self.width) for _ in lines]

    def repaint_later(self, y: int) -> None:
        self.left.append(y)


def places(*regions: tuple[Widget, Region]) -> Places:
    return {widget: (region, SCREEN) for widget, region in regions}


def test_what_lies_before_a_line_is_left_out_of_it() -> None:
    list_, toast, behind = Widget(), Widget(), Ready()
    seen = places(
        (list_, Region(5, 2, 10, 3)), (toast, Region(18, 2, 9, 1)), (behind, Region(2, 1, 20, 6))
    )
    assert open_spans(seen, behind, 0) == ((2, 22),)
    assert open_spans(seen, behind, 1) == ((2, 5), (15, 18))
    assert open_spans(seen, behind, 2) == ((2, 5), (15, 22))
    assert open_spans(seen, list_, 0) == ((5, 15),)


def test_a_line_beyond_its_part_of_the_screen_is_not_written() -> None:
    pane = Ready()
    seen: Places = {pane: (Region(0, 0, 20, 6), Region(0, 2, 12, 2))}
    assert open_spans(seen, pane, 0) == ()
    assert open_spans(seen, pane, 2) == ((0, 12),)


def test_lines_are_written_once_from_the_top_left() -> None:
    pane, beside, over = Ready(), Ready(10), Widget()
    seen = places(
        (over, Region(4, 1, 4, 1)), (pane, Region(0, 0, 20, 4)), (beside, Region(20, 0, 10, 4))
    )
    lines = DirectLines()
    assert [
        lines.add(*each) for each in ((beside, [1]), (pane, []), (pane, [1, 0]), (pane, [1]))
    ] == [
        True,
        *(False,) * 3,
    ]
    found = [(y, x, len(Strip(piece).text)) for y, x, piece in lines.take(seen)]
    assert found == [(0, 0, 20), (1, 0, 4), (1, 8, 12), (1, 20, 10)]
    assert lines.take(seen) == []


def test_what_is_not_certain_is_left_to_textual() -> None:
    pane, narrow, gone = Ready(), Ready(19), Ready()
    seen = places((pane, Region(0, 0, 20, 4)), (narrow, Region(20, 0, 20, 4)))
    lines = DirectLines()
    for widget, y in ((pane, 4), (narrow, 1), (gone, 2)):
        lines.add(widget, [y])
    assert lines.take(seen) == []
    assert (pane.left, narrow.left, gone.left) == ([4], [1], [2])
    lines.add(pane, [1])
    assert lines.take(None) == []
    assert pane.left == [4, 1]
