"""Figures as lines: each number as it was given, rivals side by side, never added up."""

from __future__ import annotations

from rich.text import Text

from tui.log.model import Event, Figure, Log
from tui.report.document import DOT, unbroken
from tui.report.names import counter_name, one
from tui.report.sources import marked_name
from tui.report.wrapping import NO_BREAK


def figure_lines(log: Log, event: Event) -> list[Text]:
    """Return one line for each figure, figures of one thing together under what they count."""
    lines: list[Text] = []
    for subject, figures in _by_subject(event.figures).items():
        if len(figures) == 1:
            lines.append(_line(log, figures[0], Text(f"  {subject}: ")))
            continue
        lines.append(Text(f"  {subject}: ").append(_verdict(figures), "alert"))
        lines += [_line(log, figure, Text("    ")) for figure in figures]
    return lines


def amount(figure: Figure) -> str:
    """Return a figure's number: best (low–high), as UCDP gives them, or the bound there is."""
    low, best, high = figure.low, figure.best, figure.high
    if low is not None and high is not None:
        spread = f"{low:,}" if low == high else f"{low:,}–{high:,}"
        if best is None or spread == f"{best:,}":
            return spread
        return f"{best:,} ({spread})"
    bound = f"at least {low:,}" if low is not None else f"at most {high:,}" if high else ""
    if best is None:
        return bound
    return f"{best:,} ({bound})" if bound else f"{best:,}"


def subject(figure: Figure) -> str:
    """Return what is counted, and of whom."""
    return one(f"{figure.measure} {figure.group}", "counted")


def _by_subject(figures: tuple[Figure, ...]) -> dict[str, list[Figure]]:
    subjects: dict[str, list[Figure]] = {}
    for figure in figures:
        subjects.setdefault(subject(figure), []).append(figure)
    return subjects


def _verdict(figures: list[Figure]) -> str:
    """Return how many figures there are, and whether two of one date differ."""
    amounts: dict[str, set[str]] = {}
    for figure in figures:
        date = figure.as_of.text if figure.as_of else ""
        amounts.setdefault(date, set()).add(amount(figure) or figure.as_said)
    competing = any(len(of_one_date) > 1 for of_one_date in amounts.values())
    return f"{len(figures)} {'competing ' if competing else ''}figures"


def _line(log: Log, figure: Figure, line: Text) -> Text:
    """Append to a line the figure's number and everything that was said with it."""
    number = one(f"{amount(figure)} {figure.unit}", one(figure.as_said, "no number"))
    line.append(number, "title")
    details = list(_details(log, figure, number))
    line.append("".join(f"{DOT}{unbroken(detail)}" for detail in details))
    if figure.cumulative:
        line.append(DOT).append("cumulative", "alert")
    if figure.source:
        source = unbroken(marked_name(log, figure.source))
        return line.append(f"{DOT}source{NO_BREAK}").append(source, "source")
    return line.append(DOT).append(f"no{NO_BREAK}source", "alert")


def _details(log: Log, figure: Figure, number: str) -> list[str]:
    said = one(figure.as_said, "")
    details = [f"as said: “{said}”" if said and said != number else ""]
    details.append(f"by {counter_name(log, figure)}" if figure.counted_by else "")
    details.append(f"from {figure.since.human()}" if figure.since else "")
    details.append(f"as of {figure.as_of.human()}" if figure.as_of else "")
    details.append(one(figure.note, ""))
    return [detail for detail in details if detail]
