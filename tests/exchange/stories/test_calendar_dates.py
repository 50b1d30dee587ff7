"""When things in calendars are."""

from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.stories.windows_zones import ZONES
from tui.log.dates.zones import find_zone

Read = Callable[..., Imported]


def test_a_time_has_the_offset_of_its_zone(read_data: Read) -> None:
    done = read_data("ics.ics")
    assert done.event("a2@example.org")["date"] == "2024-07-05T09:00+02:00/2024-07-05T10:30+02:00"
    assert done.event("j1")["date"] == "2024-12-05T14:00Z"
    changed = done.event("a2@example.org/20240712T090000")
    assert changed["date"] == "2024-07-12T10:00"
    assert "1 × times in the unknown zone Mars/Olympus: without a zone" in done.told


def test_zones_as_outlook_calls_them_are_known(read_data: Read) -> None:
    done = read_data(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n"
        "DTSTART;TZID=W. Europe Standard Time:20240705T090000\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    )
    assert done.event("1")["date"] == "2024-07-05T09:00+02:00"


def test_every_zone_of_outlook_is_one_that_is_known() -> None:
    for zone in ZONES.values():
        assert find_zone(zone)


def test_days_behind_the_last_of_all_are_told(read_data: Read) -> None:
    event = "BEGIN:VEVENT\nUID:a\nDTSTART:99991231T240000Z\nEND:VEVENT\n"
    lasting = f"BEGIN:VEVENT\nUID:b\nDTSTART:20240101\nDURATION:P{'9' * 5_000}W\nEND:VEVENT\n"
    done = read_data(f"BEGIN:VCALENDAR\n{event}{lasting}END:VCALENDAR\n")
    assert "DTSTART 99991231T240000Z is no date" in str(done.told)
    assert str(done.event("b")["date"]) == "2024-01-01"
