"""What is on the screen while a log is being read, and what becomes of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.app.user import User
from tui.app.app import TimelineApp
from tui.app.loader import Loader
from tui.app.main_screen import MainScreen
from tui.app.screens.loading import LoadingScreen
from tui.log.reading.reader import sample


@asynccontextmanager
async def reading(
    path: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[User, Loader]]:
    """The app on a log of which nothing has been read yet."""
    loader = Loader(path)
    app = TimelineApp(loader)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield User(app, pilot), loader


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, " syria-timeline                     reading events.yaml 42%"),
        (36, " syria-tim… reading events.yaml 42%"),
        (20, " reading events.yam…"),
        (5, " rea…"),
    ],
)
async def test_it_says_what_is_read_and_how_far(width: int, line: str) -> None:
    async with reading(sample(), (width, 10)) as (user, loader):
        loader.fraction = 0.42
        while "42%" not in user.screen() and width > 20:
            await user.pilot.pause()
        assert user.screen().splitlines()[0] == line
        assert isinstance(user.app.screen, LoadingScreen)


async def test_then_the_log_takes_its_place() -> None:
    async with reading(sample()) as (user, loader):
        loader.start()
        loader.join()
        while not isinstance(user.app.screen, MainScreen):
            await user.pilot.pause()
        await user.settle()
        assert "1 Timeline" in user.screen()
        assert "reading" not in user.screen()
        assert user.main.at_beginning


async def test_a_log_that_cannot_be_read_ends_the_app(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("events: [")
    async with reading(path) as (user, loader):
        loader.start()
        loader.join()
        while user.app.return_code is None:
            await user.pilot.pause()
        assert user.app.error is not None
        assert user.app.return_code == 2
