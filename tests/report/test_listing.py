from rich.cells import cell_len

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Source
from tui.log.sourcing.corroboration import support
from tui.report.export.listing import listing
from tui.report.stats.bibliography import bibliography
from tui.report.text.codes import support_mark
from tui.report.text.fit import fit
from tui.report.text.table import Column, table
from tui.store.store import Store


def plain(lines):
    return [line.plain for line in lines]


def test_a_page_is_never_overrun(log):
    for width in (1, 10):
        assert list(listing(log, log.events, width))
    for width in (40, 60, 80, 103, 104, 120):
        assert all(line.cell_len <= width for line in listing(log, log.events, width))
    for width in (80, 120):
        assert all(line.cell_len <= width for line in bibliography(Store.of(log), width))


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


def test_the_help_of_list_explains_the_number(run):
    assert "1+ where others do not count" in " ".join(run("list", "--help")[1].split())


def test_sources_stand_stacked_where_a_table_has_no_room(log):
    for width in (40, 80):
        lines = plain(bibliography(Store.of(log), width))
        assert all(cell_len(line) <= width for line in lines)
        at = next(n for n, line in enumerate(lines) if line.startswith("Example Wire via KXYZ"))
        assert "wire-copy" in "".join(lines[at + 1 : at + 3])
    wide = plain(bibliography(Store.of(log), 120))
    assert all(cell_len(line) <= 120 for line in wide)
    assert wide[0].split() == ["Id", "Tier", "AI", "Issued", "Events", "Source"]


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
