"""Figures from words, and at random."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.model import Event, Figure, Place

DATES = ["2024", "2024-12", "2024-12-05", "2024-12-06", "2024-12-05/2024-12-08", "2024-11", ""]


PLACES = {"hama": Place(name="Hama", within="syria"), "syria": Place(name="Syria")}


EVENT = Event(id="e", date=parse_date("2024-12-05"), title="t", place="hama")


dates = st.none() | st.sampled_from([parse_date(each) for each in DATES])


numbers = st.none() | st.integers(0, 6)


figures = st.builds(
    lambda low, best, more, **fields: Figure(
        measure="killed",
        low=low,
        best=best,
        high=None if more is None else (low or 0) + more,
        **fields,
    ),
    numbers,
    numbers,
    numbers,
    since=dates,
    as_of=dates,
    cumulative=st.booleans(),
    source=st.none() | st.sampled_from("ab"),
    place=st.none() | st.sampled_from(list(PLACES)),
    of=st.sampled_from(["", "them"]),
)


def figure(words: str) -> Figure:
    """A figure from words: `110 as_of=2024-12-04 cumulative`, `17+`, `-25`, `10-20`, `dozens`."""
    number, *rest = words.split()
    fields: dict[str, Any] = {"measure": "killed"}
    if number.endswith("+"):
        fields["low"] = int(number[:-1])
    elif number.startswith("-"):
        fields["high"] = int(number[1:])
    elif "-" in number:
        fields["low"], fields["high"] = map(int, number.split("-"))
    elif number.isdecimal():
        fields["best"] = int(number)
    else:
        fields["as_said"] = number
    for word in rest:
        name, _, date = word.partition("=")
        fields[name] = parse_date(date) if date else True
    return Figure(**fields)
