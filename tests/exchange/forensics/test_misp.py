"""MISP's events."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_attributes_are_parts_of_their_event(read_data: Callable[..., Imported]) -> None:
    done = read_data("misp.json")
    event, domain, _, digest = done.events
    assert (event["title"], event["tags"]) == ("Phishing wave", ["tlp:white"])
    assert event["sources"] == ["circl-example"]
    assert (domain["part_of"], domain["date"]) == (event["id"], "2024-12-05T14:00:00Z")
    assert (domain["value"], domain["to_ids"]) == ("evil.example", True)
    assert digest["object"] == "file"
    assert digest["date"] == "2024-12-04T00:00:00+00:00/2024-12-05T00:00:00+00:00"


def test_nothing_of_an_event_is_lost(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        '{"Event": {"uuid": "e", "info": "I", "date": "2024-01-02", "timestamp": "1704186000",\n'
        '"Org": {"name": "O"}, "RelatedEvent": [{"Event": {"id": "9"}}],'
        '"Galaxy": [{"GalaxyCluster": [{"value": "APT1"}]}],'
        '"Object": [{"name": "file", "uuid": "o", "comment": "seen", "Attribute":'
        '[{"uuid": "a", "type": "md5", "category": "Payload", "value": "x", "timestamp": "1"}]}]}}'
    )
    event, attribute = done.events
    assert (event["timestamp"], event["tags"], event["org"]) == (
        1704186000,
        ["APT1"],
        '{"name": "O"}',
    )
    assert event["relatedevent"] == '[{"Event": {"id": "9"}}]'
    assert (attribute["object"], attribute["object_comment"]) == ("file", "seen")
