"""Which bytes of a terminal are keys that move, so that these can be answered without Textual."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tui.app.keys import KEYS, MOVE

# What xterm sends, in its normal and its application mode, and the VT220 before it:
# https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "PC-Style Function Keys".
_SENT: Final = {
    "up": ("\x1b[A", "\x1bOA"),
    "down": ("\x1b[B", "\x1bOB"),
    "pageup": ("\x1b[5~",),
    "pagedown": ("\x1b[6~",),
    "home": ("\x1b[H", "\x1bOH", "\x1b[1~"),
    "end": ("\x1b[F", "\x1bOF", "\x1b[4~"),
    "ctrl+u": ("\x15",),
    "ctrl+d": ("\x04",),
    "left_curly_bracket": ("{",),
    "right_curly_bracket": ("}",),
    "ctrl+c": ("\x03",),
}
_METHODS: Final = ("move", "page", "end", "heading")


class Move(NamedTuple):
    """A method of the timeline that says where the cursor goes, and how far."""

    method: str
    distance: int


@cache
def moves() -> dict[bytes, Move]:
    """Return what keys send that move in the timeline, by the key table."""
    return {sent: move for key, move in _moving() for sent in _bytes(key)}


def _moving() -> Iterator[tuple[str, Move]]:
    """Yield each key that moves in the timeline by its name."""
    for row in KEYS:
        method, _, argument = row.action.removeprefix("pane.").rstrip(")").partition("(")
        if row.group == MOVE and method in _METHODS:
            yield from ((name, Move(method, int(argument))) for name in row.names.split(","))


def _bytes(name: str) -> list[bytes]:
    return [each.encode() for each in _SENT.get(name, (name,))]


def first_move(typed: bytes) -> tuple[Move, int] | None:
    """Return the move that what was typed begins with, and its bytes; None for anything else."""
    for length in range(1, 5):
        move = moves().get(typed[:length])
        if move is not None:
            return move, length
    return None


@cache
def leaving() -> tuple[bytes, ...]:
    """Return what the keys send that leave the program, by the key table."""
    names = [name for row in KEYS if row.action == "app.quit" for name in row.names.split(",")]
    return tuple(sent for name in names for sent in _bytes(name))
