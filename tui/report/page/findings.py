"""What a report finds: the audit of what machines wrote, contradictions; and how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.model import Head
from tui.log.sourcing.audit import machines
from tui.report.page.anchors import Anchors
from tui.report.page.audit import audit_elements
from tui.report.page.events import between
from tui.report.page.figures import scrolling
from tui.report.page.markup import Child, element, words
from tui.report.page.quotes import source_link
from tui.report.text.codes import legend
from tui.report.text.words import and_more, on_one_line, phrase
from tui.store.derived.contradictions import Contradiction
from tui.store.store import Store

_MOST: Final = 300  # contradictions
_METHOD: Final = (
    "Dates are as exact as the log has them: “about”, “or earlier” and “between” are the log’s "
    "own doubts, and no day was made of a month.",
    "Quotes are verbatim, translated or paraphrased, as the caption of each says; of a translation "
    "the original stands beside it where the log has it.",
    "Sources count as independent when none derives from another one, from one origin, or from "
    "what a machine wrote. What does not count is named under each event, with the reason.",
    "What a machine wrote is marked AI wherever it is used. Its claims are examined one by one; "
    "the verdict, and what holds instead, stand with the event and in the audit.",
    "Figures are never added up. Where sources differ, all numbers are given.",
)


def audits(store: Store, anchors: Anchors, sources: Iterable[str]) -> Iterator[Element]:
    """Yield the audit of the machine-written sources among these, taken as one; nothing without."""
    among = frozenset(sources)
    ids = tuple(each for each in machines(store.head) if each in among)
    if ids:
        yield from audit_elements(store.head, anchors, store.audit(ids))


def contradictions_table(
    head: Head, anchors: Anchors, found: list[Contradiction]
) -> Iterator[Element]:
    """Yield a table of who contradicts whom, on what, and in which event."""
    heads = ("Source", "Against", "On", "Says", "Against that", "Event")
    matters = groupby(found[:_MOST], key=lambda each: each._replace(source=""))
    rows = [_row(head, anchors, one, [each.source for each in some]) for one, some in matters]
    if not rows:
        return
    table = element(
        "table",
        element("thead", element("tr", *(element("th", each, scope="col") for each in heads))),
        element("tbody", *rows),
    )
    yield scrolling(table, "Contradictions")
    if len(found) > _MOST:
        yield element("p", and_more(len(found) - _MOST), class_="muted")


def method(head: Head) -> Iterator[Element]:
    """Yield how to read the report: the rules of the log, and what its marks mean."""
    for each in _METHOD:
        yield element("p", each)
    yield element("p", legend(head))
    rules = [element("li", words(on_one_line(each))) for each in head.conventions]
    if rules:
        yield element("h3", "Rules of this log")
        yield element("ul", *rules)


def _row(head: Head, anchors: Anchors, each: Contradiction, sources: Iterable[str]) -> Element:
    """Return what sources say alike against another one."""
    links = (source_link(head, anchors, source) for source in sources)
    cells: tuple[Iterable[Child], ...] = (
        between(links, "; "),
        [source_link(head, anchors, each.against)],
        _matter(anchors, each),
        [_said(each)],
        [words(on_one_line(each.against_says))],
        [_event_link(anchors, each.event)],
    )
    return element("tr", *(element("td", *cell) for cell in cells))


def _matter(anchors: Anchors, each: Contradiction) -> Iterator[Child]:
    """Yield what it is about: of a field, a figure, a claim, or of which two events was so."""
    if each.how == "event":
        yield "which of two events was so, this or "
        yield _event_link(anchors, each.other_event)
    elif each.how == "claim":
        yield words(f"claim {each.on}")
    else:
        yield words(each.on or "whether it was so")


def _said(each: Contradiction) -> Child:
    """Return what is said; of a claim, that it is the log which says what holds instead."""
    before = "holds instead: " * (each.how == "claim")
    return words(phrase(before, on_one_line(each.says)))


def _event_link(anchors: Anchors, event: str) -> Element:
    target = anchors.href("event", event)
    return element("a" if target else "span", event, href=target)
