"""Distances on the Earth."""

import pytest

from tui.store.atlas.sphere import distance


def test_distances_on_a_great_circle() -> None:
    assert distance((36.7578, 35.1318), (37.1343, 36.2021)) == pytest.approx(123.8, abs=0.5)
    assert distance((0, 0), (180, 0)) == pytest.approx(20_015, abs=1)
    assert distance((179.5, 0), (-179.5, 0)) == pytest.approx(111.2, abs=0.1)
