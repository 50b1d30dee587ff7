"""Series of cumulative counts, by hand-written logs."""

from __future__ import annotations

from msgspec.structs import replace

from tui.log.dates.date import parse_date
from tui.log.model import Event, Figure
from tui.log.reading.reader import read_text
from tui.log.sourcing.series import Key, all_series, series_key

LOG = """\
events:
  - id: late
    date: 2024-12-08
    title: t
    figures:
      - {measure: killed, best: 910, counted_by: sohr, since: 2024-11-27, cumulative: true, as_of: 2024-12-08}
      - {measure: killed, best: 704, counted_by: sohr, since: 2024-11-27, cumulative: true, as_of: 2024-12-04}
  - id: first
    date: 2024-12-04
    title: t
    figures:
      - {measure: killed, best: 704, counted_by: sohr, since: 2024-11-27, cumulative: true}
      - {measure: killed, best: 700, counted_by: ap, since: 2024-11-27, cumulative: true}
      - {measure: killed, best: 300, counted_by: sohr, since: 2024-12-01, cumulative: true}
      - {measure: killed, group: civilians, best: 110, counted_by: sohr, since: 2024-11-27, cumulative: true}
      - {measure: killed, best: 25, counted_by: sohr, since: 2024-11-27}
      - {measure: killed, as_said: hundreds, counted_by: sohr, since: 2024-11-27, cumulative: true}
  - id: undated
    date: ""
    title: t
    figures:
      - {measure: killed, best: 5, counted_by: sohr, since: 2024-11-27, cumulative: true}
"""  # noqa: E501
WHOLE = Key("killed", "", "", "sohr", "2024-11-27")


def test_a_series_has_one_counter_one_group_and_one_beginning() -> None:
    found = all_series(read_text(LOG, "a log").log.events)
    assert {(key.group, key.counted_by, key.since) for key in found} == {
        ("", "sohr", "2024-11-27"),
        ("", "ap", "2024-11-27"),
        ("", "sohr", "2024-12-01"),
        ("civilians", "sohr", "2024-11-27"),
    }


def test_points_stand_in_time_order_each_once_with_all_its_events() -> None:
    points = all_series(read_text(LOG, "a log").log.events)[WHOLE]
    assert [(point.date.text, point.figure.best, point.events) for point in points] == [
        ("2024-12-04", 704, ("first", "late")),
        ("2024-12-08", 910, ("late",)),
    ]


def test_only_cumulative_numbers_make_a_series() -> None:
    events = read_text(LOG, "a log").log.events
    others = [
        figure.best
        for event in events
        for figure in event.figures
        if series_key(figure, event) is None
    ]
    assert others == [25, None]


def test_counts_of_other_places_or_parts_are_other_series() -> None:
    figure = Figure(measure="killed", best=1, cumulative=True)
    here = Event(id="e", date=parse_date("2024"), title="t", place="hama")
    keys = {
        series_key(figure, here),
        series_key(replace(figure, place="hama"), here),
        series_key(replace(figure, place="syria"), here),
        series_key(replace(figure, of="children"), here),
    }
    assert len(keys) == 3
