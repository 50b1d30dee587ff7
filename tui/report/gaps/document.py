"""What events may be missing, by kind; each line leads to where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from rich.text import Text

from tui.log.dates.unit_words import duration_words
from tui.report.event.sources import marked_name
from tui.report.text.document import Document, Entry, Ref, heading, joined, more, styled
from tui.report.text.names import actor_name, place_name, title
from tui.report.text.words import phrase, plural
from tui.store.derived.gaps import Finding, Gap, Kind
from tui.store.store import Store

_MOST: Final = 40  # of one kind

HEADINGS: Final[dict[Kind, str]] = {
    "quiet": "Stretches without events, where the log is busy",
    "no source": "Events on no independent source",
    "one source": "Events on one independent source",
    "undated": "Events without a date",
    "unexamined": "Events that take something from a machine, no claim of it examined",
    "no original": "Events with translated quotes, the original of none",
    "named once": "Actors and places in one event alone",
    "unkept": "Sources on the web of which no copy is kept",
}


def gaps_document(store: Store, found: Iterable[Gap]) -> Document:
    """Return the findings; what to say where there are none."""
    entries: list[Entry] = []
    for gap in found:
        entries.append(heading(f"{HEADINGS[gap.kind]} ({gap.size:,})"))
        entries += (_entry(store, each) for each in islice(gap.findings, _MOST))
        entries += more(gap.size - _MOST)
    if entries:
        return tuple(entries)
    return (Entry((Text("These events miss nothing that is looked for."),), stop=False),)


def gaps_title(found: Iterable[Gap]) -> str:
    """Return how many findings there are."""
    return f"What may be missing: {plural(sum(gap.size for gap in found), 'finding')}"


def _entry(store: Store, finding: Finding) -> Entry:
    return Entry((styled("  ", *_parts(store, finding)),), Ref(finding.field, finding.value))


def _parts(store: Store, finding: Finding) -> Iterator[str | tuple[str, str]]:
    name, when = named(store, finding)
    if finding.kind == "quiet":
        yield f"{duration_words(finding.seconds)} before "
    yield name, "title" if finding.field == "event" else ""
    yield phrase(" · ", when), "muted"


def named(store: Store, finding: Finding) -> tuple[str, str]:
    """Return what a finding is about, by name, and when that was."""
    if finding.field == "actor":
        return actor_name(store.head, finding.value), "actor"
    if finding.field == "place":
        return place_name(store.head, finding.value), "place"
    if finding.field == "source":
        source = store.head.sources[finding.value]
        return marked_name(store.head, finding.value), joined((source.title, source.url))
    event = store.find(finding.value)
    if event is None:
        return finding.value, ""
    return title(event), event.date.human()
