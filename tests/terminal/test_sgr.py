"""Thinned output shows the same screen, with the same looks, as what it was made from."""

import re
from itertools import chain

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.sgr import thin

ATTRIBUTES = st.lists(st.sampled_from("134579"), max_size=3)
COLOUR = st.one_of(
    st.integers(30, 37).map(str),
    st.integers(90, 97).map(str),
    st.integers(0, 255).map("38;5;{}".format),
    st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "38;2;{};{};{}".format(*rgb)),
)
GROUND = st.one_of(st.integers(40, 47).map(str), st.integers(0, 255).map("48;5;{}".format))
PIECE = st.tuples(ATTRIBUTES, st.lists(COLOUR, max_size=1), st.lists(GROUND, max_size=1)).flatmap(
    lambda looks: st.text("ab ", min_size=1, max_size=4).map(
        lambda text: f"\x1b[{';'.join(chain(*looks))}m{text}\x1b[0m" if any(looks) else text
    )
)
MOVE = st.tuples(st.integers(1, 4), st.integers(1, 20)).map("\x1b[{0[0]};{0[1]}H".format)
FRAMES = st.lists(st.one_of(PIECE, MOVE, st.just("\r\n")), max_size=20).map("".join)


def shown(data: str) -> list[object]:
    screen = pyte.Screen(30, 10)
    pyte.Stream(screen).feed(data)
    return [screen.buffer[y][x] for y in range(10) for x in range(30)]


@given(FRAMES)
def test_the_screen_is_the_same_and_no_longer(data: str) -> None:
    assert shown(thin(data)) == shown(data)
    assert len(thin(data)) <= len(data)


OFF = {22: {1, 2}, 23: {3}, 24: {4}, 25: {5}, 27: {7}, 28: {8}, 29: {9}}


def attributes(data: str) -> list[tuple[str, frozenset[int]]]:
    """Each character with its attributes, as ECMA-48 has them; pyte knows no dim and no hidden."""
    now: set[int] = set()
    found = []
    plain, *pieces = re.split(r"\x1b\[([\d;]*)m", data)
    for parameters, text in zip(["", *pieces[::2]], [plain, *pieces[1::2]], strict=True):
        for number in map(int, parameters.split(";") if parameters else ()):
            now = set() if number == 0 else now - OFF.get(number, set())
            now |= {number} if number in range(1, 10) else set()
        found += [(each, frozenset(now)) for each in text]
    return found


ATTRIBUTED = st.tuples(st.sets(st.integers(1, 9).filter(lambda n: n != 6)), st.sampled_from("ab"))


@given(st.lists(ATTRIBUTED, max_size=8))
def test_every_character_keeps_its_attributes(pieces: list[tuple[set[int], str]]) -> None:
    data = "".join(f"\x1b[{';'.join(map(str, looks))}m{text}\x1b[0m" for looks, text in pieces)
    assert attributes(thin(data)) == attributes(data)


@pytest.mark.parametrize(("ends", "stays"), [(1, 2), (2, 1)], ids=["bold", "dim"])
def test_what_22_ends_too_is_said_again(ends: int, stays: int) -> None:
    # A colour, without which a reset and all attributes anew would be shorter.
    colour = "38;2;100;100;100"
    both, one = f"\x1b[1;2;{colour}ma\x1b[0m", f"\x1b[{stays};{colour}mb\x1b[0m"
    assert thin(both + one) == f"\x1b[1;2;{colour}ma\x1b[22;{stays}mb\x1b[0m"


def test_only_what_changes_is_said() -> None:
    one = "\x1b[1;38;5;7;48;5;1mone\x1b[0m"
    two = "\x1b[1;38;5;8;48;5;1mtwo\x1b[0m"
    assert thin(one + two) == "\x1b[1;38;5;7;48;5;1mone\x1b[38;5;8mtwo\x1b[0m"


def test_a_move_to_another_line_keeps_the_look() -> None:
    one = "\x1b[31ma\x1b[0m"
    assert thin(one + "\x1b[2;1H" + one) == "\x1b[31ma\x1b[2;1Ha\x1b[0m"


def test_another_sequence_meets_the_look_it_was_written_for() -> None:
    assert thin("\x1b[41ma\x1b[0m\x1b[2J") == "\x1b[41ma\x1b[0m\x1b[2J"


@pytest.mark.parametrize(
    "odd",
    [
        "\x1b[38;7ma\x1b[0m",
        "\x1b[1ma\x1b[4:3mb\x1b[0m\x1b[1mc\x1b[0m",
        "\x1b[31ma\x1b[0m\x1b[31m\x1b[58:2::1:2:3mb\x1b[0m",
        "\x1b[1ma\x1b[!p\x1b[1mb\x1b[0m",
        "\x1b[1ma\x1b8\x1b[1mb\x1b[0m",
        "\x1b[1ma\x1bc\x1b[1mb\x1b[0m",
    ],
)
def test_what_cannot_be_read_stays_as_it_is(odd: str) -> None:
    assert thin("\x1b[1ma\x1b[0m" + odd) == "\x1b[1ma\x1b[0m" + odd


def test_modes_and_links_do_not_keep_it_from_thinning() -> None:
    piece = "\x1b[31ma\x1b[0m"
    link = "\x1b]8;id=1;https://example.org\x1b\\" + piece + "\x1b]8;;\x1b\\"
    framed = "\x1b[?2026h" + piece * 3 + link + "\x1b[?2026l"
    assert len(thin(framed)) < len(framed)
