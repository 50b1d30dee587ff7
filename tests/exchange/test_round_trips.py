"""Logs written in a format and read again: what comes back says the same."""

from __future__ import annotations

import json
import re
import tempfile
from importlib import import_module
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from tests.exchange.work import Imported, imported
from tests.shapes.shapes import FAULTY, SHAPES, read_shape
from tests.store.strategies import logs
from tui.exchange.reference import WRITERS
from tui.exchange.tables import own_csv
from tui.log.dates.date import may_overlap
from tui.log.model import Event, Log, Source
from tui.log.sourcing.corroboration import cited
from tui.report.export.formats import FORMATS
from tui.report.export.records import plain
from tui.report.export.writing import dated
from tui.store.engine.export import export
from tui.store.engine.parquet import open_folder
from tui.store.store import Store

SMALL = [name for name in SHAPES if name not in FAULTY and len(read_shape(name).log.events) < 200]
KEPT = {name: import_module(f"tui.exchange.writers.{name}").KEEPS for name in WRITERS}
PLAIN_ID = re.compile(r"[\w.:/-]+")
TITLE = 100  # characters, after which some programs cut


def again(log: Log, form: str, read_as: str = "") -> Imported:
    write = FORMATS[form].write
    assert write is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "written"
        events = dated(log.events, form)
        path.write_bytes("".join(write(Store.of(log), events, False)).encode())
        return imported([str(path)], read_as)


def written(record: Event | Source) -> dict[str, object]:
    found: dict[str, object] = json.loads(json.dumps(msgspec.to_builtins(record, enc_hook=str)))
    if isinstance(record, Event):
        found = json.loads(json.dumps(plain(record)))
    return found


@pytest.mark.parametrize("name", SMALL)
def test_json_holds_everything_of_the_events_and_the_names_of_the_rest(name: str) -> None:
    log, form = read_shape(name).log, ("json", "jsonl")[len(name) % 2]
    if not log.events:
        return
    done = again(log, form, "json")
    assert done.events == list(map(written, log.events))
    assert len(done.told) == 1
    assert done.log.log.timezone == log.timezone
    for table in ("actors", "places"):
        for own_id, record in done.tree.get(table, {}).items():
            assert record == {"name": getattr(log, table)[own_id].name}
    for own_id, record in done.tree.get("sources", {}).items():
        assert record.items() <= written(log.sources[own_id]).items()


@settings(max_examples=15)
@given(logs)
def test_json_holds_every_generated_log(log: Log) -> None:
    if log.events:
        assert again(log, "jsonl", "json").events == list(map(written, log.events))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", SMALL)
def test_other_programs_formats_bring_every_event_back(name: str, form: str) -> None:
    log = read_shape(name).log
    events = dated(log.events, form)
    if not events:
        return
    done = again(log, form, form)
    back = {event.title[:TITLE]: event for event in done.log.log.events}
    if "title" not in KEPT[form]:
        back = {event.id: event for event in done.log.log.events}
    assert len(done.events) == len(events)
    for event in events:
        found = back[event.title[:TITLE] if "title" in KEPT[form] else event.id]
        assert found.id == event.id or not PLAIN_ID.fullmatch(event.id) or _has_namesake(event, log)
        if found.date.text and name != "zones":  # an hour that the clocks went through twice
            assert may_overlap(found.date, event.date) or _has_namesake(event, log)


@pytest.mark.parametrize("form", ["csv", "csv-raw"])
@pytest.mark.parametrize("name", SMALL)
def test_csv_brings_back_what_the_page_says_of_it(name: str, form: str) -> None:
    log = read_shape(name).log
    if not log.events:
        return
    done = again(log, form)
    assert done.told[0].endswith("read as csv")
    back = {event.id: event for event in done.log.log.events}
    assert back.keys() == {event.id for event in log.events}
    for event in log.events:
        found = back[event.id]
        for field in own_csv.WRITTEN - {"sources", "participants", "fields", "lat", "lon"}:
            assert getattr(found, field) == getattr(event, field), field
        assert set(found.sources) == set(cited(event))
        assert [(each.actor, each.role) for each in found.participants] == [
            (each.actor, each.role) for each in event.participants
        ]
        where = done.log.log.places.get(found.place or "", found)
        assert (where.lat, where.lon) == point_of(log, event)


def point_of(log: Log, event: Event) -> tuple[float | None, float | None]:
    place = log.places.get(event.place or "")
    if place is None or event.lat is not None:
        return event.lat, event.lon
    return place.lat, place.lon


@pytest.mark.parametrize("name", SMALL)
def test_parquet_holds_everything_of_the_events(name: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    log = read_shape(name).log
    export(Store.of(log), tmp_path / "out")
    backend = open_folder(tmp_path / "out")
    try:
        back = backend.events(range(len(log.events)))
    finally:
        backend.close()
    assert list(map(written, back)) == list(map(written, log.events))


def test_every_format_that_is_written_is_here_or_is_a_document_or_a_picture() -> None:
    documents = {"table", "quotes", "md", "report-md", "svg", "svg-map", "mermaid", "dot"}
    assert FORMATS.keys() - documents == {"yaml", "json", "jsonl", "csv", "csv-raw", *WRITERS}


def _has_namesake(event: Event, log: Log) -> bool:
    return sum(each.title[:TITLE] == event.title[:TITLE] for each in log.events) > 1
