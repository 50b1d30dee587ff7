r"""Relations as text for programs that draw graphs: Mermaid and Graphviz.

A name of a log may be anything: in Mermaid each character that is no letter, digit or blank is
written as its number (`#35;`), in DOT a text stands in quotes, with those in it and \ escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.model import Event, Head, Relation
from tui.report.actor.relations import period_of, verb
from tui.report.event.evidence import roles_by_actor
from tui.report.text.names import actor_name
from tui.report.text.words import on_one_line, phrase
from tui.store.engine.protocol import Backend
from tui.store.store import Store

_NONE: Final = "No relation is told among these actors."


def as_mermaid(store: Store | Backend, events: Iterable[Event]) -> Iterator[str]:
    """Yield the relations among the actors of some events as a Mermaid flowchart."""
    found = relations_among(store.head, events)
    names = _names(found)
    yield "flowchart LR\n"
    if not found:
        yield f'  n0["{_mermaid(_NONE)}"]\n'
    for actor, name in names.items():
        yield f'  {name}["{_mermaid(actor_name(store.head, actor))}"]\n'
    for each in found:
        label = _mermaid(_said(store.head, each))
        yield f'  {names[each.subject]} -->|"{label}"| {names[each.object]}\n'


def as_dot(store: Store | Backend, events: Iterable[Event]) -> Iterator[str]:
    """Yield the relations among the actors of some events as a digraph in DOT, for Graphviz."""
    found = relations_among(store.head, events)
    names = _names(found)
    yield f"digraph {_quoted(on_one_line(store.head.title, 'relations'))} {{\n"
    yield "  rankdir=LR;\n  node [shape=box];\n"
    if not found:
        yield f"  n0 [label={_quoted(_NONE)}];\n"
    for actor, name in names.items():
        yield f"  {name} [label={_quoted(actor_name(store.head, actor))}];\n"
    for each in found:
        label = _quoted(_said(store.head, each))
        yield f"  {names[each.subject]} -> {names[each.object]} [label={label}];\n"
    yield "}\n"


def relations_among(head: Head, events: Iterable[Event]) -> list[Relation]:
    """Return the relations whose actors are both in some events, in the order of the log."""
    actors = {actor for event in events for actor in roles_by_actor(event)}
    return [each for each in head.relations if {each.subject, each.object} <= actors]


def _names(found: Iterable[Relation]) -> dict[str, str]:
    """Return a name for each actor of relations that no language takes for anything else."""
    actors = dict.fromkeys(actor for each in found for actor in (each.subject, each.object))
    return {actor: f"n{number}" for number, actor in enumerate(actors, 1)}


def _said(head: Head, relation: Relation) -> str:
    """Return `leads (since Oct 2017)`."""
    return verb(head, relation, relation.subject) + phrase(" (", period_of(relation), ")")


def _mermaid(text: str) -> str:
    plain = (sign if sign.isalnum() or sign == " " else f"#{ord(sign)};" for sign in text)
    return "".join(plain) or " "


def _quoted(text: str) -> str:
    escaped = on_one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
