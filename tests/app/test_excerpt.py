"""A log in Parquet files, in the app."""

from pathlib import Path

import pytest

from tests.app.user import User
from tui.app.app import TimelineApp
from tui.app.excerpt import ExcerptLoader
from tui.app.state.session import Start
from tui.log.problems import LogError
from tui.log.reading.reader import read, sample
from tui.store.engine.export import export
from tui.store.memory import MemoryHome
from tui.store.query.parser import parse
from tui.store.store import Store

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "hama"
    export(Store(MemoryHome(read(sample()))), path)
    return path


async def test_the_events_that_match_are_shown_and_others_asked_for(
    folder: Path, tmp_path: Path
) -> None:
    loader = ExcerptLoader(str(folder), str(folder), Start(where="after:2024-12-04"))
    loader.start()
    loader.join()
    app = TimelineApp(loader)
    async with app.run_test(size=(120, 36)) as pilot:
        user = User(app, pilot)
        await user.settle()
        everything = len(app.main.state.store)
        assert "that match of 101 events · hama" in user.screen()
        assert "of the excerpt" in user.screen()
        await user.press("f", *"place:rastan-bridge", "enter", "r")
        assert loader._asking
        loader._asking.join()
        await user.settle()
        assert "Asking for what matches" in user.notices
        found = app.main.state
        assert {event.place for event in found.store.events()} == {"rastan-bridge"}
        assert len(found.store) == len(found.matches) < everything
        assert found.query == parse("place:rastan-bridge")
        loader._log = str(tmp_path)
        await user.press("r")
        assert loader._asking
        loader._asking.join()
        await user.settle()
        assert "Not read: " in user.notices
        assert app.main.state.store is found.store
        await user.press("e")
        assert "Not opened" in user.notices


def test_what_is_wrong_is_said_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    for log, where, why in (
        (folder, "plce:x", "--where: there is no field `plce`"),
        (tmp_path, "", "no"),
    ):
        loader = ExcerptLoader(str(log), "hama", Start(where=where))
        loader.start()
        loader.join()
        assert isinstance(loader.error, LogError)
        assert why in str(loader.error)
