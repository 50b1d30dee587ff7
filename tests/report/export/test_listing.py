"""Events as rows for people."""

from __future__ import annotations

from rich.cells import cell_len

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Source
from tui.log.sourcing.corroboration import support
from tui.report.export.listing import grouped, listing, unheaded
from tui.report.stats.bibliography import bibliography, uses
from tui.report.text.codes import support_mark
from tui.store.store import Store


def plain(lines):
    return [line.plain for line in lines]


def test_without_headings_of_time_each_date_has_its_year(log):
    for width in (40, 80, 120):
        rows = "".join(plain(unheaded(log, log.events, width)))
        assert all(event.date.in_row()[0] in rows for event in log.events)
        groups = plain(grouped(log, [("Hama", "Hama · 2 events", log.events[:2])], width))
        assert groups[0] == "── Hama · 2 events"
        assert all(cell_len(row) <= width for row in groups)
    assert plain(unheaded(log, log.events, None)) == plain(listing(log, log.events, None))
    assert plain(grouped(log, [("Hama", "", log.events)], None))[1].startswith("Hama ")


def test_a_page_is_never_overrun(log):
    for width in (1, 10):
        assert list(listing(log, log.events, width))
    for width in (40, 60, 80, 103, 104, 120):
        assert all(line.cell_len <= width for line in listing(log, log.events, width))
    for width in (80, 120):
        assert all(
            line.cell_len <= width
            for line in bibliography(
                log, uses(Store.of(log), range(len(log.events))), list(log.sources), width
            )
        )


def test_on_a_screen_events_stand_under_headings_of_time(log, golden):
    golden("list-80", "\n".join(plain(listing(log, log.events, 80))) + "\n")
    golden("list-120", "\n".join(plain(listing(log, log.events, 120))) + "\n")


def test_sources_that_stand_alone_are_told_from_all(log):
    entered = next(line for line in plain(listing(log, log.events, None)) if "hama-entered" in line)
    assert " 2+  Insurgents enter Hama" in entered


def test_an_id_that_no_source_has_counts_for_nothing_on_either_side():
    date = parse_date("2024")
    cited = [("gone",), ("a", "gone"), ("a", "ai")]
    events = [Event(id=f"e{n}", date=date, title="t", sources=ids) for n, ids in enumerate(cited)]
    ai = Source(digital_source_type="trainedAlgorithmicMedia")
    log = Log(sources={"a": Source(publisher="A"), "ai": ai}, events=tuple(events))
    assert [support_mark(support(log, event)) for event in events] == ["-", "1", "1+"]
    lines = "\n".join(plain(listing(log, events, 60)))
    assert "no source" in lines
    assert "1+ sources" in lines


def test_an_event_with_nothing_but_an_id_and_a_date_is_listed(log):
    event = Event(id="bare", date=log.events[0].date, title="")
    for width in (None, 80, 120):
        assert "bare" in "\n".join(plain(listing(Log(events=(event,)), [event], width)))
