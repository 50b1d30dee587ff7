"""A claim as an entry: what a source says of an event, what holds instead, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from rich.text import Text

from tui.log.model import Claim, Event, Head, Verdict
from tui.log.sourcing.provenance import by_machine
from tui.log.sourcing.verdicts import UNBORNE, told
from tui.report.event.sources import marked_name, source_name_parts
from tui.report.text.document import DOT, Entry, Ref, heading, paragraph, styled
from tui.report.text.names import actor_name, date_words
from tui.report.text.words import on_one_line, phrase

# A mark beside the word, so that the eye finds what does not hold: ! wrong, ~ not quite, + holds.
_MARKS: Final[dict[Verdict, tuple[str, str]]] = {
    "supported": ("+", "good"),
    "comment": ("·", "label"),
    "imprecise": ("~", "alert"),
}
# What is said of sources of whose stance the log tells nothing, by the verdict that they bear.
_UNTOLD: Final[dict[Verdict, str]] = {"supported": "for it: ", "unsupported": "looked in: "}
_WRONG: Final = ("!", "alert")


def claim_heading(head: Head, event: Event) -> Entry:
    """Return the heading over an event's claims."""
    if all(by_machine(head.sources, claim.source) for claim in event.claims):
        return heading("Claims of machine-written sources")
    return heading("Claims")


def claim_entry(head: Head, claim: Claim) -> Entry:
    """Return a claim with its verdict."""
    mark, style = verdict_mark(claim.verdict)
    first = styled(
        (f"{mark} ", style),
        *source_name_parts(head, claim.source),
        phrase(DOT, on_one_line(claim.locator)),
        "\t",
        (claim.verdict, style),
    )
    named = (claim.source, *named_in(head, claim))
    lines = (first, *claim_lines(head, claim))
    return Entry(lines, Ref("source", claim.source), claim.source, named=named)


def claim_lines(head: Head, claim: Claim) -> list[Text]:
    """Return what a claim says, what holds instead, and on whose word."""
    lines = paragraph(claim.says, "", 2, "says:")
    lines += paragraph(_exact(claim), "muted", 2, "exactly:")
    holds = claim.verdict in ("supported", "comment")
    lines += paragraph(claim.note, "", 2, "note:" if holds else "holds:")
    if claim.sources or claim.verdict not in UNBORNE:
        lines += _on_whose_word(head, claim)
    lines += paragraph(_review(head, claim), "muted", 2, "reviewed:")
    return lines


def verdict_mark(verdict: Verdict) -> tuple[str, str]:
    """Return the mark of a verdict, and its style."""
    return _MARKS.get(verdict, _WRONG)


def _exact(claim: Claim) -> str:
    """Return the source's exact words between quotation marks; "" when `says` has them."""
    exact = on_one_line(claim.exact)
    if not exact or exact == on_one_line(claim.says):
        return ""
    return f"“{exact}”"


def named_in(head: Head, claim: Claim) -> tuple[str, ...]:
    """Return the sources that the lines of a claim name, in their order."""
    return tuple(chain.from_iterable(_bearers(head, claim).values()))


def _on_whose_word(head: Head, claim: Claim) -> list[Text]:
    """Return a line for the sources that bear the claim out, those against it, and the others."""
    if not claim.sources:
        return [styled("  ", ("no source for the verdict", "alert"))]
    lines = []
    for label, sources in _bearers(head, claim).items():
        names = [styled(*source_name_parts(head, each)) for each in sources]
        lines.append(styled("  ", (label, "label")).append_text(Text("; ").join(names)))
    return lines


def _bearers(head: Head, claim: Claim) -> dict[str, list[str]]:
    """Return the sources of a verdict by what is said of them; of those with one name the first."""
    for_it, against = told(claim, "supports"), told(claim, "disputes")
    others = [each for each in claim.sources if each not in for_it | against]
    sides = {
        "for it: ": [each for each in claim.sources if each in for_it],
        "against it: ": [each for each in claim.sources if each in against],
    }
    label = _UNTOLD.get(claim.verdict, "also looked at: " if for_it | against else "verdict by: ")
    sides[label] = [*sides.get(label, ()), *others]
    return {label: _by_name(head, sources) for label, sources in sides.items() if sources}


def _by_name(head: Head, sources: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for each in sources:
        first.setdefault(marked_name(head, each), each)
    return [*first.values()]


def _review(head: Head, claim: Claim) -> str:
    """Return who examined a claim, and when, as far as the log says."""
    by = actor_name(head, claim.reviewer) if claim.reviewer else ""
    return ", ".join(filter(None, (phrase("by ", by), date_words(claim.reviewed))))
