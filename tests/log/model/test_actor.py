"""What the model itself refuses of places."""

from __future__ import annotations

from math import inf, nan

import pytest

from tui.log.model import Place


@pytest.mark.parametrize("number", [inf, -inf, nan])
@pytest.mark.parametrize("field", ["lat", "lon", "precision_km"])
def test_a_number_of_a_place_is_finite(field: str, number: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        Place(name="Hama", **{field: number})  # type: ignore[arg-type] # the field varies


def test_a_place_may_be_without_numbers_or_on_the_equator() -> None:
    assert Place(name="Hama").lat is None
    assert Place(name="Null Island", lat=0.0, lon=0.0, precision_km=0.0).lon == 0
