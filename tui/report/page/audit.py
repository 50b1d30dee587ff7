"""The audit of what machines wrote: each count, and each claim it names, leads to what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.model import Head, Verdict
from tui.log.sourcing.audit import Audit
from tui.log.sourcing.verdicts import VERDICTS
from tui.report.audit.audit import CITING, audit_document, audited, claims_of, taken
from tui.report.audit.conclusion import conclusion
from tui.report.audit.places import places
from tui.report.event.claims import verdict_mark
from tui.report.page.anchors import Anchors
from tui.report.page.documents import Writer
from tui.report.page.markup import Child, element
from tui.report.text.bars import line_bar
from tui.report.text.words import plural
from tui.report.text.wrap import NO_BREAK

_BAR: Final = 12  # cells
_EVENTS: Final = "audited-events"
_CODE: Final = re.compile(r"(?=.*\d)(?=.*[^\W\d])")  # S13: no number that stands for itself


def audit_elements(head: Head, anchors: Anchors, audit: Audit) -> Iterator[Element]:
    """Yield an audit as `show` prints it, with links from its conclusion and its counts."""
    writer = Writer(anchors, level=3)
    if not audit.claims:
        yield from writer.elements(audit_document(head, audit))
        return
    claims = {verdict: _claims(head, writer, audit, verdict) for verdict in VERDICTS}
    words = conclusion(head, audit)
    links = {**_links(audit, claims), **_citing(audit, words)}
    yield from writer.elements(audited(head, audit))
    yield element("h3", "Conclusion")
    yield element("p", *_linked(words, links), dir="auto")
    yield element("h3", "Verdicts")
    yield from _tally(audit, links)
    yield from chain.from_iterable(claims.values())
    for each in writer.elements(taken(head, audit)):
        if (each.text or "").startswith(CITING):
            each.set("id", _EVENTS)
        yield each


def _citing(audit: Audit, words: str) -> dict[str, str]:
    """Return where the events stand whose number a conclusion has, if nothing else is as many."""
    number = plural(len(audit.events), "event")
    return {number: f"#{_EVENTS}"} if audit.events and words.count(number) == 1 else {}


def _claims(head: Head, writer: Writer, audit: Audit, verdict: Verdict) -> list[Element]:
    """Return the claims of a verdict below their heading, each with an address of its own."""
    made = [*writer.elements(claims_of(head, audit, verdict))]
    for number, each in enumerate(made[: len(audit.of(verdict)) + 1]):
        each.set("id", f"verdict-{verdict}-{number}" if number else f"verdict-{verdict}")
    return made


def _links(audit: Audit, claims: Mapping[Verdict, list[Element]]) -> dict[str, str]:
    """Return where a claim that is named by its place in its source stands; the first of a place.

    Places are told apart from other words by a letter and a digit; others have no link.
    """
    found: dict[str, str] = {}
    for verdict, made in claims.items():
        for checked, block in zip(audit.of(verdict), made[1:], strict=False):
            if _CODE.match(checked.claim.locator):
                found.setdefault(checked.claim.locator, f"#{block.get('id')}")
    return found


def _tally(audit: Audit, links: Mapping[str, str]) -> Iterator[Element]:
    """Yield a line for each verdict there is: how many claims have it, and which."""
    top = max(audit.tally.values())
    for verdict in VERDICTS:
        claims = audit.of(verdict)
        if claims:
            mark, style = verdict_mark(verdict)
            room = len(f"{top:,}") - len(f"{len(claims):,}")
            bar = f"{line_bar(len(claims), top, _BAR):<{_BAR}}".replace(" ", NO_BREAK)
            line = element(
                "p",
                element("span", f"{mark} {verdict:<12} {' ' * room}", class_=style),
                element("a", f"{len(claims):,}", href=f"#verdict-{verdict}"),
                element("span", f"  {bar}", class_="bar"),
                "  ",
                *_linked(places(audit, claims), links),
                dir="auto",
            )
            yield element("div", line, class_="entry")


def _linked(text: str, links: Mapping[str, str]) -> Iterable[Child]:
    """Return a text with a link for each claim that it names."""
    if not links:
        return [text]
    longest_first = sorted(links, key=len, reverse=True)
    named = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")
    parts = named.split(text)
    return [
        element("a", part, href=links[part]) if number % 2 else part
        for number, part in enumerate(parts)
    ]
