"""Events as other programs know them."""

from tui.exchange.writers.flat import (
    actor_of,
    addresses,
    killed,
    left_out,
    moment_of,
    moments,
    place_of,
    source_names,
    stamp,
)
from tui.log.model import Event, Log


def event(log: Log, own_id: str) -> Event:
    return next(each for each in log.events if each.id == own_id)


def test_moments_are_in_utc_and_the_last_is_the_one_after(log: Log) -> None:
    first, last, days = moments(event(log, "entered").date)
    assert (stamp(first), stamp(last), days) == (
        "2024-12-04T21:00:00Z",
        "2024-12-05T21:00:00Z",
        True,
    )
    assert not moments(event(log, "message").date).whole_days
    assert stamp(moments(event(log, "undated").date).first) == ""
    assert moment_of(1e30) is None


def test_names_addresses_and_figures(log: Log) -> None:
    entered = event(log, "entered")
    place = place_of(log, entered)
    assert place
    assert place.name == "Hama"
    assert [actor_of(log, each) for each in ("hts", "nobody")] == ["Hayat Tahrir al-Sham", "nobody"]
    assert source_names(log, entered) == ["AP", "SOHR"]
    assert addresses(log, entered) == ["https://ap.example/hama"]
    figure = killed(entered)
    assert figure
    assert figure.best == 14


def test_what_a_format_leaves_out(log: Log) -> None:
    assert left_out(event(log, "entered"), "id", "date", "title", "summary", "type", "place") == [
        "participants",
        "status",
        "confidence",
        "sources",
        "figures",
        "tags",
        "note",
    ]
