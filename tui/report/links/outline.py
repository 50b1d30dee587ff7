"""The events around one, as an outline to walk: each line leads to its event.

Where two events contradict each other, their accounts stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pyroaring import BitMap
from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import cited, support
from tui.report.actor.sayings import shortened
from tui.report.event.corroboration import counted
from tui.report.event.figures import amount_or_words, elsewhere, subject
from tui.report.event.sources import marked_name
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    more,
    paragraph,
    styled,
    unbroken,
)
from tui.report.text.names import place_of, speaker_name, title
from tui.report.text.table import side_by_side
from tui.report.text.words import phrase, plural
from tui.store.derived.links import chain
from tui.store.store import Store

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
        of = subject(head, figure, elsewhere(event, figure))
        lines.append(styled((f"{of}: ", "label"), amount_or_words(figure)))
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


_DEPTH: Final = 4  # steps back through what an event follows
_PARTS: Final = 200  # parts that are listed, those around the event
_FEW: Final = 24  # events of each other kind
_ACCOUNTS: Final = 8  # contradicting accounts that are told whole
_CONTRADICTIONS: Final = {
    (True, True): "each contradicts the other",
    (True, False): "contradicted by this event",
    (False, True): "contradicts this event",
}
"""Whether an event contradicts another, and that one it: how to say it of the other."""


def outline(store: Store, event: Event, width: int) -> Document:
    """Return what an event is part of, follows, is followed and contradicted by, and its parts.

    `width`, in cells, decides whether contradicting accounts stand side by side.
    """
    parents, parts = store.links.parents(event), store.links.parts(event)
    against = store.links.against(event)
    around = (
        *_above(store, event, parents),
        *_before(store, event),
        *_after(store, event),
        *_against(store, event, against),
        *accounts(store.head, event, list(store.events(against[:_ACCOUNTS])), width),
        *more(len(against) - _ACCOUNTS),
        *_parts(store, f"Its parts: {len(parts):,}", parts, event),
        *_siblings(store, event, parents),
    )
    alone = Entry((Text("No other event is linked to this one.", "muted"),), stop=False)
    if len(around) > 1:
        return around
    return (*around, alone)


def _above(store: Store, event: Event, parents: Sequence[Event]) -> Iterator[Entry]:
    """Yield what the event is part of, each within the one above, and the event itself."""
    for depth, parent in enumerate(parents):
        count = len(store.links.parts(parent))
        yield _line(store, parent, "  " * depth, plural(count, "part"))
    yield _this(store, event, "  " * len(parents), "this event")


def _before(store: Store, event: Event) -> Iterator[Entry]:
    """Yield what the event follows, and what that follows, each behind the one it led to."""
    before = list(chain(store.links, event, _DEPTH))[:_FEW]
    if before:
        yield heading("Follows")
    for depth, each in before:
        yield _line(store, each, "  " * (depth - 1) + "← ")


def _after(store: Store, event: Event) -> Iterator[Entry]:
    """Yield what follows the event."""
    after = store.links.followers(event, _FEW)
    if after:
        yield heading("Followed by")
    for each in after:
        yield _line(store, each, "→ ")


def _against(store: Store, event: Event, against: BitMap) -> Iterator[Entry]:
    """Yield the events of contradicting accounts, and which of the two says that they are."""
    if against:
        yield heading("Contradictions")
    for each in store.events(against[:_FEW]):
        ways = (each.id in event.contradicts, event.id in each.contradicts)
        yield _line(store, each, "≠ ", _CONTRADICTIONS[ways])
    yield from more(len(against) - _FEW)


def _siblings(store: Store, event: Event, parents: Sequence[Event]) -> Iterator[Entry]:
    """Yield the parts of what the event is part of, with the event in its place among them."""
    if parents:
        parts = store.links.parts(parents[-1])
        yield from _parts(store, f"Parts of {title(parents[-1])}: {len(parts):,}", parts, event)


def _parts(store: Store, words: str, parts: BitMap, event: Event) -> Iterator[Entry]:
    """Yield events in time order under a heading: where they are many, those around the event."""
    if not parts:
        return
    yield heading(words)
    here = store.rank(event.id) or 0
    first = max(0, min(parts.rank(here) - _PARTS // 2, len(parts) - _PARTS))
    shown = parts[first : first + _PARTS]
    yield from _left_out(first, "earlier")
    for each in store.events(shown):
        entry = _this if each.id == event.id else _line
        yield entry(store, each)
    yield from _left_out(len(parts) - first - len(shown), "later")


def _left_out(count: int, side: str) -> Iterator[Entry]:
    if count > 0:
        yield Entry((Text(f"  … {count:,} {side}", "muted"),), stop=False)


def _line(store: Store, event: Event, mark: str = "", remark: str = "") -> Entry:
    """Return `  ← 5 Dec 2024 · Hama captured · Hama`, which leads to the event."""
    line = _described(store, event, f"  {mark}", "", remark)
    return Entry((line,), Ref("event", event.id))


def _this(store: Store, event: Event, mark: str = "", remark: str = "") -> Entry:
    """Return `▸ 5 Dec 2024 · Hama captured · Hama` for the event itself: it leads nowhere."""
    line = _described(store, event, f"▸ {mark}", "title", remark)
    return Entry((line,), stop=False)


def _described(store: Store, event: Event, start: str, style: str, remark: str) -> Text:
    """Return a line: its start, the date, the title in a style, the place and a remark."""
    line = Text(start[:2]).append(start[2:] + unbroken(event.date.human()), "muted").append(DOT)
    line.append(title(event), style)
    for words in (place_of(store.head, event), remark):
        line.append(phrase(DOT, unbroken(words)), "muted")
    return line
