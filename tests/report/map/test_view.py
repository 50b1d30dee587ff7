"""Where things lie on a map, and how far they are from each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.report.map.view import View, direction, distance_words

HAMA, HOMS, ALEPPO = (36.7578, 35.1318), (36.7234, 34.7324), (37.1343, 36.2021)
lons, lats = st.floats(-179, 179), st.floats(-80, 80)


def test_distances_on_a_great_circle() -> None:
    assert distance_words(HAMA, ALEPPO) == "124 km north"
    assert distance_words(HAMA, HOMS) == "45 km south"
    assert distance_words(HAMA, HAMA) == "less than 1 km"
    assert direction((0, 0), (-1, 1)) == "north-west"


@given(lons, lats, st.integers(10, 400), st.integers(10, 200))
def test_a_dot_is_the_spot_it_was_made_of(lon: float, lat: float, wide: int, high: int) -> None:
    view = View.of([(lon, lat), (lon + 1, lat)], wide, high)
    assert view.spot(*view.dot(lon, lat)) == pytest.approx((lon, lat), abs=1e-6)


@given(st.lists(st.tuples(lons, lats), min_size=1, max_size=9), st.integers(2, 300))
def test_all_spots_are_in_sight(spots: list[tuple[float, float]], wide: int) -> None:
    view = View.of(spots, wide, wide // 2)
    for spot in spots:
        x, y = view.dot(*spot)
        assert 0 <= x <= view.width
        assert 0 <= y <= view.height


def test_zoom_and_move_keep_within_the_world() -> None:
    view = View.of([HAMA], 200, 100)
    assert view.zoomed(2).scale == view.scale / 2
    assert view.zoomed(1e9).across == pytest.approx(10)
    assert view.zoomed(1e-9).across == pytest.approx(360 * 111.195)
    assert view.zoomed(1e-9).moved(0, -5).lat <= 85
    east = view.zoomed(1e-9).moved(0.5, 0)
    assert -180 <= east.moved(0.5, 0).lon <= 180
    assert view.sized(100, 50).across == pytest.approx(view.across)
