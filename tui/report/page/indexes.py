"""Who, where, on whose word: the actors, places and sources of a report with their events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from rich.text import Text

from tui.log.model import Actor, Head, Place
from tui.report.actor.actor import alias_lines
from tui.report.event.sources import ancestors_named, source_details, source_line
from tui.report.page.anchors import Anchors, Kind, anchor
from tui.report.page.contents import Contents, Uses
from tui.report.page.documents import Writer
from tui.report.page.markup import Child, between, element, link, words
from tui.report.page.relations import relation_list
from tui.report.text.document import Entry
from tui.report.text.names import actor_name, place_name, source_name
from tui.report.text.unread import unread_lines
from tui.report.text.words import and_more, on_one_line, phrase, plural
from tui.report.text.wrap import NO_BREAK
from tui.store.store import Store

UNPLACED: Final = "without-a-place"
"""The id of the list of events that name no place."""


class IndexWriter:
    """Writes the lists at the end of a report."""

    def __init__(self, store: Store, contents: Contents, anchors: Anchors) -> None:
        self._store = store
        self._contents = contents
        self._anchors = anchors
        self._writer = Writer(anchors)

    def actors(self) -> Iterator[Element]:
        """Yield the actors by name."""
        head = self._store.head
        for each in sorted(self._contents.actors, key=lambda each: actor_name(head, each)):
            yield self._actor(each, self._contents.actors[each])

    def places(self) -> Iterator[Element]:
        """Yield the places by name."""
        head = self._store.head
        for each in sorted(self._contents.places, key=lambda each: place_name(head, each)):
            facts = element("p", _coordinates(head.places.get(each)), class_="muted")
            unread = self._unread(head.places.get(each))
            name = place_name(head, each)
            yield self._record("place", each, name, self._contents.places[each], facts, *unread)
        unplaced = self._contents.unplaced
        if unplaced.count and (self._contents.places or self._contents.spots):
            yield element(
                "section",
                element("h3", "Without a place"),
                self._events(unplaced),
                id=UNPLACED,
                class_="record",
            )

    def sources(self) -> Iterator[Element]:
        """Yield the sources by what they are called."""
        head = self._store.head
        for each in sorted(self._contents.sources, key=lambda each: source_name(head, each)):
            lines = [_beside_name(head, each), *source_details(head, each, 0)]
            entry = Entry(tuple(lines), named=ancestors_named(head, each))
            uses = self._contents.sources[each]
            facts = self._writer.elements([entry])
            yield self._record("source", each, source_name(head, each), uses, *facts)

    def _actor(self, actor_id: str, uses: Uses) -> Element:
        store = self._store
        actor = store.head.actors.get(actor_id)
        facts: list[Child] = []
        if actor is not None:
            kind = phrase("", (actor.type or "").replace("-", " "))
            side = phrase("side: ", on_one_line(actor.allegiance))
            facts.append(element("p", " · ".join(filter(None, (kind, side))), class_="muted"))
            aliases = Entry(tuple(alias_lines(actor)))
            facts += self._writer.elements([aliases] if aliases.lines else [])
            description = on_one_line(actor.description)
            facts.append(element("p", description, dir="auto") if description else None)
            facts += self._unread(actor)
            relations = store.relations(actor_id)
            facts.append(relation_list(store, self._anchors, relations, actor_id))
        return self._record("actor", actor_id, actor_name(store.head, actor_id), uses, *facts)

    def _unread(self, record: Actor | Place | None) -> Iterator[Element]:
        lines = tuple(unread_lines(record.unread)) if record else ()
        yield from self._writer.elements([Entry(lines)] if lines else [])

    def _record(self, kind: Kind, record: str, name: str, uses: Uses, *facts: Child) -> Element:
        title = element("h3", words(name))
        return element(
            "section", title, *facts, self._events(uses), id=anchor(kind, record), class_="record"
        )

    def _events(self, uses: Uses) -> Element:
        """Return the events that a record is in, each a link."""
        if not uses.count:
            return element("p", "In no event here: a source of relations.", class_="uses")
        links: list[Child] = []
        for each in uses.first:
            name = link(each.title, self._anchors.href("event", each.id), dir="auto")
            links.append(element("span", name, element("span", f" ({each.when})", class_="muted")))
        if uses.after:
            rest = and_more(uses.count - len(uses.first))
            target = self._anchors.href("event", uses.after.id)
            links.append(link(f"{rest}, from {uses.after.when} on", target))
        label = element("strong", f"{plural(uses.count, 'event')}: ")
        return element("p", label, *between(links, "; "), class_="uses")


def _beside_name(head: Head, source_id: str) -> Text:
    """Return what a source is, without its name, which stands above it."""
    line = source_line(head, source_id, 0)
    rest = line.plain.removeprefix(source_name(head, source_id)).lstrip(f" ·{NO_BREAK}")
    return line[len(line) - len(rest) :] if rest else Text()


def _coordinates(place: Place | None) -> str:
    if place is None or place.lat is None or place.lon is None:
        return "no coordinates"
    about = phrase(" ± ", f"{place.precision_km:g}" if place.precision_km else "", " km")
    return f"{place.lat:g}, {place.lon:g}{about}"
