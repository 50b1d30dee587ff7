"""GeoJSON."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.linked.geojson import middle
from tui.exchange.making.row import ImportFault

Read = Callable[..., Imported]


def test_features_are_events_at_their_points(read_data: Read) -> None:
    done = read_data("geojson.json")
    strike, siege = done.events
    assert done.tree["places"][strike["place"]] == {"name": "Hama", "lat": 35.13, "lon": 36.75}
    assert strike["calibre"] == 152
    assert siege["lat"] == 35.5
    assert siege["geometry"].startswith('{"type": "Polygon"')
    assert siege["date"] == "2024-12-05T14:00:00Z"
    assert ":4: is no feature" in done.told[-1]


def test_the_middle_of_anything() -> None:
    assert middle([36, 35]) == (35, 36)
    assert middle({"geometries": [{"coordinates": [0, 0]}, {"coordinates": [[2, 4]]}]}) == (2, 1)
    assert middle([]) is middle([500, 500]) is middle("x") is None


def test_without_a_date_it_says_what_to_do(read_data: Read) -> None:
    with pytest.raises(ImportFault, match="--map date=PROPERTY"):
        read_data('{"type": "Feature", "properties":\n {"a": 1}}')


def test_what_stands_about_the_collection_is_taken_or_told(
    read_data: Callable[..., Imported],
) -> None:
    done = read_data(
        '{"type": "FeatureCollection", "metadata": {"title": "Monitor", "warning": "Signals"},\n'
        '"features": [{"type": "Feature", "geometry": null, "properties": {"date": "2026-09-01",\n'
        '"title": "One", "country": "Mali", "region": "Mali", "location": "Léré",\n'
        '"sources": [{"name": "RFI", "url": "https://rfi.example/1"}]}}]}'
    )
    assert done.tree["title"] == "Monitor"
    assert done.told[1] == "1 × left out, beside the events: warning"
    assert done.tree["places"] == {
        "mali": {"name": "Mali"},
        "lere": {"name": "Léré", "within": "mali"},
    }
    assert done.events[0]["sources"] == ["rfi"]
