"""What an actor was to others, since when, and on whose word, each name a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.model import Relation
from tui.report.actor.relations import in_order, other_of, period_of, verb, warnings
from tui.report.page.anchors import Anchors
from tui.report.page.events import paragraphs
from tui.report.page.markup import Child, between, element, link, words
from tui.report.page.quotes import source_link
from tui.report.text.names import actor_name
from tui.report.text.words import phrase
from tui.store.store import Store

_SEPARATOR: Final = " · "


def relation_list(
    store: Store, anchors: Anchors, relations: Sequence[Relation], actor_id: str
) -> Element | None:
    """Return an actor's relations by their beginning; None without any."""
    if not relations:
        return None
    items = [_item(store, anchors, each, actor_id) for each in in_order(relations)]
    return element("ul", *items, class_="relations", aria_label="Relations")


def _item(store: Store, anchors: Anchors, relation: Relation, actor_id: str) -> Element:
    """Return `leads HTS (since Oct 2017) · says A, B`, what to be warned of, and the note."""
    other = other_of(relation, actor_id)
    name, target = actor_name(store.head, other), anchors.href("actor", other)
    period = phrase(" (", period_of(relation), ")")
    said = element("span", *_sayers(store, anchors, relation), class_="muted")
    warned = warnings(relation, relation in store.contested)
    alerts = (element("span", each, class_="alert") for each in warned)
    facts: list[Child] = [said] if relation.sources else []
    return element(
        "li",
        words(f"{verb(store.head, relation, actor_id)} "),
        link(name, target, dir="auto"),
        element("span", period, class_="muted") if period else None,
        *(each for fact in (*facts, *alerts) for each in (_SEPARATOR, fact)),
        *paragraphs(relation.note, "muted"),
    )


def _sayers(store: Store, anchors: Anchors, relation: Relation) -> Iterator[Child]:
    yield "says " if len(relation.sources) == 1 else "say "
    links = (source_link(store.head, anchors, each) for each in relation.sources)
    yield from between(links, ", ")
