from __future__ import annotations

from tui.log.reading.progress import Meter, Progress


def test_progress_has_events_bytes_and_time_and_never_goes_back() -> None:
    told: list[Progress] = []
    meter = Meter(told.append, 1000)
    for events, part in ((0, 0.0), (10, 0.5), (5, 0.25), (20, 1.0)):
        meter.progress(events, part)
    assert [(each.events, each.read, each.fraction) for each in told] == [
        *((0, 0, 0), (10, 500, 0.5), (10, 500, 0.5), (20, 1000, 1))
    ]
    assert told[0].seconds_left is None
    assert told[1].seconds_left is not None
    assert told[-1].seconds_left == 0
