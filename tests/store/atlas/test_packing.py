"""Lines of a map, packed and found again."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.atlas.packing import Box, Grid, Line, Lines, packed

EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)
numbers = st.integers(-100_000, 100_000)
lines = st.builds(
    Line,
    st.sampled_from(["coast", "border"]),
    st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8),
)


@given(st.lists(lines, max_size=6))
def test_every_line_comes_back_with_its_points(some: list[Line]) -> None:
    found = [*Lines(packed(Grid(1, 1, 0, 0), some)).within(EVERYWHERE)]
    assert [kind for kind, _ in found] == [line.kind for line in some]
    for (_, points), line in zip(found, some, strict=True):
        assert points[0] == line.points[0]
        assert points[-1] == line.points[-1]
        assert set(line.points) <= set(points)  # long steps are divided


def test_only_what_may_be_in_a_box_is_made() -> None:
    some = [Line("coast", [(0, 0), (10, 10)]), Line("border", [(50, 50), (60, 60)])]
    found = [*Lines(packed(Grid(0.5, 0.5, -10, -10), some)).within(Box(14, 14, 16, 16))]
    assert found == [("border", [(15.0, 15.0), (20.0, 20.0)])]


@pytest.mark.parametrize("name", ["world-110m.bin", "world-50m.bin"])
def test_the_border_of_syria_and_turkey_is_where_it_is(name: str) -> None:
    atlas = Lines(files("tui.store.atlas").joinpath(name).read_bytes())
    near = Box(37.9, 36.5, 38.1, 37.1)  # near Jarabulus, on the Euphrates
    points = [spot for kind, line in atlas.within(near) if kind == "border" for spot in line]
    assert any(36.4 < lat < 37.2 and 37 < lon < 39.5 for lon, lat in points)
