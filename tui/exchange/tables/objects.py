"""Any JSON with a list of flat records, and JSON Lines: read as a table is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, items_of, lines_of, looks_like_json, numbered, words
from tui.exchange.making.draft import Draft, kind_of
from tui.exchange.making.own import texts
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.tables.mapping import read_as
from tui.exchange.tables.reader import TableReader, order_in
from tui.log.model import Event

KEEPS: Final = (
    "every property, as of a csv; that of a record in it as `host.name`, a list of records as JSON",
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
_LISTS: Final = ("events", "items", "data", "results", "records", "rows", "entries")


def detect(file: Input) -> bool:
    """Tell whether this is JSON with a property that is a date."""
    return looks_like_json(
        file, r'"(?:\w*date\w*|when|start\w*|timestamp|time|year|@?ts|time\w*)"\s*:'
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the records; raises ImportFault where no property is a date."""
    rows = _records(file, draft)
    first = list(islice(rows, _LOOKED_AT))
    names: dict[str, None] = {}
    flats = [record for _, record in first if not _is_event(record)]
    for record in flats:
        names |= dict.fromkeys(name for name, _ in flat(record))
    mapping = read_as([*names], draft.options.mapping, draft.options.known, draft.bent)
    if flats and not {"date", "year"} & mapping.keys():
        raise ImportFault(
            f"no property is a date: say which with --map date=PROPERTY ({', '.join(names)})"
        )
    column = mapping.get("date", "")
    reader = TableReader(
        draft, mapping, order_in(draft, (words(each.get(column)) for _, each in first))
    )
    named = {mapping[field]: field for field in _NAMING if field in mapping}
    for line, record in chain(first, rows):
        if _is_event(record):
            yield Row(line, _resolved(record, draft))
            continue
        yield Row(line, reader.event(line, dict(_cells(record, named))))


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
            name = next((each[key] for key in _CALLED if each.get(key)), None)
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
    name = ""
    if isinstance(found, dict):
        if _is_event(found):
            yield 1, found
            return
        name = next((each for each in _LISTS if isinstance(found.get(each), list)), "")
        draft.title(words(found.get("title") or found.get("name")))
    for line, item in numbered(file.text(), items_of(found, name), name):
        if isinstance(item, dict):
            yield line, item
        else:
            draft.tell(line, "is no record")


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
