"""Timeline's XML."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.making.row import ImportFault


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


@pytest.mark.parametrize("first", ["# Written by Timeline 0.6.0 on 2009-11-01 10:00:00\n", ""])
def test_the_text_of_early_versions_is_refused_with_a_way_out(
    read_data: Callable[..., Imported], first: str
) -> None:
    text = (
        f"{first}PREFERRED-PERIOD:2009-1-1 0:0:0;2010-1-1 0:0:0\nCATEGORY:Work;200,0,0;True\n"
        "EVENT:2009-1-1 0:0:0;2009-1-2 0:0:0;Hello;Work\n"
    )
    with pytest.raises(ImportFault, match=r"Timeline .* open it in a newer Timeline, save it"):
        read_data(text)
