"""Logs of every shape that people have: each a small file here, the large ones made when asked for.

One that is neither large nor odd is the sample log.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.log.reading.reader import Reading, read_text

_HERE: Final = Path(__file__).parent


def many_places(count: int = 1_500) -> str:
    """Write a log of as many places, in each other up to ten deep, and as many events."""
    places = "".join(f"  p{n}: {{name: Place {n}{_within(n)}}}\n" for n in range(count))
    events = "".join(
        f"- {{id: e{n}, date: {1900 + n % 120}-{n % 12 + 1:02}, title: At {n}, place: p{n}}}\n"
        for n in range(count)
    )
    return f"title: Thousands of places\nplaces:\n{places}events:\n{events}"


def many_days(count: int) -> str:
    """A log of so many events, a hundred bytes each, in time order, and little else."""
    events = "".join(
        f"- {{id: e{n}, date: {1900 + n // 360 % 120}-{n // 30 % 12 + 1:02}-{n % 28 + 1:02},"
        f" title: What happened on day {n}, tags: [first, second]}}\n"
        for n in range(count)
    )
    return f"title: A long log\nevents:\n{events}"


def _within(number: int) -> str:
    return f", within: p{number - 1}" if number % 10 else ""


_MADE: Final = {"many-places": many_places}

SHAPES: Final = (*sorted(path.stem for path in _HERE.glob("*.yaml")), *_MADE)
"""The names of all shapes."""

FAULTY: Final[Mapping[str, int]] = {
    "first-attempt": 15,
    "no-events": 1,
    "undated": 2,
    "unread-values": 5,
    "words-undeclared": 3,
    "wrong-keys": 15,
}
"""The number of problems of each shape that has some."""


def shape(name: str) -> str:
    """Return the text of the log of a shape."""
    if name in _MADE:
        return _MADE[name]()
    return (_HERE / f"{name}.yaml").read_text(encoding="utf-8")


def read_shape(name: str) -> Reading:
    """Read the log of a shape."""
    return read_text(shape(name), f"{name}.yaml")
