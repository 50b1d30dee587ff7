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


def test_observables_and_other_relationships_are_kept(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        '{"type": "bundle", "objects": [\n'
        '{"type": "threat-actor", "id": "t--1", "name": "Bear", "roles": ["agent"]},'
        '{"type": "observed-data", "id": "o--1", "first_observed": "2020-01-01T10:00:00Z",'
        '"object_refs": ["i--1"]}, {"type": "ipv4-addr", "id": "i--1", "value": "198.51.100.3"},'
        '{"type": "relationship", "id": "r--1", "created": "2020-01-02T00:00:00Z",'
        '"relationship_type": "attributed-to", "source_ref": "o--1", "target_ref": "t--1"}]}'
    )
    assert done.event("o--1")["observed"] == "ipv4-addr: 198.51.100.3"
    assert done.event("r--1")["title"] == "Relationship: o--1 attributed-to t--1"
    assert "roles: agent" in done.tree["actors"]["bear"]["note"]


def test_a_sighting_is_called_after_what_was_seen(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        '{"type": "bundle", "id": "bundle--1", "objects": [\n'
        '{"type": "malware", "id": "malware--1", "created": "2014-02-20T09:16:08Z",\n'
        '"name": "Trojan"},\n'
        '{"type": "sighting", "id": "sighting--1", "created": "2017-02-28T19:37:11Z",\n'
        '"first_seen": "2017-02-28T19:07:24Z", "sighting_of_ref": "malware--1"}]}'
    )
    assert done.event("sighting--1")["title"] == "Sighting: Trojan"
    assert done.told == ["1 event read as stix"]
