"""A source as lines: publisher, worth, when and how long after the words, and from whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.dates.unit_words import duration_words, least_words
from tui.log.model import Head, Reliability, Source
from tui.log.sourcing.provenance import (
    Ancestor,
    by_machine,
    chain,
    machine_written,
    withdrawn,
    withdrawn_on,
)
from tui.report.text.document import DOT, joined, paragraph, styled
from tui.report.text.names import date_words, source_name
from tui.report.text.unread import unread_lines
from tui.report.text.words import and_more, on_one_line, phrase
from tui.report.text.wrap import NO_BREAK

_DAY: Final = 86_400  # seconds


class Delay(NamedTuple):
    """A date of issue against that of the words, in words; `early` if it lies before them."""

    words: str = ""
    early: bool = False


def publication_delay(said: Date, issued: Date | None) -> Delay:
    """Say how long after the words a source was issued, as far as both dates allow.

    "the same day", "2 days later", "at least 3 days later" where one of them is wider than a day,
    "" where they overlap, so that nobody knows. "2 days before the words" cannot be: it is early.
    """
    if issued is None or issued.earliest is None or issued.latest is None:
        return Delay("undated")
    if said.earliest is None or said.latest is None:
        return Delay()
    if issued.latest <= said.earliest:
        return Delay(f"{_between(issued, said)} before the words", early=True)
    if issued.earliest >= said.latest:
        return Delay(f"{_between(said, issued)} later")
    same = (said.earliest, said.latest) == (issued.earliest, issued.latest)
    if same and _is_day(said):
        return Delay("the same day")
    return Delay()


def _between(first: Date, second: Date) -> str:
    """Return the time from one date to another: from day to day, or at least so long."""
    if first.earliest is None or first.latest is None or second.earliest is None:
        return ""
    if _is_day(first) and _is_day(second):
        # Midnight to midnight, which is an hour more or less where clocks are changed.
        days = (second.earliest - first.earliest + _DAY // 2) // _DAY
        return duration_words(days * _DAY)
    gap = second.earliest - first.latest
    if gap >= _DAY:
        return least_words(gap)
    return "less than a day"


def _is_day(date: Date) -> bool:
    return date.precision == "day"


AI_MARK: Final = "[AI]"

_MOST: Final = 12  # ancestors that are shown
# Reliability in words (Admiralty system, AJP-2.1).
_GRADES: Final[dict[Reliability, str]] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}

Part = tuple[str, str]
"""Words and their style."""


def source_name_parts(head: Head, source_id: str) -> tuple[Part, ...]:
    """Return the source's name, with [AI] behind it if a machine wrote it."""
    name = (source_name(head, source_id), "source")
    if not by_machine(head.sources, source_id):
        return (name,)
    return (name, (NO_BREAK, ""), (AI_MARK, "ai"))


def marked_name(head: Head, source_id: str) -> str:
    """Return the source's name as plain text, with [AI] behind it if a machine wrote it."""
    return "".join(words for words, _ in source_name_parts(head, source_id))


def source_line(head: Head, source_id: str, indent: int = 2, said: Date | None = None) -> Text:
    """Return `publisher [AI] · tier · grade · date` on one line; how long after it was `said`."""
    return styled(" " * indent, *_described(head, source_id, said))


def source_details(head: Head, source_id: str, indent: int = 2) -> list[Text]:
    """Return what else is known of a source: title, author, chain, note, and address in full."""
    source = head.sources.get(source_id)
    if source is None:
        return []
    return [
        *paragraph(_work(head, source_id, source), "muted", indent),
        *ancestor_lines(head, source_id, indent),
        *paragraph(on_one_line(source.note), "muted", indent),
        *paragraph(on_one_line(source.url), "link", indent),
        *paragraph(on_one_line(source.archive_url), "link", indent, "archived:"),
        *unread_lines(source.unread, indent),
    ]


def ancestor_lines(head: Head, source_id: str, indent: int = 2) -> list[Text]:
    """Return a line for each source that this one derives from, down to the first."""
    ancestors = chain(head.sources, source_id)
    lines = [_ancestor(head, each, indent) for each in islice(ancestors, _MOST)]
    others = sum(1 for _ in ancestors)
    if others:
        lines.append(Text(f"{' ' * indent}{and_more(others)} behind these", "alert"))
    return lines


def ancestors_named(head: Head, source_id: str) -> tuple[str, ...]:
    """Return the sources that `ancestor_lines` names, in their order."""
    return tuple(each.source for each in islice(chain(head.sources, source_id), _MOST))


def _work(head: Head, source_id: str, source: Source) -> str:
    """Return title and author, but for what the source is called by."""
    name = source_name(head, source_id)
    work = (on_one_line(source.title), phrase("by ", on_one_line(source.author)))
    return joined(words for words in work if words not in (name, f"by {name}"))


def _described(head: Head, source_id: str, said: Date | None = None) -> Iterator[Part]:
    """Yield a source's name, marks, tier, grade and date, each with its style."""
    yield from source_name_parts(head, source_id)
    source = head.sources.get(source_id)
    if source is None:
        yield f"{DOT}not among the sources of this log", "alert"
        return
    if machine_written(source):
        yield f"{NO_BREAK}machine-written", "alert"
    if taken_back := withdrawal(source):
        yield f"{DOT}{taken_back}", "alert"
    delay = Delay()
    if said:
        delay = publication_delay(said, source.issued)
    facts = [source.tier or "", _grade(source), date_words(source.issued)]
    if delay.early:
        yield phrase(DOT, joined(facts)), ""
        yield f"{DOT}{delay.words}", "alert"
    else:
        yield phrase(DOT, joined((*facts, delay.words))), ""


def withdrawal(source: Source) -> str:
    """Return `retracted on 7 Dec 2024`; "" for what stands."""
    how = withdrawn(source)
    if how is None:
        return ""
    return f"{how}{phrase(' on ', date_words(withdrawn_on(source)))}"


def _grade(source: Source) -> str:
    if source.reliability is None:
        return ""
    return f"reliability {source.reliability}, {_GRADES[source.reliability]}"


def _ancestor(head: Head, ancestor: Ancestor, indent: int) -> Text:
    """Return `derived from publisher · tier · date`, further in the further back it is."""
    margin = " " * (indent + 2 * (ancestor.depth - 1))
    place = phrase(DOT, _place(head.sources.get(ancestor.source), ancestor))
    described = _described(head, ancestor.source)
    return styled(margin, ("derived from ", "alert"), *described, (place, "muted"))


def _place(source: Source | None, ancestor: Ancestor) -> str:
    """Return where in the chain an ancestor stands, if that is not plain."""
    if ancestor.again:
        return "see above"
    if source is not None and not source.derived_from:
        return "the first source"
    return ""
