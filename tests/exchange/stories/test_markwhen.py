"""markwhen."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_lines_that_begin_with_a_date_are_events(read_data: Read) -> None:
    done = read_data("markwhen.mw")
    event = done.event("entered")
    assert (event["date"], event["title"]) == ("2024-12-05", "Insurgents enter Hama")
    assert event["summary"] == "AP (https://ap.example/hama) reports it.\nand goes on"
    assert event["source"] == "AP"
    assert event["tags"] == ["hama", "battle"]
    assert event["section"] == "Battle"
    assert done.tree["summary"] == "One week"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2012/2013", "2012/2013"),
        ("2024-12-05/2024-12-07", "2024-12-05/2024-12-07"),
        ("12/5/2024 - 12/7/2024", "2024-12-05/2024-12-07"),
        ("03/2011", "2011-03"),
        ("2011/now", "2011/.."),
        ("Dec 2024", "2024-12"),
        ("2024-12-05T14:30", "2024-12-05T14:30"),
    ],
)
def test_dates(read_data: Read, written: str, meant: str) -> None:
    assert read_data(f"{written}: Something\n").events[0]["date"] == meant


def test_what_belongs_to_no_event_is_told(read_data: Read) -> None:
    done = read_data("2024: One\n\nsection Two\n2025: Other\nendSection\nleft over\n")
    assert done.events[1]["section"] == "Two"
    assert ":6: belongs to no event" in done.told[-1]
