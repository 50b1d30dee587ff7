"""An actor's relations as entries, sorted by how they stand on a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.dates.date import UNDATED, Date, may_overlap
from tui.log.model import Head, Relation
from tui.log.sourcing.relations import state_on
from tui.report.event.sources import marked_name
from tui.report.text.document import DOT, Entry, Ref, paragraph, subheading, unbroken
from tui.report.text.names import actor_name
from tui.report.text.wrap import NO_BREAK

PHRASES = {
    "leads": ("leads", "led by"),
    "member_of": ("member of", "has as member"),
    "works_for": ("works for", "employs"),
    "minister_in": ("minister in", "has as minister"),
    "envoy_of": ("envoy of", "has as envoy"),
    "supports": ("supports", "supported by"),
    "opposes": ("opposes", "opposed by"),
    "fights": ("fights", "fought by"),
    "allied_with": ("allied with", "allied with"),
    "branch_of": ("branch of", "has as branch"),
    "successor_of": ("successor of", "succeeded by"),
    "broke_with": ("broke with", "left by"),
    "designates_terrorist": ("designates as terrorist", "designated as terrorist by"),
}
"""A relation seen from its subject, and from its object."""


def ties(
    log: Head, relations: Sequence[Relation], actor_id: str, date: Date | None
) -> Iterator[Entry]:
    """Yield an actor's relations, sorted by how they stood on the date, then by their beginning.

    In force and for good; in force, but ended since; ended before; not yet begun; unknown.
    Without a date they stand under one heading.
    """
    dated = sorted(relations, key=_beginning)
    for words, some in _grouped(dated, date).items():
        yield subheading(words)
        for relation in some:
            yield _entry(log, relation, actor_id, relations)


def _beginning(relation: Relation) -> Date:
    """Return what to sort relations by: those without a beginning come last."""
    return relation.since or UNDATED


def _grouped(relations: Sequence[Relation], date: Date | None) -> dict[str, list[Relation]]:
    if date is None or not date.text:
        return {"relations": list(relations)} if relations else {}
    then = date.human()
    headings = {
        "in force": f"on {then}",
        "ended since": f"on {then}, ended since",
        "ended": f"ended before {then}",
        "not yet": f"not yet on {then}",
        "unknown": f"not known of {then}",
    }
    groups: dict[str, list[Relation]] = {words: [] for words in headings.values()}
    for relation in relations:
        groups[headings[standing(relation, date)]].append(relation)
    return {words: some for words, some in groups.items() if some}


def standing(relation: Relation, date: Date) -> str:
    """Return the state on the date; `ended since` for what was in force then, but not for good."""
    state = state_on(relation, date)
    has_end = relation.until is not None and relation.until.latest is not None
    return "ended since" if state == "in force" and has_end else state


def _entry(log: Head, relation: Relation, actor_id: str, all_of_it: Sequence[Relation]) -> Entry:
    """Return `leads HTS (since Oct 2017) · 2 sources` and the note."""
    is_subject = relation.subject == actor_id
    other = relation.object if is_subject else relation.subject
    words = PHRASES[relation.type][0 if is_subject else 1]
    line = Text(f"  {words} ").append(actor_name(log, other), "speaker")
    period = period_of(relation)
    line.append(f" ({unbroken(period)})" if period else "", "muted")
    rival = contested(relation, all_of_it)
    count = len(relation.sources)
    counted = f"{DOT}{count}{NO_BREAK}source{'s' if count > 1 else ''}"
    line.append(counted if count and not rival else "", "muted")
    for mark in _marks(relation, rival):
        line.append(f"{DOT}{mark}", "alert")
    said = [_on_whose_word(log, relation)] if rival and count else []
    note = paragraph(relation.note, "muted", 4) if relation.note else []
    return Entry((line, *said, *note), Ref("actor", other))


def _on_whose_word(log: Head, relation: Relation) -> Text:
    """Return the sources by name: of two that exclude each other, a reader must know whose."""
    line = Text("    ").append("says ", "muted")
    for number, source_id in enumerate(relation.sources):
        line.append(", " if number else "").append(marked_name(log, source_id), "source")
    return line


def period_of(relation: Relation) -> str:
    """Return `since A`, `until B` or `A – B`."""
    since = relation.since.human() if relation.since else ""
    until = relation.until.human() if relation.until else ""
    if since and until:
        return f"{since} – {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def _marks(relation: Relation, rival: bool) -> list[str]:
    """Return what a reader must be warned of."""
    unsourced = ", ".join(relation.unsourced)
    marks = ["contested" if rival else "", "" if relation.sources else "no source"]
    return [mark for mark in (*marks, f"unsourced: {unsourced}" if unsourced else "") if mark]


def contested(relation: Relation, all_of_it: Sequence[Relation]) -> bool:
    """Tell whether another record dates the same relation differently."""
    return any(_contests(other, relation) for other in all_of_it if other is not relation)


def _contests(one: Relation, other: Relation) -> bool:
    """Tell whether two records date the same relation differently, over the same time."""
    if (one.subject, one.type, one.object) != (other.subject, other.type, other.object):
        return False
    if (one.since, one.until) == (other.since, other.until):
        return False
    dates = ((one.since, other.since), (one.until, other.until))
    apart = (a is not None and b is not None and not may_overlap(a, b) for a, b in dates)
    return any(apart) and not _one_after_the_other(one, other)


def _one_after_the_other(one: Relation, other: Relation) -> bool:
    """Tell whether one relation ends before the other begins, so that both can be true."""
    pairs = ((one.until, other.since), (other.until, one.since))
    return any(end is not None and start is not None and end <= start for end, start in pairs)
