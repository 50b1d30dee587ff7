"""The time of a log as a strip of plain text."""

from __future__ import annotations

from rich.cells import cell_len

from tests.report.logs import log_of
from tui.log.model import Log
from tui.report.axis.strip import time_strip
from tui.report.text.document import Entry
from tui.store.store import Store

DATES = ["1982-02", *["2024-12-05"] * 3, "2024-12-06", "2026"]
LOG = "events:\n" + "".join(
    f"  - {{id: e{n}, date: {date}, title: t}}\n" for n, date in enumerate(DATES)
)


def strip_of(log: Log, width: int) -> list[Entry]:
    store = Store.of(log)  # whose endpoints are gone when it is
    return list(time_strip(store.index.endpoints, "UTC", width))


def lines_of(width: int) -> list[str]:
    entries = strip_of(log_of(LOG), width)
    return [line.plain for entry in entries for line in entry.lines]


def test_a_strip_has_bars_words_and_the_most_within_its_width() -> None:
    for width in (20, 40, 80, 120):
        *_, bars, words, most = lines_of(width)
        assert max(map(cell_len, (bars, words))) <= width
        assert "█" in bars
        assert most == "  █ 3 events: 5 Dec 2024"
    assert "1982" in lines_of(80)[-2]
    assert "⋯" in lines_of(80)[-2]


def test_a_log_without_dates_has_none() -> None:
    assert strip_of(Log(), 80) == []
    assert strip_of(log_of("events: [{id: e, date: '', title: t}]"), 80) == []


def test_eras_stand_between_the_words_and_the_most() -> None:
    store = Store.of(log_of(LOG + "  - {id: era, date: 2000/2025, title: An era, tags: [era]}\n"))
    (_, strip) = time_strip(store.index.endpoints, "UTC", 80, store.eras)
    *_, eras, most = (line.plain for line in strip.lines)
    assert "├─ An era " in eras
    assert most.startswith("  █ ")
