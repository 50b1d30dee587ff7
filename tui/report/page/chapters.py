"""The chapters of a report, each with its heading; those that there is nothing in are left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element

from pyroaring import BitMap

from tui.report.map.places import marks_of
from tui.report.page.anchors import Anchors
from tui.report.page.contents import Contents
from tui.report.page.figures import figures
from tui.report.page.findings import audits, contradictions_table, method
from tui.report.page.indexes import IndexWriter
from tui.report.page.map import place_maps
from tui.report.page.markup import element, html
from tui.report.page.questions import question_elements
from tui.report.page.strip import strip
from tui.store.derived.contradictions import contradictions
from tui.store.store import Store


class Chapter(NamedTuple):
    """A chapter: its id, its heading, and its text as HTML."""

    id: str
    words: str
    body: Iterable[str]

    def written(self) -> Iterator[str]:
        """Yield it as HTML."""
        yield f'<section id="{self.id}">\n{html(element("h2", self.words))}\n'
        yield from self.body
        yield "</section>\n"


def chapters(
    store: Store, ranks: Sequence[int], contents: Contents, anchors: Anchors, events: Iterable[str]
) -> list[Chapter]:
    """Return the chapters in order; `events` are the events, or the files that have them."""
    head, index = store.head, IndexWriter(store, contents, anchors)
    disputes = contradictions(store, ranks)
    counted = BitMap(ranks) & store.index.ranks("has", "figure")
    time = strip(
        contents.dates, head.timezone, lambda number: anchors.href("event", contents.ids[number])
    )
    found = (
        _chapter("time", "Events over time", [time] if time is not None else []),
        _chapter("map", "Map", place_maps(anchors, marks_of(store, BitMap(ranks)), contents.spots)),
        Chapter("events", "Events", events),
        _chapter("figures", "Figures", figures(head, anchors, store.events(counted))),
        _chapter("audit", "Audit of what machines wrote", audits(store, anchors, contents.sources)),
        _chapter(
            "contradictions", "Contradictions", contradictions_table(store, anchors, disputes)
        ),
        _chapter("questions", "Questions", question_elements(store, anchors, ranks)),
        _chapter("actors", "Actors", index.actors()),
        _chapter("places", "Places", index.places()),
        _chapter("sources", "Sources", index.sources()),
        _chapter("method", "Method", method(head, contents)),
    )
    return [chapter for chapter in found if chapter is not None]


def _chapter(id_: str, words: str, elements: Iterable[Element]) -> Chapter | None:
    """Return a chapter of elements; None without any."""
    rest = iter(elements)
    first = next(rest, None)
    if first is None:
        return None
    return Chapter(id_, words, [f"{html(each)}\n" for each in chain([first], rest)])
