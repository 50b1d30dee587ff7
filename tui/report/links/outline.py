"""The events around one, as an outline to walk: each line leads to its event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyroaring import BitMap
from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import cited, support
from tui.report.actor.sayings import shortened
from tui.report.event.figures import amount, subject
from tui.report.event.sources import marked_name
from tui.report.event.support import counted
from tui.report.text.document import DOT, Document, Entry, Ref, heading, joined, paragraph, unbroken
from tui.report.text.names import one, place_name, speaker_name, title
from tui.report.text.table import side_by_side
from tui.store.derived.links import chain
from tui.store.store import Store

_MOST_QUOTES = 3  # quotes of an account


def accounts(log: Head, event: Event, against: list[Event], width: int) -> tuple[Entry, ...]:
    """Return the event's account beside each that contradicts it; Enter goes to the other."""
    if not against:
        return ()
    pairs = [
        Entry(side_by_side(account(log, event), account(log, other), width), Ref("event", other.id))
        for other in against
    ]
    return (heading("Accounts that contradict each other"), *pairs)


def account(log: Head, event: Event) -> list[Text]:
    """Return what an event is said to be: title, facts, summary, figures, quotes, sources."""
    facts = [event.date.human(), place_name(log, event.place) if event.place else ""]
    sure = [event.status or "", f"{event.confidence} confidence" if event.confidence else ""]
    lines = [Text(title(event), "title"), Text(joined([*facts, *sure]), "muted")]
    lines += paragraph(event.summary) if event.summary else []
    for figure in event.figures:
        number = one(f"{amount(figure)} {figure.unit}", one(figure.as_said, "no number"))
        lines.append(Text().append(f"{subject(figure)}: ", "label").append(number))
    for quote in event.quotes[:_MOST_QUOTES]:
        line = Text().append(f"{speaker_name(log, quote)}: ", "label")
        lines.append(line.append(shortened(log, quote), "quote"))
    lines += paragraph(event.note, "muted", 0, "note:") if event.note else []
    return [*lines, _sources(log, event)]


def _sources(log: Head, event: Event) -> Text:
    line = Text().append("says: ", "label")
    for number, source_id in enumerate(cited(event)):
        line.append(", " if number else "").append(marked_name(log, source_id), "source")
    return line.append(f" ({counted(support(log, event))})", "muted")


_DEPTH = 4  # steps back through what an event follows
_MOST = 200  # parts that are listed, those around the event
_FEW = 24  # events of each other kind
_ACCOUNTS = 8  # contradicting accounts that are told whole
_WAYS = {
    (True, True): "each contradicts the other",
    (True, False): "contradicted by this event",
    (False, True): "contradicts this event",
}


def outline(store: Store, event: Event, width: int) -> Document:
    """Return what an event is part of, follows, is followed and contradicted by, and its parts.

    `width`, in cells, decides whether contradicting accounts stand side by side.
    """
    parents, parts = store.links.parents(event), store.links.parts(event)
    against = store.links.against(event)
    around = (
        *_above(store, event, parents),
        *_before(store, event),
        *_list(store, "Followed by", store.links.followers(event, _FEW)),
        *_against(store, event, against),
        *_accounts(store, event, against, width),
        *_parts(store, f"Its parts: {len(parts):,}", parts, event),
        *_siblings(store, event, parents),
    )
    alone = Entry((Text("No other event is linked to this one.", "muted"),), stop=False)
    return around if len(around) > 1 else (*around, alone)


def _above(store: Store, event: Event, parents: list[Event]) -> Iterator[Entry]:
    """Yield what the event is part of, each within the one above, and the event itself."""
    for depth, parent in enumerate(parents):
        count = len(store.links.parts(parent))
        yield _line(store, parent, "  " * depth, f"{count:,} part{'s' if count > 1 else ''}")
    yield _line(store, event, "  " * len(parents), "this event", here=True)


def _before(store: Store, event: Event) -> Iterator[Entry]:
    """Yield what the event follows, and what that follows, each behind the one it led to."""
    before = list(chain(store.links, event, _DEPTH))[:_FEW]
    if before:
        yield heading("Follows")
    for depth, each in before:
        yield _line(store, each, "  " * (depth - 1) + "← ")


def _list(store: Store, words: str, events: Iterable[Event]) -> Iterator[Entry]:
    for number, each in enumerate(events):
        if number == 0:
            yield heading(words)
        yield _line(store, each, "→ ")


def _against(store: Store, event: Event, against: BitMap) -> Iterator[Entry]:
    """Yield the events of contradicting accounts, and which of the two says that they are."""
    if against:
        yield heading("Contradictions")
    for rank in against[:_FEW]:
        each = store.event(rank)
        ways = (each.id in event.contradicts, event.id in each.contradicts)
        yield _line(store, each, "≠ ", _WAYS[ways])
    yield from _more(len(against) - _FEW, "more")


def _accounts(store: Store, event: Event, against: BitMap, width: int) -> Iterator[Entry]:
    """Yield the event's account beside each of the first that contradict it."""
    others = [store.event(rank) for rank in against[:_ACCOUNTS]]
    yield from accounts(store.head, event, others, width)
    yield from _more(len(against) - _ACCOUNTS, "more")


def _siblings(store: Store, event: Event, parents: list[Event]) -> Iterator[Entry]:
    """Yield the parts of what the event is part of, with the event in its place among them."""
    if parents:
        parts = store.links.parts(parents[-1])
        yield from _parts(store, f"Parts of {title(parents[-1])}: {len(parts):,}", parts, event)


def _parts(store: Store, words: str, parts: BitMap, event: Event) -> Iterator[Entry]:
    """Yield events in time order under a heading: where they are many, those around the event."""
    if not parts:
        return
    yield heading(words)
    first = max(0, min(parts.rank(store.rank(event.id) or 0) - _MOST // 2, len(parts) - _MOST))
    shown = parts[first : first + _MOST]
    yield from _more(first, "earlier")
    for rank in shown:
        each = store.event(rank)
        yield _line(store, each, "", here=each is event)
    yield from _more(len(parts) - first - len(shown), "later")


def _more(count: int, words: str) -> Iterator[Entry]:
    if count > 0:
        yield Entry((Text(f"  … {count:,} {words}", "muted"),), stop=False)


def _line(store: Store, event: Event, mark: str, remark: str = "", here: bool = False) -> Entry:
    """Return `▸ 5 Dec 2024 · Hama captured · Hama`; the event itself leads nowhere."""
    line = Text("▸ " if here else "  ").append(mark, "muted")
    line.append(unbroken(event.date.human()), "muted").append(DOT)
    line.append(title(event), "title" if here else "")
    place = place_name(store.head, event.place) if event.place else ""
    for words in (place, remark):
        line.append(f"{DOT}{unbroken(words)}" if words else "", "muted")
    return Entry((line,), None if here else Ref("event", event.id), stop=not here)
