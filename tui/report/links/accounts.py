"""The accounts of two events that contradict each other, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import cited, support
from tui.report.actor.sayings import shortened
from tui.report.event.corroboration import counted
from tui.report.event.figures import amount_or_words, subject
from tui.report.event.sources import marked_name
from tui.report.text.document import Entry, Ref, heading, joined, paragraph, styled
from tui.report.text.names import place_of, speaker_name, title
from tui.report.text.table import side_by_side
from tui.report.text.words import phrase

_QUOTES: Final = 3  # quotes of an account


def accounts(head: Head, event: Event, against: Sequence[Event], width: int) -> Iterator[Entry]:
    """Yield the event's account beside each that contradicts it, under a heading; Enter goes there.

    `width`, in cells, decides whether the two stand side by side.
    """
    if against:
        yield heading("Accounts that contradict each other")
    own = _account(head, event)
    for other in against:
        yield Entry(side_by_side(own, _account(head, other), width), Ref("event", other.id))


def _account(head: Head, event: Event) -> list[Text]:
    """Return what an event is said to be: title, facts, summary, figures, quotes, sources."""
    confidence = phrase("", event.confidence or "", " confidence")
    facts = (event.date.human(), place_of(head, event), event.status or "", confidence)
    lines = [Text(title(event), "title"), Text(joined(facts), "muted")]
    lines += paragraph(event.summary)
    for figure in event.figures:
        lines.append(styled((f"{subject(figure)}: ", "label"), amount_or_words(figure)))
    for quote in event.quotes[:_QUOTES]:
        speaker = (f"{speaker_name(head, quote)}: ", "label")
        lines.append(styled(speaker, (shortened(head, quote), "quote")))
    lines += paragraph(event.note, "muted", 0, "note:")
    return [*lines, _sources(head, event)]


def _sources(head: Head, event: Event) -> Text:
    """Return on whose word the account is."""
    line = Text().append("says: ", "label")
    names = [Text(marked_name(head, source_id), "source") for source_id in cited(event)]
    line.append_text(Text(", ").join(names))
    return line.append(f" ({counted(support(head, event))})", "muted")
