"""Whatever is put on the screen, in whichever order: the terminal shows the last of it."""

import re

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.terminal.emulator import looks
from tui.terminal.cells import Cells, line_of
from tui.terminal.sgr import Rendition
from tui.terminal.writer import Writer

WIDTH, HEIGHT = 24, 4
LOOKS = [
    Rendition(),
    Rendition(text="38;5;7", ground="48;5;233"),
    Rendition(frozenset({1}), "31", "48;5;233"),
    Rendition(frozenset({4, 7}), "32"),
    Rendition(frozenset({4}), "32", link="https://example.org/"),
    Rendition(link="https://example.org/other"),
]
PIECE = st.tuples(st.text("ab  é─中", max_size=6), st.sampled_from(LOOKS))
PAINT = st.tuples(
    st.integers(0, HEIGHT - 1), st.integers(0, 8), st.lists(PIECE, min_size=1, max_size=2)
)
FRAMES = st.lists(st.lists(PAINT, min_size=1, max_size=4), min_size=1, max_size=6)


def write(shown: Cells, frame, fills: bool = True) -> str:
    shown.fills = fills
    writer = Writer(shown)
    for y, x, pieces in frame:
        writer.put(y, x, line_of(pieces))
    return writer.end()


def test_what_is_forgotten_while_it_is_written_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = Cells()
    writer = Writer(shown)
    writer.put(1, 0, line_of([("text", Rendition())]))
    monkeypatch.setattr(shown, "_rows", {})
    assert writer.end() == ""


def test_what_is_forgotten_in_the_middle_is_left_to_be_painted_anew() -> None:
    shown = Cells()
    writer = Writer(shown)
    writer.put(1, 0, line_of([("before", Rendition())]))
    shown.take(Cells())  # as a job does that goes on
    writer.put(1, 10, line_of([("after", Rendition())]))
    assert writer.end() == "\x1b[2;11Hafter"
    assert write(shown, [(1, 0, [("before", Rendition())])]) == "\x1b[2Hbefore"


@given(FRAMES, st.booleans())
def test_the_screen_is_the_same_as_when_all_is_written(frames, fills) -> None:
    trimmed, whole = pyte.Screen(WIDTH, HEIGHT), pyte.Screen(WIDTH, HEIGHT)
    shown, few, many = Cells(), 0, 0
    for frame in frames:
        some, everything = write(shown, frame, fills), write(Cells(), frame, fills=False)
        pyte.Stream(trimmed).feed(some)
        pyte.Stream(whole).feed(everything)
        few, many = few + len(some), many + len(everything)
    # A wide character that was overwritten by half is another matter in each terminal.
    if not any("中" in text for frame in frames for *_, pieces in frame for text, _ in pieces):
        assert looks(trimmed) == looks(whole)
    assert few <= many + 12 * len(frames)


def test_what_is_there_already_is_not_written() -> None:
    shown = Cells()
    frame = [(0, 0, [("Hama fell", LOOKS[1])]), (1, 0, [("Homs fell", LOOKS[2])])]
    assert "Hama fell" in write(shown, frame)
    assert write(shown, frame) == ""
    after = [(1, 0, [("Homs held", LOOKS[2])])]
    assert write(shown, after) == "\x1b[2;6H\x1b[1;31;48;5;233mheld\x1b[0m"


def test_a_screen_that_was_forgotten_is_written_whole() -> None:
    shown = Cells()
    frame = [(0, 0, [("Hama", LOOKS[1])])]
    first = write(shown, frame)
    shown.forget()
    assert write(shown, frame) == first


def test_text_of_disputed_width_is_written_to_the_end_of_its_piece() -> None:
    shown = Cells()
    write(shown, [(0, 0, [("ab e\u0301 fell", LOOKS[0])])])
    assert write(shown, [(0, 0, [("ax e\u0301 fell", LOOKS[0])])]).endswith("ax e\u0301 fell")


