"""What an event has beside the facts of the format is shown, in its own words."""

from __future__ import annotations

from tui.log.reading.reader import read_text
from tui.report.event.fields import field_entries

LOG = """
fields: {cost: {type: number, unit: EUR}}
places: {hama: {name: Hama}, homs: {name: Homs}}
events:
- id: e
  date: 5 December 2024
  title: t
  cost: 12
  severity: sev1
  place: [hama, homs]
  lat: 35.1
  lon: 36.75
  recurrence: every Friday
  media: [{url: 'https://a.org/1', caption: The bridge, credit: AP, licence: CC BY}, 'https://b.org']
- {id: plain, date: 2024, title: t}
"""


def shown(number: int) -> list[str]:
    log = read_text(LOG, "a log").log
    entries = field_entries(log, log.events[number])
    return [line.plain for entry in entries for line in entry.lines if line.plain]


def test_own_fields_places_media_and_what_is_unread() -> None:
    assert shown(1) == [
        "── Fields",
        "cost: 12 EUR",
        "severity: sev1",
        "recurs: every Friday",
        "also at: Homs",
        "coordinates: 35.1, 36.75",
        "date, as written: 5 December 2024",
        "── Media",
        "  The bridge",
        "  AP\u00a0· CC\u00a0BY",
        "  https://a.org/1",
        "  https://b.org",
    ]


def test_an_event_without_any_has_nothing_there() -> None:
    assert shown(0) == []
