"""STIX bundles."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.making.row import ImportFault

Read = Callable[..., Imported]


def test_objects_with_a_time_are_events_and_the_others_the_head(read_data: Read) -> None:
    done = read_data("stix.json")
    report = done.event("report--e")
    assert report["date"] == "2024-12-05T14:00:00.5Z"
    assert report["participants"] == [{"actor": "bear"}]
    assert (report["confidence"], report["confidence_"]) == ("high", 85)
    assert report["sources"] == ["acme"]
    assert done.tree["actors"]["bear"]["aliases"] == ["B1"]
    assert done.tree["relations"] == [{"subject": "bear", "type": "uses", "object": "gnaw"}]
    assert done.event("indicator--f")["title"] == "Indicator: [file:name = 'x']"


def test_a_bundle_without_objects_is_refused(read_data: Read) -> None:
    with pytest.raises(ImportFault, match="without objects"):
        read_data('{"type": "bundle",\n "id": "bundle--1"}')
