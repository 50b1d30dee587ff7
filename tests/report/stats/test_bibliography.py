"""Sources as a table, or stacked."""

from __future__ import annotations

from rich.cells import cell_len

from tui.log.dates.date import parse_date
from tui.log.model import Head, Source
from tui.report.stats.bibliography import bibliography, uses
from tui.store.store import Store


def plain(lines):
    return [line.plain for line in lines]


def test_sources_stand_stacked_where_a_table_has_no_room(log):
    for width in (40, 80):
        lines = plain(
            bibliography(log, uses(Store.of(log), range(len(log.events))), list(log.sources), width)
        )
        assert all(cell_len(line) <= width for line in lines)
        at = next(n for n, line in enumerate(lines) if line.startswith("Example Wire via KXYZ"))
        assert "wire-copy" in "".join(lines[at + 1 : at + 3])
    wide = plain(
        bibliography(log, uses(Store.of(log), range(len(log.events))), list(log.sources), 120)
    )
    assert all(cell_len(line) <= 120 for line in wide)
    assert wide[0].split() == ["Id", "Tier", "AI", "Issued", "Cited", "Named", "Source"]


def test_what_was_taken_back_says_so():
    head = Head(sources={"a": Source(publisher="A", retracted=parse_date("2024-12-07"))})
    for width in (40, 120):
        text = "".join(plain(bibliography(head, {}, ["a"], width))).replace("\u00a0", " ")
        assert "A · retracted on 7 Dec 2024" in text
