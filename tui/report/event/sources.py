"""A source as lines: who published it, how good it is, when, by man or machine, and from whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.dates.unit_words import duration_words
from tui.log.model import Head, Source
from tui.log.sourcing.corroboration import machine_written
from tui.log.sourcing.provenance import Ancestor, chain
from tui.report.text.document import DOT, joined, styled
from tui.report.text.names import one, source_name
from tui.report.text.wrap import NO_BREAK

_DAY: Final = 86_400


class Lag(NamedTuple):
    """A date of issue against that of the words; `early` if it lies before them."""

    words: str
    early: bool = False


def lag(said: Date, issued: Date | None) -> Lag:
    """Say how long after the words a source was issued, as far as both dates allow.

    "the same day", "2 days later", "at least 3 days later" where one of them is wider than a day,
    "" where they overlap, so that nobody knows. "2 days before the words" cannot be: it is early.
    """
    if issued is None or issued.earliest is None or issued.latest is None:
        return Lag("undated")
    if said.earliest is None or said.latest is None:
        return Lag("")
    if issued.latest <= said.earliest:
        return Lag(f"{_between(issued, said)} before the words", early=True)
    if issued.earliest >= said.latest:
        return Lag(f"{_between(said, issued)} later")
    same = (said.earliest, said.latest) == (issued.earliest, issued.latest)
    return Lag("the same day" if same and _is_day(said) else "")


def _between(first: Date, second: Date) -> str:
    """Return the time from one date to another: from day to day, or at least so long."""
    if first.earliest is None or first.latest is None or second.earliest is None:
        return ""
    if _is_day(first) and _is_day(second):
        # Midnight to midnight, which is an hour more or less where clocks are changed.
        days = (second.earliest - first.earliest + _DAY // 2) // _DAY
        return "1 day" if days == 1 else duration_words(days * _DAY)
    gap = second.earliest - first.latest
    return f"at least {duration_words(gap)}" if gap >= _DAY else "less than a day"


def _is_day(date: Date) -> bool:
    return date.precision == "day"


AI_MARK = "[AI]"

_MOST = 12  # steps of a chain that are shown
# Reliability in words (Admiralty system, AJP-2.1).
_GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}


def marked_name(log: Head, source_id: str) -> str:
    """Return the source's name, with [AI] behind it if a machine wrote it."""
    source = log.sources.get(source_id)
    mark = f"{NO_BREAK}{AI_MARK}" if source and machine_written(source) else ""
    return source_name(log, source_id) + mark


def source_line(log: Head, source_id: str, indent: int = 2, said: Date | None = None) -> Text:
    """Return `publisher [AI] · tier · grade · date` on one line; how long after it was `said`."""
    return styled(" " * indent, *_described(log, source_id, said))


def source_details(log: Head, source_id: str, indent: int = 2) -> list[Text]:
    """Return what else is known of a source: title, author, chain, note, and address in full."""
    source = log.sources.get(source_id)
    if source is None:
        return []
    name, margin = source_name(log, source_id), " " * indent
    author = f"by {one(source.author, '')}" if source.author else ""
    written = [one(source.title, ""), author]
    work = joined(words for words in written if words not in (name, f"by {name}"))
    lines = [styled((margin + work, "muted"))] if work else []
    lines += chain_lines(log, source_id, indent)
    if source.note:
        lines.append(styled((margin + one(source.note, ""), "muted")))
    if source.url:
        lines.append(styled(margin, (one(source.url, ""), "link")))
    if source.archive_url:
        archived = (one(source.archive_url, ""), "link")
        lines.append(styled(margin, ("archived: ", "label"), archived))
    return lines


def chain_lines(log: Head, source_id: str, indent: int = 2) -> list[Text]:
    """Return a line for each source that this one derives from, down to the first."""
    steps = list(chain(log.sources, source_id))
    lines = [_step(log, step, indent) for step in steps[:_MOST]]
    if len(steps) > _MOST:
        lines.append(Text(f"{' ' * indent}and {len(steps) - _MOST:,} more behind these", "alert"))
    return lines


def source_link(log: Head, source_id: str | None) -> str:
    """Return the address of a source as the log has it, its archived copy's if it has none."""
    source = log.sources.get(source_id or "")
    return (source.url or source.archive_url) if source else ""


def _described(log: Head, source_id: str, said: Date | None = None) -> Iterator[tuple[str, str]]:
    """Yield a source's name, marks, tier, grade and date, each with its style."""
    source = log.sources.get(source_id)
    yield source_name(log, source_id), "source"
    if source is None:
        yield f"{DOT}not among the sources of this log", "alert"
        return
    if machine_written(source):
        yield from ((NO_BREAK, ""), (AI_MARK, "ai"), (f"{NO_BREAK}machine-written", "alert"))
    after = lag(said, source.issued) if said else Lag("")
    facts = joined(_facts(source, after))
    yield (f"{DOT}{facts}" if facts else ""), ""
    yield (f"{DOT}{after.words}" if after.early else ""), "alert"


def _facts(source: Source, after: Lag) -> Iterator[str]:
    yield source.tier or ""
    if source.reliability:
        yield f"reliability {source.reliability}, {_GRADES[source.reliability]}"
    yield source.issued.human() if source.issued else ""
    yield "" if after.early else after.words


def _step(log: Head, step: Ancestor, indent: int) -> Text:
    """Return `derived from publisher · tier · date`, further in the further back it is."""
    margin = " " * (indent + 2 * (step.depth - 1))
    source = log.sources.get(step.source)
    first = source is not None and not source.derived_from
    place = "see above" if step.again else "the first source" if first else ""
    after = (f"{DOT}{place}" if place else "", "muted")
    return styled(margin, ("derived from ", "alert"), *_described(log, step.source), after)
