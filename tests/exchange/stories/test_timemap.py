"""timemap's JSON."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_events_and_sources(read_data: Callable[..., Imported]) -> None:
    (event,) = read_data("timemap.json").events
    assert event["date"] == "2024-12-05T14:05"
    assert event["title"] == "Shelling of the square"
    assert event["place"] == "assi-square"
    assert (event["sources"], event["tags"]) == (["src1"], ["shelling", "video"])
    assert event["civid"] == "CIV-9"


def test_sources_that_the_document_lists_have_their_addresses(
    read_data: Callable[..., Imported],
) -> None:
    done = read_data(
        '{"events": [{"id": "1", "description": "x", "date": "1/2/2024", "latitude": "1", '
        '"longitude": "2", "sources": ["s"]}], "sources": {"s": {"id": "s", "title": "A video", '
        '"paths": ["https://v.example"]}}}\n'
    )
    assert done.tree["sources"] == {"s": {"title": "A video", "url": "https://v.example"}}
    assert done.events[0]["date"] == "2024-01-02"