def test_a_screen_that_was_written_before_is_known() -> None:
    shown = Cells()
    shown.read("\x1b[38;5;7;48;5;233mHama\x1b[0m fell\r\nto them")
    frame = [(0, 0, [("Hama", LOOKS[1]), (" fell", LOOKS[0])]), (1, 0, [("to them", LOOKS[0])])]
    assert write(shown, frame) == ""
    shown.read("\x1b[1;38;5;7;48;5;233mHama\x1b[22m!")  # as thinned: what is over is ended
    assert write(shown, [(0, 4, [("!", LOOKS[1])])]) == ""
    shown.read("\x1b[5nHama")
    assert write(shown, frame) != ""


def test_what_is_behind_text_of_contested_width_is_put_in_its_place() -> None:
    shown = Cells()
    out = write(shown, [(2, 3, [("✈️ ‼️ hit 👍🏽", LOOKS[0]), ("│", LOOKS[1])])])
    assert "\x1b[2X✈️\x1b[3;6H \x1b[2X‼️\x1b[3;9H hit \x1b[2X👍🏽\x1b[3;16H" in out
    assert out.endswith("│\x1b[0m")


@pytest.mark.parametrize("narrower", [True, False])
@pytest.mark.parametrize("text", ["✈️ hit", "1️⃣ one", "नमस्ते दुनिया", "👨‍👩‍👧 family", "🇸🇾 flag"])
def test_nothing_of_another_text_remains_whatever_a_terminal_takes(text, narrower) -> None:
    screen, shown = pyte.Screen(WIDTH, HEIGHT), Cells()
    line = f"{text:<{WIDTH - 1 - cell_len(text) + len(text)}}"
    pyte.Stream(screen).feed(write(shown, [(0, 0, [("letters of another row!", LOOKS[0])])]))
    out = write(shown, [(0, 0, [(line, LOOKS[0]), ("│", LOOKS[0])])])
    # As a terminal that gives the text fewer cells, or one more.
    drawn = re.sub(r"X[^\x1b]+", "X?" if narrower else lambda word: word[0], out)
    pyte.Stream(screen).feed(drawn)
    row = [screen.buffer[0][x].data for x in range(WIDTH)]
    assert row[-1] == "│"
    assert not (set("letters of another row!") - {" "}) & (set("".join(row)) - set(text))


ROWS = [(y, 0, [(f"{y} ", LOOKS[2]), ("Hama fell", LOOKS[1])]) for y in range(HEIGHT)]


def test_what_looks_alike_is_written_in_one_go() -> None:
    out = write(Cells(), ROWS)
    assert (out.count("\x1b[31"), out.count("38;5;7")) == (0, 1)
    assert out.count("\x1b[1;31") == 1
    screen = pyte.Screen(WIDTH, HEIGHT)
    pyte.Stream(screen).feed(out)
    assert [line.rstrip() for line in screen.display] == [f"{y} Hama fell" for y in range(HEIGHT)]


def test_blanks_are_erased_where_that_keeps_the_ground() -> None:
    blank = [(y, 2, [(" " * 9, LOOKS[1])]) for y in range(HEIGHT)]
    for fills in (True, False):
        shown, screen = Cells(), pyte.Screen(WIDTH, HEIGHT)
        out = write(shown, ROWS, fills)
        after = write(shown, blank, fills)
        assert ("\x1b[9X" in after) == fills
        pyte.Stream(screen).feed(out + after)
        assert {screen.buffer[1][x].bg for x in range(2, 11)} == {"121212"}


def test_nothing_is_taken_for_granted_at_the_right_edge() -> None:
    # A terminal may wait there with the cursor in the last column, or behind it.
    edge = [(y, WIDTH - 1, [("│", LOOKS[1])]) for y in range(HEIGHT)]
    assert write(Cells(), edge).count(f"\x1bD\x1b[{WIDTH}G") == HEIGHT - 1
