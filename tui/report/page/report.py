"""A report of events: one file, or of many events a folder with a file for each stretch of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.report.page.anchors import Anchors
from tui.report.page.chapters import Chapter, chapters
from tui.report.page.contents import Contents
from tui.report.page.events import EventWriter
from tui.report.page.frame import Link, closing, navigation, opening
from tui.report.page.front import Origin, front, title_of
from tui.report.page.linked_data import linked_data
from tui.report.page.markup import element, html, link, words
from tui.report.page.parts import Part, divided
from tui.report.text.words import plural
from tui.store.store import Store

INDEX: Final = "index.html"
"""The file of a folder that has everything but the events."""


class File(NamedTuple):
    """A file of a report: its name, "" for one that is alone, and its text in pieces."""

    name: str
    text: Iterator[str]


class Report:
    """The report of some events of a store, given by rank in time order."""

    def __init__(self, store: Store, ranks: Sequence[int], origin: Origin) -> None:
        self._store, self._ranks, self._origin = store, ranks, origin
        self._contents = found = Contents.of(store.events(ranks))
        for each in found.actors:
            found.cite(store.relations(each))
        self._parts = divided(found.dates)
        whole = [Part("", "", 0, len(ranks))]
        files = ((part.file, found.ids[part.start : part.end]) for part in self._parts or whole)
        self._anchors = Anchors(
            files, found.sources, found.actors, found.places, INDEX if self._parts else ""
        )

    @property
    def is_folder(self) -> bool:
        """Whether it takes several files."""
        return bool(self._parts)

    def files(self) -> Iterator[File]:
        """Yield the files, the one to begin with first."""
        if not self._parts:
            yield File("", self._first(self._days(self._ranks)))
            return
        yield File(INDEX, self._first(self._listed()))
        for number, part in enumerate(self._parts):
            yield File(part.file, self._part(number))

    def _first(self, events: Iterator[str]) -> Iterator[str]:
        """Yield the file that has all chapters."""
        found = chapters(self._store, self._ranks, self._contents, self._anchors, events)
        data = None
        if not self._parts:
            data = linked_data(self._store.head, self._store.events(self._ranks))
        head = front(self._store, self._origin, self._contents, found)
        yield opening(self._title, self._store.head.language, data, head)
        for chapter in found:
            yield from chapter.written()
        yield closing(self._origin.made)

    def _part(self, number: int) -> Iterator[str]:
        """Yield a file of events alone."""
        part, ranks = self._parts[number], self._ranks_of(number)
        head = (
            element("p", element("a", words(self._title), href=INDEX)),
            element("h1", part.words),
            element("p", link(plural(len(ranks), "event"), "#events")),
            navigation(self._around(number), "Files of the report"),
        )
        data = linked_data(self._store.head, self._store.events(ranks))
        yield opening(f"{self._title}: {part.words}", self._store.head.language, data, head)
        yield from Chapter("events", "Events", self._days(ranks, part.file)).written()
        yield closing(self._origin.made)

    def _days(self, ranks: Sequence[int], here: str = "") -> Iterator[str]:
        writer = EventWriter(self._store, self._anchors, here)
        return writer.days(self._store.events(ranks))

    def _listed(self) -> Iterator[str]:
        """Yield the files of events as a list."""
        for part in self._parts:
            count = plural(part.end - part.start, "event")
            yield html(element("p", link(f"{part.words}: {count}", part.file)))

    def _around(self, number: int) -> Iterator[Link]:
        yield Link(INDEX, "Contents")
        for step, label in ((-1, "Before"), (1, "After")):
            if 0 <= number + step < len(self._parts):
                part = self._parts[number + step]
                yield Link(part.file, f"{label}: {part.words}")

    def _ranks_of(self, number: int) -> Sequence[int]:
        part = self._parts[number]
        return self._ranks[part.start : part.end]

    @property
    def _title(self) -> str:
        return title_of(self._store, self._origin)
