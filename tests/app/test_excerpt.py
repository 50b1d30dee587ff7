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
from tui.store.store import Store

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "hama"
    export(Store(MemoryHome(read(sample()))), path)
    return path


async def test_the_events_that_match_are_shown_and_read(folder: Path) -> None:
    loader = ExcerptLoader(str(folder), str(folder), Start(where="place:rastan-bridge"))
    loader.start()
    loader.join()
    app = TimelineApp(loader)
    async with app.run_test(size=(120, 36)) as pilot:
        user = User(app, pilot)
        await user.settle()
        assert "that match of 101 events · hama" in user.screen()
        assert "Rastan" in user.screen()
        await user.press("r")
        assert "no file that could be followed" in user.notices
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
