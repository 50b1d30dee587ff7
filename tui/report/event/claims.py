"""A claim as an entry: what a source says of an event, what holds instead, and on whose word."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from tui.log.model import Claim, Event, Head, Verdict
from tui.log.sourcing.provenance import by_machine
from tui.report.event.sources import marked_name, source_name_parts
from tui.report.text.document import DOT, Entry, Ref, heading, paragraph, styled
from tui.report.text.words import on_one_line, phrase

# A mark beside the word, so that the eye finds what does not hold: ! wrong, ~ not quite, + holds.
_MARKS: Final[dict[Verdict, tuple[str, str]]] = {
    "supported": ("+", "good"),
    "comment": ("·", "label"),
    "imprecise": ("~", "alert"),
}
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
    return Entry((first, *claim_lines(head, claim)), Ref("source", claim.source), claim.source)


def claim_lines(head: Head, claim: Claim) -> list[Text]:
    """Return what a claim says, what holds instead, and on whose word."""
    lines = paragraph(claim.says, "", 2, "says:")
    holds = claim.verdict in ("supported", "comment")
    lines += paragraph(claim.note, "", 2, "note:" if holds else "holds:")
    if claim.sources or claim.verdict != "comment":
        lines.append(_on_whose_word(head, claim))
    return lines


def verdict_mark(verdict: Verdict) -> tuple[str, str]:
    """Return the mark of a verdict, and its style."""
    return _MARKS.get(verdict, _WRONG)


def _on_whose_word(head: Head, claim: Claim) -> Text:
    if not claim.sources:
        return styled("  ", ("no source for the verdict", "alert"))
    names = dict.fromkeys(marked_name(head, source_id) for source_id in claim.sources)
    return styled("  ", ("by: ", "label"), ("; ".join(names), "source"))
