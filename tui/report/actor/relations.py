"""An actor's relations as entries, sorted by how they stand on a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from tui.log.dates.date import UNDATED, Date
from tui.log.model import Head, Relation
from tui.log.sourcing.relations import state_on
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.report.event.sources import marked_name
from tui.report.text.document import DOT, Entry, Ref, paragraph, styled, subheading, unbroken
from tui.report.text.names import actor_name
from tui.report.text.unread import unread_lines
from tui.report.text.words import phrase, plural
from tui.store.store import Store


def relation_entries(
    store: Store, relations: Sequence[Relation], actor_id: str, date: Date | None
) -> Iterator[Entry]:
    """Yield an actor's relations, sorted by how they stood on the date, then by their beginning.

    In force and for good; in force, but ended since; ended before; not yet begun; unknown.
    Without a date they stand under one heading.
    """
    for words, some in _by_standing(in_order(relations), date).items():
        yield subheading(words)
        for relation in some:
            yield _entry(store, relation, actor_id)


def in_order(relations: Iterable[Relation]) -> list[Relation]:
    """Return relations by their beginning; those without one come last."""
    return sorted(relations, key=_beginning)


def verb(head: Head, relation: Relation, actor_id: str) -> str:
    """Return what an actor is to the other one of a relation: `leads`, `led by`."""
    active, passive = vocabulary_of(head).relation_verbs(relation.type)
    if relation.subject == actor_id:
        return active
    return passive


def other_of(relation: Relation, actor_id: str) -> str:
    """Return whom an actor has a relation with."""
    if relation.subject == actor_id:
        return relation.object
    return relation.subject


def period_of(relation: Relation) -> str:
    """Return `since A`, `until B` or `A – B`; "" without dates."""
    since, until = relation.since, relation.until
    if since and until:
        return f"{since.human()} – {until.human()}"
    if since:
        return f"since {since.human()}"
    if until:
        return f"until {until.human()}"
    return ""


def standing(relation: Relation, date: Date) -> str:
    """Return the state on the date; `ended since` for what was in force then, but not for good."""
    state = state_on(relation, date)
    has_end = relation.until is not None and relation.until.latest is not None
    if state == "in force" and has_end:
        return "ended since"
    return state


def _by_standing(relations: Sequence[Relation], date: Date | None) -> dict[str, list[Relation]]:
    """Return the relations below the headings that they stand under, in their order."""
    if date is None or not date.text:
        if relations:
            return {"relations": list(relations)}
        return {}
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


def _beginning(relation: Relation) -> Date:
    return relation.since or UNDATED


def _entry(store: Store, relation: Relation, actor_id: str) -> Entry:
    """Return `leads HTS (since Oct 2017) · 2 sources` and the note."""
    other = other_of(relation, actor_id)
    contested = relation in store.contested
    line = Text(f"  {verb(store.head, relation, actor_id)} ")
    line.append(actor_name(store.head, other), "speaker")
    line.append(phrase(" (", unbroken(period_of(relation)), ")"), "muted")
    lines = [line]
    if contested and relation.sources:
        lines.append(_on_whose_word(store.head, relation))
    elif relation.sources:
        line.append(DOT + unbroken(plural(len(relation.sources), "source")), "muted")
    for warning in warnings(relation, contested):
        line.append(f"{DOT}{warning}", "alert")
    lines += paragraph(relation.note, "muted", 4)
    lines += unread_lines(relation.unread, 4)
    return Entry(tuple(lines), Ref("actor", other))


def _on_whose_word(head: Head, relation: Relation) -> Text:
    """Return the sources by name: of two that exclude each other, a reader must know whose."""
    names = [Text(marked_name(head, source_id), "source") for source_id in relation.sources]
    return styled("    ", ("says ", "muted")).append_text(Text(", ").join(names))


def warnings(relation: Relation, contested: bool) -> Iterator[str]:
    """Yield what a reader must be warned of."""
    if contested:
        yield "contested"
    if not relation.sources:
        yield "no source"
    if relation.unsourced:
        yield f"unsourced: {', '.join(relation.unsourced)}"
