"""Accounts that contradict each other, each as its own sources have it."""

from __future__ import annotations

from rich.text import Text

from tui.log.evidence import cited, support
from tui.log.model import Event, Log
from tui.report.columns import side_by_side
from tui.report.document import Entry, Ref, heading, joined, paragraph
from tui.report.figures import amount, subject
from tui.report.names import one, place_name, speaker_name, title
from tui.report.sayings import shortened
from tui.report.sources import marked_name
from tui.report.support import counted

_MOST = 3  # quotes of an account


def accounts(log: Log, event: Event, against: list[Event], width: int) -> tuple[Entry, ...]:
    """Return the event's account beside each that contradicts it; Enter goes to the other."""
    if not against:
        return ()
    pairs = [
        Entry(side_by_side(account(log, event), account(log, other), width), Ref("event", other.id))
        for other in against
    ]
    return (heading("Accounts that contradict each other"), *pairs)


def account(log: Log, event: Event) -> list[Text]:
    """Return what an event is said to be: title, facts, summary, figures, quotes, sources."""
    facts = [event.date.human(), place_name(log, event.place) if event.place else ""]
    sure = [event.status or "", f"{event.confidence} confidence" if event.confidence else ""]
    lines = [Text(title(event), "title"), Text(joined([*facts, *sure]), "muted")]
    lines += paragraph(event.summary) if event.summary else []
    for figure in event.figures:
        number = one(f"{amount(figure)} {figure.unit}", one(figure.as_said, "no number"))
        lines.append(Text().append(f"{subject(figure)}: ", "label").append(number))
    for quote in event.quotes[:_MOST]:
        line = Text().append(f"{speaker_name(log, quote)}: ", "label")
        lines.append(line.append(shortened(log, quote), "quote"))
    lines += paragraph(event.note, "muted", 0, "note:") if event.note else []
    return [*lines, _sources(log, event)]


def _sources(log: Log, event: Event) -> Text:
    line = Text().append("says: ", "label")
    for number, source_id in enumerate(cited(event)):
        line.append(", " if number else "").append(marked_name(log, source_id), "source")
    return line.append(f" ({counted(support(log, event))})", "muted")
