"""Any JSON with records that have dates, and JSON Lines: read as a table is.

The records may stand anywhere: in a list, in several, under a key each, or under their dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final

from tui.exchange.files.braces import is_log_in_braces
from tui.exchange.files.input import Input
from tui.exchange.files.json import document, is_json, lines_of, looks_like_json, words
from tui.exchange.files.record_lists import records_in
from tui.exchange.files.records import is_record
from tui.exchange.making.citations import cited
from tui.exchange.making.draft import Draft, kind_of
from tui.exchange.making.media import media_of
from tui.exchange.making.names import key
from tui.exchange.making.own import texts
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.tables.mapping import NAMES, read_as
from tui.exchange.tables.reader import TableReader, has_plain_years, order_in
from tui.exchange.tables.table import Record, records
from tui.log.model import Event

KEEPS: Final = (
    "every property, as of a csv; that of a record in it as `host.name`, a list of records as JSON",
    "sources and media also where they are records: with title, publisher, address and date",
    "records in several lists, with the name of theirs in `section`; records under a key each, "
    "with it as id; what stands under dates",
)
BENDS: Final = (
    "events as `list --format json` has them stay as they are; of what their ids stand for it has "
    "the names",
    "names of properties find their fields as columns do: see csv",
)

_DEEPEST: Final = 4
_NAMING: Final = ("actors", "sources", "tags", "place")
_CALLED: Final = ("name", "title", "label", "text", "id")
_LOOKED_AT: Final = 500
_FIELDS: Final = frozenset(Event.__struct_encode_fields__)
_NESTED: Final = ("participants", "figures", "quotes", "claims", "accounts", "media")
_NAMES: Final = "names"
_TABLES: Final = frozenset(("actors", "places", "sources", "timezone"))
_SOURCES: Final = frozenset(
    (
        *NAMES["sources"].split(),
        *NAMES["url"].split(),
        "references",
        "citations",
        "refs",
        "reference",
    )
)
_MEDIA: Final = frozenset(NAMES["media"].split())


def detect(file: Input) -> bool:
    """Tell whether this is JSON with a property that is a date, and no log."""
    return looks_like_json(
        file,
        r"""(?<!\w)(?=\w*?(?:date|start|time)|\w*(?:when|year|ts)\b)\w++["']?\s*:"""
        r"""|"\d{4}(?:-\d\d){0,2}"\s*:""",
    ) and not is_log_in_braces(file.head)


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the records; raises ImportFault where no property is a date."""
    return rows_of(_records(file, draft), draft)


def rows_in(file: Input, draft: Draft, rename: Callable[[str], str] = str) -> Iterator[Record]:
    """Yield the rows of a table, or of the JSON that its API gives: each cell as text."""
    if not is_json(file.sample):
        yield from records(file, draft, rename=rename)
        return
    for line, record in _records(file, draft):
        cells = {rename(name): cell_of(value) for name, value in record.items()}
        yield Record(line, {name: cell for name, cell in cells.items() if cell})


def rows_of(rows: Iterator[tuple[int, Tree]], draft: Draft) -> Iterator[Row]:
    """Yield the events that records are, each with its line; raises ImportFault without a date."""
    first = list(islice(rows, _LOOKED_AT))
    names: dict[str, None] = {}
    flats = [record for _, record in first if not _is_event(record)]
    for record in flats:
        names |= dict.fromkeys(name for name, _ in flat(_without_lists(record)))
    mapping = read_as([*names], draft.options.mapping, draft.options.known, draft.bent)
    if flats and not {"date", "year"} & mapping.keys():
        raise ImportFault(
            f"no property is a date: say which with --map date=PROPERTY ({', '.join(names)})"
        )
    column = mapping.get("date", "")
    dates = [words(each.get(column)) for _, each in first]
    reader = TableReader(draft, mapping, order_in(draft, dates), has_plain_years(dates))
    records = RecordReader(reader, mapping, draft)
    for line, record in chain(first, rows):
        if _is_event(record):
            yield Row(line, _resolved(record, draft))
            continue
        yield Row(line, records.event(line, record))


class RecordReader:
    """Makes events of records, of which properties may be lists or records themselves."""

    def __init__(self, reader: TableReader, mapping: Mapping[str, str], draft: Draft) -> None:
        self._reader = reader
        self._draft = draft
        self._named = {mapping[field]: field for field in _NAMING if field in mapping}

    def event(self, line: int, record: Tree, point: tuple[float, float] | None = None) -> Tree:
        """Return the event of a record; at a point where that is known apart from it."""
        cells = dict(_cells(_without_lists(record), self._named))
        event = self._reader.event(line, cells, point)
        return event | _listed(record, event, self._draft)


def _listed(record: Tree, event: Tree, draft: Draft) -> Tree:
    """Return the sources and media of a record that are records, or lists, with those of a cell."""
    made: dict[str, list[Any]] = {}
    for name, value in record.items():
        if _has_sources(name, value):
            made.setdefault("sources", event.get("sources", [])).extend(cited(draft, value))
        elif _has_media(name, value):
            made.setdefault("media", event.get("media", [])).extend(media_of(value))
    return {name: list(values) for name, values in made.items() if values}


def _without_lists(record: Tree) -> Tree:
    return {
        name: value
        for name, value in record.items()
        if not _has_sources(name, value) and not _has_media(name, value)
    }


def _has_sources(name: str, value: object) -> bool:
    return isinstance(value, list | dict) and key(name) in _SOURCES and bool(value)


def _has_media(name: str, value: object) -> bool:
    return key(name) in _MEDIA and isinstance(value, list | dict) and bool(media_of(value))


def _cells(record: Tree, named: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the cells of a record by column.

    Of records where names should stand, the names, and all that they say in a column of its own.
    """
    for name, value in flat(record):
        if name in named and isinstance(value, list) and (names := _names(value)):
            yield name, "; ".join(names)
            if any(isinstance(each, dict) and len(each) > 1 for each in value):
                yield f"{name} in full", words(value)
        elif name in named and isinstance(value, list) and not _is_text(value):
            yield f"{name} in full", words(value)
        elif cell := cell_of(value):
            yield name, cell


