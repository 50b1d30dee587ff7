"""The parts of the first screen cover it, and none lies over another."""

from collections import Counter

import pytest

from tui.app.first.layout import Place, places
from tui.app.first.screen import LEAST


@pytest.mark.parametrize("has_actors", [True, False])
def test_every_cell_is_of_one_part(has_actors: bool) -> None:
    for width in range(LEAST.width, 260, 7):
        for height in range(LEAST.height, 70):
            rows: Counter[int] = Counter()
            for x, y, columns, lines in places(width, height, has_actors).values():
                assert columns > 0
                assert lines > 0
                assert x + columns <= width
                rows.update(dict.fromkeys(range(y, y + lines), columns))
            assert rows == Counter(dict.fromkeys(range(height), width))


def test_a_place_is_cut_above_and_beside() -> None:
    place = Place(2, 3, 10, 8)
    assert place.above(3) == (Place(2, 3, 10, 3), Place(2, 6, 10, 5))
    assert place.beside(4) == (Place(2, 3, 4, 8), Place(6, 3, 6, 8))


def test_what_is_left_out_has_no_place() -> None:
    assert "actors" not in places(120, 36, has_actors=False)
    assert "actors" not in places(59, 36, has_actors=True)
    assert "histogram" not in places(120, 17, has_actors=True)
