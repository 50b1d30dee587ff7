"""What a report begins with: what the log is, what of it is here, and where everything stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.report.page.chapters import Chapter
from tui.report.page.contents import Contents
from tui.report.page.frame import Link, navigation
from tui.report.page.markup import Child, element, link, words
from tui.report.text.words import on_one_line, plural
from tui.store.store import Store


class Origin(NamedTuple):
    """How a report came about: the name of the log, the filter as asked for, and what made it.

    `marked` if it has only events that its maker marked.
    """

    log: str
    asked: str = ""
    made: str = ""
    marked: bool = False


def title_of(store: Store, origin: Origin) -> str:
    """Return the title of the log, else its name."""
    return on_one_line(store.head.title, origin.log)


def front(
    store: Store, origin: Origin, contents: Contents, chapters: Sequence[Chapter]
) -> Iterator[Child]:
    """Yield title, summary, counts, the filter, and links to the chapters."""
    yield element("h1", words(title_of(store, origin)))
    for each in store.head.summary.split("\n"):
        yield element("p", each, dir="auto") if each.strip() else None
    yield _counts(contents, {chapter.id for chapter in chapters})
    if origin.asked or origin.marked:
        count = link(f"{len(contents.ids):,} of {plural(len(store), 'event')}", "#events")
        yield element("p", count, *_selection(origin), class_="asked")
    yield element("p", _checked(store), class_="muted")
    yield navigation(Link(f"#{chapter.id}", chapter.words) for chapter in chapters)


def _selection(origin: Origin) -> Iterator[Child]:
    """Yield which of the events of the log the report has."""
    if origin.asked:
        yield ", those that match "
        yield element("code", origin.asked, dir="auto")
    if origin.asked and origin.marked:
        yield " and were marked"
    elif origin.marked:
        yield ", those that were marked"


def _counts(contents: Contents, there: Collection[str]) -> Element:
    """Return how much there is of each, each number a link to what it counts."""
    numbers = (
        (len(contents.ids), "event", "events"),
        (contents.quotes, "quote", "events"),
        (contents.figures, "figure", "figures"),
        (contents.claims, "examined claim", "events"),
        (len(contents.actors), "actor", "actors"),
        (len(contents.places), "place", "places"),
        (len(contents.sources), "source", "sources"),
    )
    items = []
    for count, noun, chapter in numbers:
        if count and chapter in there:
            items.append(element("li", link(plural(count, noun), f"#{chapter}")))
    return element("ul", *items, class_="counts")


def _checked(store: Store) -> str:
    if store.problem_count:
        return f"A check of the whole log finds {plural(store.problem_count, 'problem')} in it."
    return "A check of the whole log finds no problem in it."
