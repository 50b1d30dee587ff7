"""What the terminal shows is known cell by cell, so that what differs can be told."""

from tui.terminal.cells import Cells, line_of
from tui.terminal.sgr import Rendition

LOOKS = [Rendition(text="38;5;7", ground="48;5;233"), Rendition(frozenset({1}), "31")]


def test_marks_stand_on_what_is_before_them_and_take_no_cell() -> None:
    assert line_of([("a", LOOKS[0]), ("\u200e", LOOKS[1])]) == [("a\u200e", LOOKS[0])]
    assert line_of([("\u200e", LOOKS[0]), ("b", LOOKS[1])]) == [("b", LOOKS[1])]
    assert [text for text, _ in line_of([("中a", LOOKS[1])])] == ["中a", "", ""]


def test_cells_that_differ_are_told_and_known_from_then_on() -> None:
    shown = Cells()
    assert [*shown.changed(1, 2, line_of([("Hama", LOOKS[0])]))] == [2, 3, 4, 5]
    assert [*shown.changed(1, 2, line_of([("Homa", LOOKS[0])]))] == [3]
    assert not shown.changed(1, 2, line_of([("Homa", LOOKS[0])]))
    assert "".join(text for text, _ in shown.row(1)[2:]) == "Homa"
    assert [*shown.changed(1, 2, line_of([("Hom", LOOKS[0]), ("a", LOOKS[1])]))] == [5]


def test_text_of_two_cells_changes_its_whole_piece_and_so_does_what_takes_its_place() -> None:
    shown = Cells()
    shown.changed(0, 0, line_of([("abcd", LOOKS[0])]))
    assert [*shown.changed(0, 0, line_of([("ab中", LOOKS[0])]))] == [0, 1, 2, 3]
    assert [*shown.changed(0, 0, line_of([("abcd", LOOKS[0])]))] == [0, 1, 2, 3]


def test_a_screen_is_told_as_it_is_read() -> None:
    shown, again = Cells(), Cells()
    for y, words in enumerate(("Hama fell", "Homs")):
        shown.changed(y, 0, line_of([(words, LOOKS[0]), ("  !", LOOKS[1])]))
    again.read(shown.text())
    assert [again.row(y) for y in (0, 1)] == [shown.row(y) for y in (0, 1)]
    assert shown.text().count("\r\n") == 1


def test_a_screen_is_told_as_text_that_is_read_as_the_same_screen() -> None:
    bold = Rendition(frozenset({1}), "38;5;252", "48;5;233")
    plain = Rendition(text="38;5;247", ground="48;5;233")
    shown = Cells()
    for y, words in enumerate(("Hama fell", "حماة", "漢字 and", "")):
        shown.changed(y, 0, line_of([(words, bold), (" later  ", plain)]))
    text = shown.text()
    known = Cells()
    known.read(text)
    assert known.text() == text
    assert text.count("\r\n") == 3
    again = Cells()
    again.take(known)
    assert again.text() == text
