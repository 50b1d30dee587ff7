"""Bytes that are keys that move: as Textual reads them, by the key table."""

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key

from tui.app.first.keys import Move, first_move, leaving, moves
from tui.app.keys import KEYS, MOVE


def key_of(sent: bytes) -> Key:
    """The key that Textual takes some bytes for."""
    (key,) = XTermParser().feed(sent.decode())
    assert isinstance(key, Key)
    return key


@pytest.mark.parametrize("sent", moves())
def test_textual_takes_them_for_keys_that_move_the_same_way(sent: bytes) -> None:
    key = key_of(sent)
    method, distance = moves()[sent]
    (row,) = (row for row in KEYS if row.group == MOVE and key.key in row.names.split(","))
    assert row.action == f"pane.{method}({distance})"


def test_all_keys_of_the_table_are_there_that_move_in_the_list() -> None:
    rows = [row for row in KEYS if row.group == MOVE and "step" not in row.action]
    names = {name for row in rows for name in row.names.split(",")}
    assert {key_of(sent).key for sent in moves()} == names


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (b"jj", (Move("move", 1), 1)),
        (b"\x1b[Bq", (Move("move", 1), 3)),
        (b"\x1b[6~", (Move("page", 1), 4)),
        (b"qj", None),
        (b"\x1b", None),
        (b"\x1b[", None),
        (b"\x1b[1;5B", None),
        (b"", None),
    ],
)
def test_the_first_of_what_was_typed(typed, found):
    assert first_move(typed) == found


def test_keys_that_leave() -> None:
    assert {key_of(sent).key for sent in leaving()} == {"q", "ctrl+c"}
