from pathlib import Path

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log
from tui.store.engine import export as exporting
from tui.store.engine.export import export
from tui.store.engine.parquet import open_folder
from tui.store.engine.protocol import EngineError
from tui.store.query.ast import EVERYTHING
from tui.store.query.parser import parse
from tui.store.store import Store

pytest.importorskip("duckdb")

LOG = Log(events=(Event(id="e", date=parse_date("2024"), title="T"),))


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    for taken in (tmp_path / "folder", tmp_path / "link"):
        (tmp_path / "folder").mkdir(exist_ok=True)
        (tmp_path / "link").unlink(missing_ok=True)
        (tmp_path / "link").symlink_to("nowhere")
        with pytest.raises(EngineError, match="is there already"):
            export(Store.of(LOG), taken)
    assert [*(tmp_path / "folder").iterdir()] == []


def test_nothing_is_left_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(exporting, "_copy", fail)
    with pytest.raises(KeyboardInterrupt):
        export(Store.of(LOG), tmp_path / "log")
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="No such file"):
        export(Store.of(LOG), tmp_path / "missing" / "log")


def test_a_log_without_events_is_a_log(tmp_path: Path) -> None:
    export(Store.of(Log(title="Empty")), tmp_path / "log")
    backend = open_folder(tmp_path / "log")
    assert (len(backend), backend.head.title) == (0, "Empty")
    assert backend.lacks == frozenset()
    assert [*backend.after(EVERYTHING, -1, 5)] == []
    assert backend.values("actor") == []
    assert [*backend.after(parse("hama"), -1, 5)] == []
    assert (backend.endpoints.started(0), backend.endpoints.ended(0)) == (0, 0)
