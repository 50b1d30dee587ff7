"""Timeline's XML."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_eras_events_categories_and_containers(read_data: Callable[..., Imported]) -> None:
    done = read_data("timeline.xml")
    era, offensive, entered = done.events
    assert (era["title"], era["date"], era["tags"]) == (
        "The eighties",
        "1980-01-01/1990-01-01",
        ["era"],
    )
    assert (offensive["title"], offensive["date"]) == ("The offensive", "2024-11-27/2024-12-08")
    assert entered["part_of"] == offensive["id"]
    assert entered["date"] == "2024-12-05T14:00:00~/2024-12-05T15:00:00~"
    assert entered["sources"] == ["b-example", "ap-example"]
    assert done.tree["event_types"]["battle"] == {"name": "Battle", "parent": "war"}
    assert "1 × icons left out" in done.told


def test_dates_before_christ_and_further_categories(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        "<timeline><version>2.8</version><events>\n<event><start>-0044-03-15 12:00:00</start>"
        "<end>-0044-03-15 12:00:00</end><text>Ides</text><category>A</category>"
        "<categories><category>A</category><category>B c</category></categories></event>"
        "</events></timeline>"
    )
    assert done.events[0]["date"] == "-0044-03-15T12:00:00"
    assert done.events[0]["tags"] == ["b-c"]
