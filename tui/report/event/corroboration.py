"""How well an event is borne out, in words: which sources count, which do not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.checks.support import missing_support
from tui.log.model import Account, Event, Head, Source
from tui.log.sourcing.corroboration import Corroboration, LeftOut, Reason, origin_of
from tui.log.sourcing.origins import Origin, origins_of
from tui.log.sourcing.provenance import lineage
from tui.log.sourcing.publishers import readable
from tui.report.event.sources import Part, source_name_parts
from tui.report.text.document import Document, Entry, heading, styled
from tui.report.text.names import actor_name, source_name
from tui.report.text.words import plural

_REASONS: Final[dict[Reason, str]] = {
    "unknown": "is not among the sources of this log",
    "machine-written": "is machine-written",
    "from machines": "derives from what machines wrote",
    "derived": "derives from {counted}",
    "same origin": "derives from {origin}, as {counted} does",
    "disputes": "says otherwise",
    "mentions": "only mentions it",
    "retracted": "was retracted",
    "corrected": "was corrected",
    "from withdrawn": "derives from what was retracted or corrected",
    "partly from machines": "derives in part from what machines wrote",
    "older": "was issued before the event",
    "same knower": "has it from {origin}, as {counted} does: together they count as one",
    "same address": "is the page of {counted}",
    "same work": "has author and title of {counted}",
    "same publisher": "prints {origin}, as {counted} does",
}
_AGAIN: Final = "again: a publisher counts once"
_FROM_ITSELF: Final = "has it from {origin}, which is counted itself"


def counted(base: Corroboration) -> str:
    """Return `3 independent of 5 sources`, shorter where all are independent."""
    total, alone = len(base.sources), len(base.independent)
    if total == 0:
        return "no source"
    if alone != total:
        return f"{alone} independent of {plural(total, 'source')}"
    if total == 1:
        return "1 source"
    return f"{total} independent sources"


def reasoning(head: Head, event: Event, base: Corroboration) -> Document:
    """Return which of the event's sources (`base`) stand alone, and why the others do not count.

    A heading and an entry; nothing for an event without sources.
    """
    if not (base.sources or base.left_out):
        return ()
    named = [*base.independent]
    for left in base.left_out:
        named += _named(head, event, left)
    lines = tuple(_lines(head, event, base))
    return (heading("Corroboration"), Entry(lines, named=tuple(named)))


def _lines(head: Head, event: Event, base: Corroboration) -> Iterator[Text]:
    style = "title" if base.independent else "alert"
    first = Text().append(_numbers(base), style).append(": " if base.independent else "")
    names = (Text(source_name(head, each), "source") for each in base.independent)
    yield first.append_text(Text("; ").join(names))
    for left in base.left_out:
        yield styled("  ", ("not counted: ", "label"), *_reason(head, event, left))
    for _, message in missing_support(head, event, base):
        yield Text().append("! ", "alert").append(message.replace("`", ""), "alert")


def _numbers(base: Corroboration) -> str:
    """Return how many sources there are, and how many of them are independent."""
    total, alone = len(base.sources), len(base.independent)
    if total == 0:
        return "no source"
    if total == alone == 1:
        return "1 source, and no other"
    return f"{plural(total, 'source')}, {alone} independent"


def _reason(head: Head, event: Event, left: LeftOut) -> Iterator[Part]:
    """Yield why a source does not count, in words; `_named` has the sources among them."""
    origin = _origin(head, event, left)
    before, counted, after = _reason_of(head, event, left).partition("{counted}")
    yield from source_name_parts(head, left.source)
    yield f" {before.replace('{origin}', origin)}", ""
    if counted:
        yield source_name(head, left.counted), "source"
    yield after.replace("{origin}", origin), ""


def _named(head: Head, event: Event, left: LeftOut) -> Iterator[str]:
    yield left.source
    if "{counted}" in _reason_of(head, event, left):
        yield left.counted


def _reason_of(head: Head, event: Event, left: LeftOut) -> str:
    name = source_name(head, left.counted)
    if left.reason == "same knower" and _origin(head, event, left) == name:
        return _FROM_ITSELF
    if left.reason == "same publisher" and source_name(head, left.source) == name:
        return _AGAIN
    return _REASONS[left.reason]


def origin_words(
    head: Head, source_id: str, origin: Origin, accounts: Sequence[Account] = ()
) -> str:
    """Return what is behind a source, as it may be read; `accounts` are those of an event."""
    if origin.kind == "knower":
        told = (*_told(source_id, accounts), *_listed(head, source_id))
        return actor_name(head, _as_written(head, origin, told))
    if origin.kind in ("publisher", "work"):
        return readable(origin.name)
    return source_name(head, origin.name)


def _as_written(head: Head, knower: Origin, told: Iterable[str]) -> str:
    """Return who knew it as the log has it: names are compared without case and marks."""
    origins = origins_of(head)
    return next((words for words in told if origins.knower(words) == knower), knower.name)


def _told(source_id: str, accounts: Sequence[Account]) -> Iterator[str]:
    for account in accounts:
        if source_id in account.sources:
            yield from account.origins


def _listed(head: Head, source_id: str) -> Iterator[str]:
    for each in lineage(head.sources, source_id):
        yield from head.sources.get(each, Source()).origins


def _origin(head: Head, event: Event, left: LeftOut) -> str:
    return origin_words(head, left.source, origin_of(left), event.accounts)