def _is_text(values: list[object]) -> bool:
    return all(isinstance(each, str | int | float) for each in values)


def _names(values: list[object]) -> list[str]:
    """Return what texts or records in a list are called; nothing unless all have a name."""
    found: list[str] = []
    for each in values:
        name = each
        if isinstance(each, dict):
            called = [each[name] for name in _CALLED if each.get(name)]
            name = next(iter(called or (len(each) == 1 and each.values()) or ()), None)
        if not isinstance(name, str):
            return []
        found.append(name)
    return found


def flat(record: Tree, above: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """Yield the properties of a record, those of records in it under both names: `geo.lat`."""
    for name, value in record.items():
        if isinstance(value, dict) and value and depth < _DEEPEST:
            yield from flat(value, f"{above}{name}.", depth + 1)
        else:
            yield f"{above}{name}", value


def _records(file: Input, draft: Draft) -> Iterator[tuple[int, Tree]]:
    if _is_lines(file.sample):
        yield from lines_of(file, draft)
        return
    found = document(file)
    if isinstance(found, dict) and (_is_event(found) or is_record(found)):
        yield 1, found
        return
    yield from records_in(found, draft, file.text())


def _resolved(record: Tree, draft: Draft) -> Tree:
    """Return an event without its names, which are those of the records of the log."""
    event = dict(record)
    names = event.pop(_NAMES, {})
    draft.zone(words(names.get("timezone")))
    for table, kept in (("actors", draft.actors), ("places", draft.places)):
        for own_id, name in names.get(table, {}).items():
            kept.records.setdefault(own_id, {"name": name})
    for own_id, source in names.get("sources", {}).items():
        draft.sources.records.setdefault(own_id, source)
    for name in event.keys() - _FIELDS:
        kind, _ = kind_of(words(event[name]))
        draft.fields.setdefault(name, {"type": kind})
    return event


def _is_event(record: Tree) -> bool:
    """Tell whether a record is an event as `list` writes it: with names, or records in it."""
    if isinstance(record.get(_NAMES), dict) and _TABLES.issuperset(record[_NAMES]):
        return True
    nested = any(
        isinstance(record.get(name), list) and record[name] and isinstance(record[name][0], dict)
        for name in _NESTED
    )
    return nested and _FIELDS.issuperset(record)


def _is_lines(sample: str) -> bool:
    """Tell whether the first line is an object, and the second begins one."""
    lines = [line.strip() for line in sample.split("\n", 3) if line.strip()]
    return len(lines) > 1 and lines[0][0] + lines[0][-1] == "{}" and lines[1][0] == "{"


def cell_of(value: object) -> str:
    """Return a value of JSON as the cell of a table: texts joined by `; `."""
    if isinstance(value, list) and len(texts(value)) == len(value):
        return "; ".join(texts(value))
    return words(value)
