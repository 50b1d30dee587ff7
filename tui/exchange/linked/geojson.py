"""GeoJSON (RFC 7946): features with a time among their properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, looks_like_json, mapping, numbered, words
from tui.exchange.files.record_lists import take_title
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.tables.mapping import read_as
from tui.exchange.tables.objects import RecordReader
from tui.exchange.tables.reader import TableReader

KEEPS: Final = (
    "the id of a feature, its point, all properties as in a table: those without a place as "
    "own fields",
)
BENDS: Final = (
    "a line or an area becomes the middle of its box; its geometry is kept as text in `geometry`",
    "times in milliseconds become EDTF",
)


def detect(file: Input) -> bool:
    """Tell whether this is a collection of features, or one."""
    return looks_like_json(file, r'"type"\s*:\s*"Feature(?:Collection)?"')


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the features; raises ImportFault where no property is a date."""
    found = document(file)
    features = mapping(found).get("features")
    if not isinstance(features, list):
        features = [found]
    take_title(found, ("features",), draft)
    draft.zone(words(mapping(found).get("timezone")))
    reader: RecordReader | None = None
    for line, feature in numbered(file.text(), features, "features"):
        properties = mapping(feature).get("properties")
        if not isinstance(properties, dict):
            draft.tell(line, "is no feature with properties")
            continue
        reader = reader or _reader(draft, features)
        yield Row(line, _event(draft, reader, line, feature))


def _reader(draft: Draft, features: list[Any]) -> RecordReader:
    """Return what reads the properties of all features as a table."""
    names: dict[str, None] = {}
    for feature in features:
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict):
            names |= dict.fromkeys(feature["properties"])
    fields = read_as([*names], draft.options.mapping, draft.options.known)
    if not {"date", "year"} & fields.keys():
        raise ImportFault(
            f"no property is a date: say which with --map date=PROPERTY ({', '.join(names)})"
        )
    reader = TableReader(draft, fields, draft.options.order or "dmy")
    return RecordReader(reader, fields, draft)


def _event(draft: Draft, reader: RecordReader, line: int, feature: Tree) -> Tree:
    geometry = feature.get("geometry")
    point = None
    if isinstance(geometry, dict):
        point = middle(geometry.get("coordinates") or geometry)
    event = reader.event(line, feature["properties"], point)
    if "id" in feature and "id" not in event:
        event = {"id": words(feature["id"]), **event}
    if isinstance(geometry, dict) and geometry.get("type") != "Point":
        draft.bent["lines and areas: a point in their middle"] += 1
        event[draft.own("geometry")] = words(geometry)
    return event


def middle(coordinates: object) -> tuple[float, float] | None:
    """Return latitude and longitude of the middle of the box around all positions."""
    points = list(_positions(coordinates, 0))
    if not points:
        return None
    lons, lats = zip(*points, strict=True)
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    if -90 <= lat <= 90 and -180 <= lon <= 180:
        return round(lat, 6), round(lon, 6)
    return None


def _positions(value: object, depth: int) -> Iterator[tuple[float, float]]:
    """Yield the positions in coordinates of any depth, or in a collection of geometries."""
    if isinstance(value, Mapping):
        value = [
            each.get("coordinates")
            for each in value.get("geometries", ())
            if isinstance(each, dict)
        ]
    if not isinstance(value, list) or depth > 8:
        return
    if len(value) >= 2 and all(isinstance(each, int | float) for each in value[:2]):
        yield float(value[0]), float(value[1])
        return
    for each in value:
        yield from _positions(each, depth + 1)
