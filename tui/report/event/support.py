"""How well an event is borne out, in words: which sources count, which do not, and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.checks.support import missing_support
from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import Corroboration, LeftOut
from tui.report.event.sources import marked_name
from tui.report.text.document import Document, Entry, heading
from tui.report.text.names import source_name

_REASONS = {
    "unknown": "is not among the sources of this log",
    "machine-written": "is machine-written",
    "from machines": "derives from what machines wrote",
    "derived": "derives from {counted}",
    "same origin": "derives from {origin}, as {counted} does",
}


def counted(base: Corroboration) -> str:
    """Return `3 independent of 5 sources`, shorter where all are independent."""
    total, alone = len(base.sources), len(base.independent)
    if total == 0:
        return "no source"
    noun = "source" if total == 1 else "sources"
    if alone == total:
        return "1 source" if total == 1 else f"{total} independent {noun}"
    return f"{alone} independent of {total} {noun}"


def reasoning(log: Head, event: Event, base: Corroboration) -> Document:
    """Return which of the event's sources (`base`) stand alone, and why the others do not count.

    A heading and an entry; nothing for an event without sources.
    """
    if not (base.sources or base.left_out):
        return ()
    return (heading("Corroboration"), Entry(tuple(_lines(log, event, base))))


def _lines(log: Head, event: Event, base: Corroboration) -> Iterator[Text]:
    total, alone = len(base.sources), len(base.independent)
    count = "1 source" if total == 1 else f"{total} sources"
    words = f"{count}, and no other" if total == alone == 1 else f"{count}, {alone} independent"
    words = words if total else "no source"
    names = "; ".join(source_name(log, each) for each in base.independent)
    yield Text().append(words, "title" if alone else "alert").append(f": {names}" if names else "")
    for left in base.left_out:
        yield Text("  ").append("not counted: ", "label").append(_reason(log, left))
    for _, message in missing_support(log, event, base):
        yield Text().append("! ", "alert").append(message.replace("`", ""), "alert")


def _reason(log: Head, left: LeftOut) -> str:
    names = {"counted": source_name(log, left.counted), "origin": source_name(log, left.origin)}
    return f"{marked_name(log, left.source)} {_REASONS[left.reason].format(**names)}"
