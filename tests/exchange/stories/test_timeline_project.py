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
