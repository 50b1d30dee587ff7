"""Every screen and dialog over hostile text, in the program itself: none of it acts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.hostile.poison import poisoned
from tests.hostile.starts import Start, starts
from tests.hostile.tally import Tally
from tests.hostile.victim import Victim

SIZES: Final = ((120, 36), (80, 24), (40, 20))
_CLOSE: Final = b"\x1b\x1b\x1b1"
"""What closes a dialog, empties a line and goes back to the timeline; typed key by key."""

_WALKS: Final = (
    (b"j", b"}", b"G", b"g"),
    (b"2", b"j", b"l", b"G"),
    (b"3", b"j", b"l", b"G"),
    (b"z", b"z"),
    (b"4", b"n", b"n", b"p", b"j", b"p", b"4"),
    (b"5", b"j", b"s", b"s", b"s", b"p", b"j", b"p", b"5"),
    (b"T", b"l", b"\r"),
    (b"f", b"a", b"c", b"t", b"\t", b"\x1b[B"),
    (b"f", b"tag:", b"\x1b[B", b"\t"),
    (b"b", b"\x1b[B", b"\t", b"\x1b[B", b"\t", b"\t", b"\t", b"\t"),
    (b"/", b"a", b"\r", b"n", b"N"),
    (b"a", b"j"),
    (b"p", b"j"),
    (b"2", b"s", b"j"),
    (b"A", b"\x1b[6~"),
    (b"M", b"\x1b[6~", b"\x1b[F"),
    (b"u", b"\x1b[C", b"\x1b[B"),
    (b"C", b"\x1b[6~"),
    (b"C", b"C", b"a"),
    (b"R", b"\x1b[6~"),
    (b"F", b"\x1b[6~", b"}"),
    (b"H", b"\x1b[6~"),
    (b"Q", b"\x1b[6~", b"\x1b[F"),
    (b"t", b"5 dec", b"\r"),
    (b"|", b"j", b"|", b"j", b"|", b"j", b"|", b"x", b"|"),
    (b"S", b"j", b"S", b"S"),
    (b"W", b"j", b"G", b"W"),
    (b"Z", b"Z", b"Z"),
    (b"E", b"j", b"E"),
    (b"c", b"c"),
    (b" ", b"m", b"j", b" "),
    (b"y", b"y", b"Y"),
    (b"X", b"\t", b"\x1b[B"),
    (b"w", b"a", b"\r"),
    (b"v", b"\x1b[B"),
    (b"o", b"\r"),
    (b"2", b"o", b"\r"),
    (b"D",),
    (b"!", b"\x1b[6~", b"\x1b[F"),
    (b"L", b"\x1b[6~"),
    (b"?", b"a", b"\x1b[6~"),
    (b":", b"a", b"\x1b[B"),
)
"""What is typed to see each screen; after each, all is closed again."""


def screens(seeds: int, sizes: Sequence[tuple[int, int]] = SIZES) -> Tally:
    """Look at every screen in each size, over a log that each seed makes hostile in another way."""
    seen, faults = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(seeds):
            log = Path(folder) / "log.yaml"
            log.write_text(poisoned(seed), encoding="utf-8")
            for size in sizes:
                for count, fault in _walked(Start("", [str(log)]), size):
                    seen += count
                    faults += [f"seed {seed}, {size}: {each}" for each in fault]
    return Tally(f"hostile text on {seen} screens", faults)


def walks(wanted: Sequence[str], sizes: Sequence[tuple[int, int]] = SIZES) -> Iterator[Tally]:
    """Look at every screen in each size, of each start with one of these words in its name."""
    with tempfile.TemporaryDirectory() as folder:
        for start in starts(Path(folder), wanted):
            seen, faults = 0, []
            for size in sizes:
                for count, fault in _walked(start, size):
                    seen += count
                    faults += [f"{size}: {each}" for each in fault]
            yield Tally(f"{start.name}: {seen} screens", faults)


def _walked(start: Start, size: tuple[int, int]) -> Iterator[tuple[int, Sequence[str]]]:
    with Victim(start.words, start.environ, size) as victim:
        if fault := victim.opens():
            yield 0, [fault]
            return
        for walk in _WALKS:
            for piece in (*walk, *(_CLOSE[at : at + 1] for at in range(len(_CLOSE)))):
                victim.type(piece)
                victim.settle(0.02)
            yield len(walk), [f"{walk}: {each!r}" for each in _obeyed(victim)]
            if not victim.alive:
                yield 0, [f"{walk}: ended, {victim.code}: {victim.output[-500:]!r}"]
                return
        victim.type(b"\r\r")  # what an address waits for
        if victim.answers(100, 30) is None:
            yield 0, ["does not answer"]


def _obeyed(victim: Victim) -> Sequence[str]:
    found, victim.obeyed = victim.obeyed, []
    return found
