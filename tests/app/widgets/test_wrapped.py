"""The lines of a document at a width."""

from rich.text import Text

from tui.app.state.search import needles
from tui.app.widgets.wrapped import NARROWEST, WrappedDocument
from tui.report.text.document import Entry, heading
from tui.store.query.parser import parse

WORDS = "one two three four five six seven"
DOCUMENT = (
    Entry((Text(WORDS), Text("last"))),
    heading("More"),
    Entry((Text("eight"),)),
)


def test_each_line_has_its_entry() -> None:
    wrapped = WrappedDocument(DOCUMENT, 20)
    assert [(line.text.plain, line.entry) for line in wrapped.lines] == [
        ("one two three four", 0),
        ("five six seven", 0),
        ("last", 0),
        ("", 1),
        ("── More", 1),
        ("eight", 2),
    ]
    assert len(wrapped) == 6


def test_no_more_is_wrapped_than_what_is_looked_at() -> None:
    wrapped = WrappedDocument(DOCUMENT, 20)
    assert [line.text.plain for line in wrapped.between(1, 3)] == ["five six seven", "last"]
    assert len(wrapped._lines) == 3
    assert (wrapped.has(3), len(wrapped._lines)) == (True, 4)
    assert wrapped.extent(0) == (0, 2)
    assert len(wrapped._lines) == 4
    assert (wrapped.has(6), wrapped.between(5, 9)) == (False, wrapped.lines[5:])


def test_an_entry_reaches_from_its_first_line_to_its_last() -> None:
    wrapped = WrappedDocument(DOCUMENT, 20)
    assert [wrapped.extent(entry) for entry in range(4)] == [(0, 2), (3, 4), (5, 5), (0, 0)]


def test_headings_are_told_from_what_only_looks_like_one() -> None:
    document = (Entry((Text("── not one"),)), *DOCUMENT)
    assert WrappedDocument(document, 20).headings == [(5, 2)]


def test_lines_with_what_is_searched_for() -> None:
    sought = needles(parse("five"))
    assert WrappedDocument(DOCUMENT, 20, sought).found == [1]
    assert WrappedDocument(DOCUMENT, 20).found == []


def test_below_the_narrowest_nothing_is_wrapped() -> None:
    assert len(WrappedDocument(DOCUMENT, NARROWEST - 1)) == 0
    assert len(WrappedDocument(DOCUMENT, NARROWEST)) > 0
    assert WrappedDocument(DOCUMENT, -6).extent(0) == (0, 0)
