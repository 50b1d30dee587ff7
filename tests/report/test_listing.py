from rich.cells import cell_len

from tui.log.model import Event, Log
from tui.report.bibliography import bibliography
from tui.report.listing import listing
from tui.report.table import Column, fit, table


def plain(lines):
    return [line.plain for line in lines]


def test_a_page_is_never_overrun(log):
    for width in (1, 10):
        assert list(listing(log, log.events, width))
    for width in (40, 60, 80, 103, 104, 120):
        assert all(line.cell_len <= width for line in listing(log, log.events, width))
    for width in (80, 120):
        assert all(line.cell_len <= width for line in bibliography(log, width))


def test_on_a_screen_events_stand_under_headings_of_time(log, golden):
    golden("list-80", "\n".join(plain(listing(log, log.events, 80))) + "\n")
    golden("list-120", "\n".join(plain(listing(log, log.events, 120))) + "\n")


def test_sources_that_stand_alone_are_told_from_all(log):
    entered = next(line for line in plain(listing(log, log.events, None)) if "hama-entered" in line)
    assert " 2/3  Insurgents enter Hama" in entered


def test_an_event_with_nothing_but_an_id_and_a_date_is_listed(log):
    event = Event(id="bare", date=log.events[0].date, title="")
    for width in (None, 80, 120):
        assert "bare" in "\n".join(plain(listing(Log(events=(event,)), [event], width)))


def test_columns_are_as_wide_as_what_is_in_them():
    columns = (Column("A"), Column("N", side="right"), Column("Last", most=0))
    rows = [("حماة", "5", "one"), ("文字", "12", "two")]
    assert plain(table(columns, rows, None)) == ["A      N  Last", "حماة   5  one", "文字  12  two"]


def test_the_folded_column_takes_the_room_that_is_left():
    columns = (Column("A"), Column("Words", most=0))
    lines = plain(table(columns, [("x", "some words that are too many for it")], 24))
    assert lines == ["A  Words", "x  some words that are", "   too many for it"]


def test_a_cell_that_is_cut_says_so():
    assert fit("حماة and more", 8) == "حماة an…"
    assert cell_len(fit("文字文字", 4)) == 4
