"""A claim as an entry: what a source says of an event, what holds instead, and on whose word."""

from __future__ import annotations

from rich.text import Text

from tui.log.model import Claim, Event, Head, Source
from tui.log.sourcing.corroboration import machine_written
from tui.report.event.sources import AI_MARK, marked_name, source_link
from tui.report.text.document import DOT, Entry, Ref, heading, paragraph, styled
from tui.report.text.names import one, source_name
from tui.report.text.wrap import NO_BREAK

# A mark beside the word, so that the eye finds what does not hold: ! wrong, ~ not quite, + holds.
_MARKS = {
    "supported": "+",
    "comment": "·",
    "imprecise": "~",
    "outdated": "!",
    "distorted": "!",
    "overstated": "!",
    "unsupported": "!",
    "contradicted": "!",
}


def claim_heading(log: Head, event: Event) -> Entry:
    """Return the heading over an event's claims."""
    written = [machine_written(log.sources.get(claim.source, Source())) for claim in event.claims]
    return heading("Claims of machine-written sources" if all(written) else "Claims")


def claim_entry(log: Head, claim: Claim) -> Entry:
    """Return a claim with its verdict."""
    lines = (_head(log, claim), *claim_lines(log, claim))
    link = source_link(log, claim.source)
    return Entry(lines, Ref("source", claim.source), claim.source, link)


def claim_lines(log: Head, claim: Claim) -> list[Text]:
    """Return what a claim says, what holds instead, and on whose word."""
    lines = paragraph(claim.says, "", 2, "says:")
    lines += paragraph(claim.note, "", 2, _note_label(claim)) if claim.note else []
    if claim.sources or claim.verdict != "comment":
        lines.append(_on_whose_word(log, claim))
    return lines


def verdict_mark(verdict: str) -> tuple[str, str]:
    """Return the mark of a verdict, and its style."""
    mark = _MARKS.get(verdict, "!")
    return mark, "good" if mark == "+" else "label" if mark == "·" else "alert"


def _head(log: Head, claim: Claim) -> Text:
    mark, style = verdict_mark(claim.verdict)
    machine = machine_written(log.sources.get(claim.source, Source()))
    return styled(
        (f"{mark} ", style),
        (source_name(log, claim.source), "source"),
        NO_BREAK if machine else "",
        (AI_MARK if machine else "", "ai"),
        f"{DOT}{one(claim.locator, '')}" if claim.locator else "",
        "\t",
        (claim.verdict, style),
    )


def _note_label(claim: Claim) -> str:
    return "note:" if claim.verdict in ("supported", "comment") else "holds:"


def _on_whose_word(log: Head, claim: Claim) -> Text:
    if not claim.sources:
        return styled("  ", ("no source for the verdict", "alert"))
    names = dict.fromkeys(marked_name(log, source_id) for source_id in claim.sources)
    return styled("  ", ("by: ", "label"), ("; ".join(names), "source"))
