"""Events in files of their own."""

from pathlib import Path

import pytest

from tui.report.export.formats import FORMATS
from tui.report.export.writing import Form, export_events, texts_of


def test_a_file_is_new_and_has_the_events(store, tmp_path: Path) -> None:
    path = tmp_path / "hama.csv"
    events = list(store.events())
    assert export_events(store, events, Form("csv"), path) == len(events)
    assert path.read_bytes().startswith(b"id,date,")
    with pytest.raises(FileExistsError):
        export_events(store, events, Form("csv"), path)


def test_what_needs_a_date_leaves_out_events_without(store, tmp_path: Path) -> None:
    events = list(store.events())
    dated = [event for event in events if event.date.start or event.date.end]
    assert export_events(store, events, Form("timesketch"), tmp_path / "a") == len(dated)


def test_nothing_is_left_of_what_could_not_be_written(store, tmp_path: Path, monkeypatch) -> None:
    def broken(*_: object):
        yield "half"
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(FORMATS, "csv", FORMATS["csv"]._replace(write=broken))
    with pytest.raises(OSError, match="No space"):
        export_events(store, [], Form("csv"), tmp_path / "a.csv")
    assert not (tmp_path / "a.csv").exists()


def test_columns_are_chosen_and_a_mark_goes_first(store) -> None:
    events = list(store.events())[:2]
    text = "".join(texts_of(store, events, Form("csv", ("title", "id"), bom=True)))
    head, first, *_ = text.splitlines()
    assert head == "\ufefftitle,id"
    assert first == f"'{events[0].title},{events[0].id}"
