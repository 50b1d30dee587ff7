"""Columns are as wide as what they hold."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tui.app.widgets.timeline.widths import LOOKED_AT, widths_of
from tui.log.model import Event
from tui.log.reading.reader import read, sample
from tui.store.store import Store


def store_of(name: str) -> Store:
    return Store.of_reading(read(Path(f"tests/shapes/{name}.yaml")))


def test_the_sample_has_all_columns_but_those_that_few_rows_would_fill() -> None:
    widths = widths_of(Store.of_reading(read(sample())))
    assert widths.type == 1
    assert widths.place > 16
    assert (widths.date, widths.clock) == (0, 0)
    assert widths.status == len("confirmed")
    assert widths.support == 2


def test_a_log_of_minutes_has_clock_times_and_nothing_else() -> None:
    widths = widths_of(store_of("minutes"))
    assert widths == (len("19 Jul 2024"), 5, 5, 0, 0, 0, 0, len("Alarm 10"))


def test_no_events_no_columns() -> None:
    assert set(widths_of(store_of("no-events"))) == {0}


@pytest.mark.parametrize("count", [1, LOOKED_AT, 10 * LOOKED_AT + 7])
def test_few_events_are_looked_at(count: int, tmp_path: Path, monkeypatch) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events:\n" + "".join(f"- {{date: {1000 + n}}}\n" for n in range(count)))
    store = Store.of_reading(read(log))
    seen: list[int] = []

    def events(ranks: Sequence[int]) -> Sequence[Event]:
        seen.extend(ranks)
        return ()

    monkeypatch.setattr(store, "events", events)
    widths_of(store)
    assert 0 < len(seen) <= LOOKED_AT * 2
    assert seen[0] == 0
