"""The sources of a log as rows: what each is worth, and how many events rest on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Head
from tui.log.sourcing.provenance import by_machine
from tui.report.event.sources import AI_MARK, withdrawal
from tui.report.export.listing import WIDE
from tui.report.export.rows import Columns
from tui.report.text.document import joined
from tui.report.text.names import date_words, source_name
from tui.report.text.table import Column, table
from tui.report.text.words import on_one_line, phrase, plural
from tui.report.text.wrap import wrap
from tui.store.store import Store

COLUMNS: Final = (
    Column("Id", "muted", most=24),
    Column("Tier", most=11),
    Column("AI", "alert"),
    Column("Issued", most=16),
    Column("Cited", side="right"),
    Column("Named", side="right"),
    Column("Source", "source", most=0),
)


class Uses(NamedTuple):
    """How many events cite a source, and how many name it: cited, or of a figure or a claim."""

    cited: int = 0
    named: int = 0


class Row(NamedTuple):
    """A source as it stands in the columns."""

    id: str
    tier: str
    mark: str
    issued: str
    cited: str
    named: str
    name: str


def bibliography(
    head: Head, uses: Mapping[str, Uses], ids: Sequence[str], width: int | None
) -> Iterator[Text]:
    """Yield sources with how many of some events cite each, fitted to a width if there is one.

    Beside them those that name it anywhere, in a figure or a claim too, as `source:` finds them. A
    table; where that is too narrow each source with its facts below.
    """
    rows = [_row(head, each, uses.get(each, Uses())) for each in ids]
    if width is None or width >= WIDE:
        yield from table(COLUMNS, rows, width)
        return
    for row in rows:
        yield from _stacked(row, width)


def source_columns(head: Head, used: Mapping[str, Uses]) -> Columns[str]:
    """Return what is told of a source, given by its id, to programs."""

    def field(name: str) -> Callable[[str], object]:
        return lambda each: _plain(getattr(head.sources[each], name))

    return {
        "id": lambda each: each,
        "tier": field("tier"),
        "machine": lambda each: by_machine(head.sources, each),
        "reliability": field("reliability"),
        "issued": field("issued"),
        "cited": lambda each: used.get(each, Uses()).cited,
        "named": lambda each: used.get(each, Uses()).named,
        "publisher": field("publisher"),
        "author": field("author"),
        "language": field("language"),
        "url": field("url"),
        "archive_url": field("archive_url"),
        "derived_from": lambda each: list(head.sources[each].parents),
        "title": field("title"),
    }


def _plain(value: object) -> object:
    return value.text if isinstance(value, Date) else value


def uses(store: Store, ranks: Iterable[int]) -> dict[str, Uses]:
    """Return how many of some events cite each source, and how many name it."""
    within = BitMap(ranks)
    cited = dict(_counted(store, "cited", within))
    named = _counted(store, "source", within)
    return {source: Uses(cited.get(source, 0), number) for source, number in named}


def _counted(store: Store, field: str, within: BitMap) -> Iterator[tuple[str, int]]:
    for source, ranks in store.index.sets(field):
        yield source, within.intersection_cardinality(ranks)


def named(store: Store, ranks: Iterable[int]) -> list[str]:
    """Return the sources that anything in some events names, in the order of the log."""
    within = BitMap(ranks)
    found = {each for each, there in store.index.sets("source") if within.intersect(there)}
    return [each for each in store.head.sources if each in found]


def _stacked(row: Row, width: int) -> list[Text]:
    """Return a source's name and title, and its facts below."""
    line = Text().append(row.name, "source").append(phrase(" ", row.mark), "alert")
    uses = f"cited by {row.cited}, named in {plural(int(row.named), 'event')}"
    facts = joined((row.id, row.tier, row.issued, uses))
    return wrap([line, Text("  " + facts, "muted")], width)


def _row(head: Head, source_id: str, uses: Uses) -> Row:
    source = head.sources[source_id]
    name, title = source_name(head, source_id), on_one_line(source.title)
    if title not in ("", name):
        name = f"{name}: {title}"
    name = joined((name, withdrawal(source)))
    return Row(
        source_id,
        source.tier or "",
        AI_MARK * by_machine(head.sources, source_id),
        date_words(source.issued),
        str(uses.cited),
        str(uses.named),
        name,
    )
