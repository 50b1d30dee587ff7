"""The table of what a user waits for: each thing beside other programs, and what bounds it.

A row is told where it was measured. A bound is a number of times what another program took in the
same run, or what a reader notices: milliseconds and bytes. `p95` is what 95 of 100 stay below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from statistics import median, quantiles
from typing import Final, NamedTuple

Found = dict[str, dict[str, list[float]]]
"""By what was measured and by the program what was found."""

NOW: Final = "now"
DIALOGS: Final = ("help", "browse", "audit of machines", "palette", "next pane", "zoom")


class Row(NamedTuple):
    """What was measured, and its bound: so many times what another program took, or a number."""

    what: str
    bound: float
    against: str = ""
    is_p95: bool = False


ROWS: Final = (
    Row("first opening: first rows, ms", 1.4, "bare Textual"),
    Row("first opening: a key answered, ms", 1.15, "bare Textual"),
    Row("later opening: first rows, ms", 1.5, "fzf"),
    Row("later opening: a key answered, ms", 1.15, "bare Textual"),
    Row("first opening: bytes", 14 * 1024),
    Row("later opening: bytes", 14 * 1024),
    Row("cursor key: CPU, ms", 8, is_p95=True),
    Row("cursor key: last byte, ms", 16 + 35),
    Row("cursor key: bytes", 4096),
    Row("page, as a jump at the edge: bytes", 4096),
    Row("filter letter: last byte, ms", 16),
    Row("filter letter: bytes", 4096),
    *(Row(f"{each}: last byte, ms", 50) for each in DIALOGS),
    *(Row(f"{each}: bytes", 2048 if each == "next pane" else 12 * 1024) for each in DIALOGS),
    Row("Esc after help: first byte, ms", 30),
    Row("exit: screen given back, ms", 20),
    Row("--help, ms", 3, "python -c pass"),
    Row("check, kept, ms", 5, "python -c pass"),
    Row("check, not kept, ms", 5, "python -c pass"),
)
"""The bound of a cursor key allows for the panes, which follow 35 ms after it."""


def table(found: Found) -> Iterator[str]:
    """Yield the rows of what was measured: other programs, ours, a bound, and whether it holds."""
    yield "| | others | now | times | bound | held |"
    yield "|---|---|---|---|---|---|"
    for row in ROWS:
        values = found.get(row.what, {})
        if values.get(NOW):
            yield f"| {' | '.join(_cells(row, values))} |"


def _cells(row: Row, values: Mapping[str, list[float]]) -> Iterator[str]:
    ours = _figure(row, values[NOW])
    yield f"{row.what}{', p95' * row.is_p95}"
    others = ((name, each) for name, each in values.items() if name not in (NOW, "before"))
    yield ", ".join(f"{name} {_number(_figure(row, each))}" for name, each in others if each)
    yield f"{_number(ours)} {spread(values[NOW])}"
    if not row.against:
        yield ""
        yield _number(row.bound)
        yield _held(ours / row.bound)
        return
    theirs = values.get(row.against)
    times = ours / _figure(row, theirs) if theirs else None
    yield f"{times:.2f} × {row.against}" if times else f"no {row.against}"
    yield f"{row.bound:g} ×"
    yield _held(times / row.bound) if times else ""


def _held(part: float) -> str:
    """Say whether a bound holds; what is over it, by how much."""
    return "yes" if part <= 1 else f"no: {part - 1:.0%} over"


def _figure(row: Row, values: list[float]) -> float:
    """The median, or what 95 of 100 stay below."""
    if not row.is_p95 or len(values) < 2:
        return median(values)
    return quantiles(values, n=20, method="inclusive")[-1]


def spread(values: list[float]) -> str:
    """The least and the most."""
    return f"[{_number(min(values))}–{_number(max(values))}]"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def new_found() -> Found:
    """Make a place for what is found."""
    return defaultdict(lambda: defaultdict(list))


def add(found: Found, what: str, name: str, value: float | None) -> None:
    """Take note of a figure."""
    if value is not None:
        found[what][name].append(value)


def show_all(found: Found) -> None:
    """Print a table: medians, and in brackets the least and the most."""
    names = list(dict.fromkeys(name for row in found.values() for name in row))
    print(f"| | {' | '.join(names)} |\n|{'---|' * (len(names) + 1)}")
    for what, row in found.items():
        print(f"| {what} | {' | '.join(all_cells(row, names))} |")


def all_cells(row: Mapping[str, list[float]], names: list[str]) -> Iterator[str]:
    """Yield what a row says of each program."""
    for name in names:
        values = row.get(name)
        if not values:
            yield ""
        elif max(values) < 1000:
            yield f"{median(values):.1f} [{min(values):.1f}-{max(values):.1f}]"
        else:
            yield f"{median(values):,.0f} [{min(values):,.0f}-{max(values):,.0f}]"
