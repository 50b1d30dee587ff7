"""GeoJSON, there and back."""

import json
from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.geojson import feature, write
from tui.log.model import Log


def test_an_event_is_a_feature_at_its_place(log: Log) -> None:
    found = json.loads("".join(write(log, log.events)))
    assert found["name"] == "The fall of Hama"
    entered = next(each for each in found["features"] if each["id"] == "entered")
    assert entered["geometry"] == {"type": "Point", "coordinates": [36.75, 35.13]}
    assert entered["properties"]["start_utc"] == "2024-12-04T21:00:00Z"
    assert feature(log, log.events[-1])["geometry"] is None


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "geojson")
    event = done.event("entered")
    assert event["date"] == "2024-12-05"
    assert event["title"] == "Insurgents enter Hama"
    assert event["type"] == "battles/armed-clash"
    assert (event["status"], event["confidence"]) == ("confirmed", "high")
    assert event["tags"] == ["hama", "battle"]
    assert event["note"] == "A note"
    assert done.tree["places"][event["place"]] == {"name": "Hama", "lat": 35.13, "lon": 36.75}
    assert done.event("month")["date"] == "2024-12"
    assert done.event("offensive")["date"] == "2024-11-27/2024-12-08"
    assert [each["name"] for each in done.tree["actors"].values()] == [
        "Hayat Tahrir al-Sham",
        "Syrian Army",
    ]
