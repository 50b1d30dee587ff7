"""What a report finds: the audit of what machines wrote, contradictions; and how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from tui.log.model import Head
from tui.log.sourcing.audit import machines
from tui.report.page.anchors import Anchors
from tui.report.page.audit import audit_elements
from tui.report.page.contents import Contents
from tui.report.page.events import event_link
from tui.report.page.markup import Child, between, element, scrolling, words
from tui.report.page.quotes import source_link
from tui.report.text.words import and_more, on_one_line, phrase
from tui.store.derived.contradictions import Contradiction
from tui.store.store import Store

_MOST: Final = 300  # contradictions
_DATES: Final = (
    "Dates are as exact as the log has them: “about”, “or earlier” and “between” are the log’s "
    "own doubts, and no day was made of a month."
)
_QUOTES: Final = (
    "Quotes are verbatim, translated or paraphrased, as the caption of each says; of a translation "
    "the original stands beside it where the log has it."
)
_SOURCES: Final = (
    "Sources count as independent when none derives from another one, from one origin, or from "
    "what a machine wrote. What does not count is named under each event, with the reason. An "
    "origin that no source names is not seen."
)
_MACHINES: Final = (
    "What a machine wrote is marked AI wherever it is used. Its claims are examined one by one; "
    "the verdict, and what holds instead, stand with the event and in the audit."
)
_FIGURES: Final = "Figures are never added up. Where sources differ, all numbers are given."


def audits(store: Store, anchors: Anchors, sources: Iterable[str]) -> Iterator[Element]:
    """Yield the audit of the machine-written sources among these, taken as one; nothing without."""
    among = frozenset(sources)
    ids = tuple(each for each in machines(store.head) if each in among)
    if ids:
        yield from audit_elements(store.head, anchors, store.audit(ids))


def contradictions_table(
    store: Store, anchors: Anchors, found: list[Contradiction]
) -> Iterator[Element]:
    """Yield a table of who contradicts whom, on what, and in which event."""
    heads = ("Source", "Against", "On", "Says", "Against that", "Event")
    rows = [_row(store, anchors, matter) for matter in _matters(found[:_MOST])]
    if not rows:
        return
    table = element(
        "table",
        element("thead", element("tr", *(element("th", each, scope="col") for each in heads))),
        element("tbody", *rows),
        class_="contradictions",
    )
    yield scrolling(table, "Contradictions")
    if len(found) > _MOST:
        yield element("p", and_more(len(found) - _MOST), class_="muted")


def method(head: Head, contents: Contents) -> Iterator[Element]:
    """Yield how to read what is in the report, and the rules of the log."""
    told = (
        (_DATES, True),
        (_QUOTES, contents.quotes),
        (_SOURCES, contents.sources),
        (_MACHINES, contents.sources.keys() & machines(head)),
        (_FIGURES, contents.figures),
    )
    yield from (element("p", text) for text, there in told if there)
    rules = [element("li", words(on_one_line(each))) for each in head.conventions]
    if rules:
        yield element("h3", "Rules of this log")
        yield element("ul", *rules)


class _Matter(NamedTuple):
    """What some sources say alike against others, who say alike too."""

    what: Contradiction
    sources: tuple[str, ...]
    against: tuple[str, ...]


def _matters(found: Iterable[Contradiction]) -> Iterator[_Matter]:
    """Yield what is contradicted, once for all that say the same of it."""
    alike = groupby(found, key=lambda each: each._replace(source=""))
    pairs = ((each, tuple(one.source for one in some)) for each, some in alike)
    for (what, sources), some in groupby(
        pairs, lambda pair: (pair[0]._replace(against=""), pair[1])
    ):
        yield _Matter(what, sources, tuple(each.against for each, _ in some))


def _row(store: Store, anchors: Anchors, matter: _Matter) -> Element:
    """Return a matter as a row."""
    head, each = store.head, matter.what
    cells: tuple[Iterable[Child], ...] = (
        between((source_link(head, anchors, source) for source in matter.sources), "; "),
        between((source_link(head, anchors, source) for source in matter.against), "; "),
        _on(store, anchors, each),
        [_said(each)],
        [words(on_one_line(each.against_says))],
        [event_link(store, anchors, each.event)],
    )
    return element("tr", *(element("td", *cell) for cell in cells))


def _on(store: Store, anchors: Anchors, each: Contradiction) -> Iterator[Child]:
    """Yield what it is about: of a field, a figure, a claim, or of which two events was so."""
    if each.how == "event":
        yield "which of two events was so, this or "
        yield event_link(store, anchors, each.other_event)
    elif each.how == "claim":
        yield words(f"claim {each.on}")
    else:
        yield words(each.on or "whether it was so")


def _said(each: Contradiction) -> Child:
    """Return what is said; of a claim, that it is the log which says what holds instead."""
    before = "holds instead: " * (each.how == "claim")
    return words(phrase(before, on_one_line(each.says)))
