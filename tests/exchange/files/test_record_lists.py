"""Records in lists, and what stands beside them."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_several_lists_say_which_each_stands_in(read_data: Read) -> None:
    done = read_data(
        '{"name": "Wars", "battles": [{"year": 1812, "name": "A"}],\n'
        '"treaties": [{"year": 1815, "name": "B", "loc": {"coords": "35.1, 36.7"}}]}'
    )
    assert done.tree["title"] == "Wars"
    assert [(each["date"], each["section"]) for each in done.events] == [
        ("1812", "battles"),
        ("1815", "treaties"),
    ]


def test_what_stands_beside_the_events_is_told(read_data: Read) -> None:
    done = read_data(
        '{"incident": {"title": "Outage", "severity": "SEV1"}, "actions": [{"owner": "bob"}],\n'
        '"timeline": [{"time": "2024-03-14 09:02", "event": "Deploy"}]}'
    )
    assert done.tree["title"] == "Outage"
    assert done.told[1] == "1 × left out, beside the events: actions, severity"
