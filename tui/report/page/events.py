"""The events by day, an article each: what happened, who, in what words, and on what it rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote
from xml.etree.ElementTree import Element

from tui.log.model import Event
from tui.log.sourcing.corroboration import Corroboration, cited, support
from tui.report.cite.dates import iso_date
from tui.report.event.accounts import account_entries
from tui.report.event.claims import claim_entry, claim_heading
from tui.report.event.corroboration import counted, reasoning
from tui.report.event.evidence import roles_by_actor
from tui.report.event.fields import field_entries
from tui.report.event.figures import figure_entries
from tui.report.event.sources import source_line
from tui.report.page.anchors import Anchors, anchor
from tui.report.page.documents import Writer
from tui.report.page.markup import Child, between, element, html, link, machine_mark, words
from tui.report.page.quotes import QuoteWriter
from tui.report.text.document import Entry, Ref, heading
from tui.report.text.names import actor_name, place_of, status_name, title, type_name
from tui.report.text.words import on_one_line, phrase
from tui.store.store import Store


class EventWriter:
    """Writes events of a store for the file `here` of a report."""

    def __init__(self, store: Store, anchors: Anchors, here: str = "") -> None:
        self._store = store
        self._anchors = anchors
        self._here = here
        self._writer = Writer(anchors, here=here)
        self._quotes = QuoteWriter(store.head, anchors, here)
        self._written = Counter[str]()

    def days(self, events: Iterable[Event]) -> Iterator[str]:
        """Yield the events in their order, under a heading for each day or wider date."""
        for day, some in groupby(events, key=lambda event: event.date.heading()):
            yield '<section class="day">\n'
            yield html(element("h3", day)) + "\n"
            for event in some:
                yield html(self.article(event)) + "\n"
            yield "</section>\n"

    def article(self, event: Event) -> Element:
        """Return an event."""
        here = self._own_anchor(event)
        base = support(self._store.head, event)
        return element(
            "article",
            self._facts(event, here, base),
            self._title(event, here),
            *paragraphs(event.summary),
            self._actors(event),
            *self._against(event),
            *self._evidence(event, here, base),
            id=here,
            class_="event",
        )

    def _own_anchor(self, event: Event) -> str:
        """Return the id of its article: of several events with one id, the first has the link."""
        own = anchor("event", event.id)
        self._written[own] += 1
        number = self._written[own]
        return f"{own}--{number}" if number > 1 else own

    def _facts(self, event: Event, here: str, base: Corroboration) -> Element:
        """Return when, where, what kind, how sure, and on how many sources, which leads there."""
        head = self._store.head
        when = event.date.human() + phrase(", ", on_one_line(event.date_note))
        facts: list[Child] = [element("time", when, datetime=iso_date(event.date), dir="auto")]
        place = place_of(head, event)
        if place:
            target = self._anchors.href("place", event.place or "", self._here)
            facts.append(link(place, target, dir="auto"))
        confidence = phrase("", event.confidence or "", " confidence")
        facts += map(words, filter(None, (type_name(head, event), status_name(head, event))))
        facts += filter(None, [confidence])
        facts.append(
            element(
                "a",
                counted(base),
                href=f"#{quote(here)}-sources" if base.sources else None,
                class_="" if base.independent else "alert",
            )
        )
        if self._store.uses_machine(event):
            facts.append(machine_mark())
        return element("p", *between(facts), class_="facts")

    def _title(self, event: Event, here: str) -> Element:
        mark = element("a", "#", href=f"#{quote(here)}", class_="mark")
        mark.set("aria-label", f"Link to: {title(event)}")
        return element("h4", words(title(event)), " ", mark)

    def _actors(self, event: Event) -> Element | None:
        """Return who took part and who spoke, each with the roles."""
        names = [self._actor(each, role) for each, role in roles_by_actor(event).items()]
        if not names:
            return None
        return element("ul", *names, class_="actors", aria_label="Actors")

    def _actor(self, actor_id: str, role: str) -> Element:
        name = actor_name(self._store.head, actor_id)
        target = self._anchors.href("actor", actor_id, self._here)
        of = element("span", role, class_="muted", dir="auto")
        return element("li", link(name, target, dir="auto"), " ", of)

    def _against(self, event: Event) -> Iterator[Element]:
        """Yield what tells against the event, and which of its fields no source bears out."""
        if event.contradicts:
            yield self._linked("Contradicts", event.contradicts, "alert")
        if event.unsourced:
            yield element("p", f"Unsourced: {', '.join(event.unsourced)}", class_="alert")

    def _evidence(self, event: Event, here: str, base: Corroboration) -> Iterator[Element]:
        head, section = self._store.head, self._writer.section
        sources = [*self._source_entries(event), *reasoning(head, event, base)]
        claims: list[Entry] = []
        if event.claims:
            claims = [claim_heading(head, event)]
            claims += (claim_entry(head, claim) for claim in event.claims)
        found = (
            section("says", account_entries(head, event)),
            self._quotes.section(event),
            section("figures", figure_entries(self._store, event)),
            section("sources", sources),
            section("claims", claims),
            section("fields", field_entries(head, event)),
            self._notes(event),
        )
        for each in found:
            if each is not None:
                if each.get("class") == "sources":
                    each.set("id", f"{here}-sources")
                yield each

    def _source_entries(self, event: Event) -> Iterator[Entry]:
        """Yield a line for each source; its details stand in the list of sources."""
        ids = cited(event)
        if ids:
            yield heading("Sources")
        for each in ids:
            line = source_line(self._store.head, each, 0, event.date)
            yield Entry((line,), Ref("source", each), each)

    def _notes(self, event: Event) -> Element | None:
        notes = [*paragraphs(event.note)]
        if event.part_of:
            notes.append(self._linked("Part of", (event.part_of,)))
        if event.follows:
            notes.append(self._linked("Follows", event.follows))
        if event.tags:
            notes.append(element("p", f"Tags: {', '.join(event.tags)}", class_="muted"))
        if not notes:
            return None
        return element("div", element("h5", "Notes"), *notes, class_="notes")

    def _linked(self, label: str, ids: Iterable[str], class_: str = "") -> Element:
        """Return other events by their titles, each a link if it is in the report."""
        others = dict.fromkeys(ids)
        links = (event_link(self._store, self._anchors, each, self._here) for each in others)
        return element("p", f"{label}: ", *between(links, "; "), class_=class_)


def event_link(store: Store, anchors: Anchors, event_id: str, here: str = "") -> Element:
    """Return the title of an event, as a link to it if it is in the report; its id for no event."""
    event = store.find(event_id)
    name = title(event) if event else event_id
    return link(name, anchors.href("event", event_id, here), dir="auto")


def paragraphs(text: str, class_: str = "") -> Iterator[Element]:
    """Yield a paragraph for each line of a text that says something."""
    for each in text.split("\n"):
        if each.strip():
            yield element("p", each, class_=class_, dir="auto")
