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
from tui.log.reading.progress import Progress
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
    ("width", "words"),
    [
        (110, "syria-timeline events.yaml · reading 42% · 3,100 events · 21 of 50 MB · 9 s left"),
        (90, "events.yaml · reading 42% · 3,100 events · 21 of 50 MB · 9 s left"),
        (76, "events.yaml · reading 42% · 21 of 50 MB · 9 s left"),
        (60, "events.yaml · reading 42% · 9 s left"),
        (40, "events.yaml · reading 42%"),
    ],
)
async def test_it_says_what_is_read_and_how_far(width: int, words: str) -> None:
    async with reading(sample(), (width, 10)) as (user, loader):
        loader.progress = Progress(0.42, 3_100, 21_000_000, 50_000_000, 9.2)
        while "42%" not in user.screen():
            await user.pilot.pause()
        (line, *_) = user.screen().splitlines()
        assert " ".join(line.split()) == f"{words} · Esc stops"
        assert isinstance(user.app.screen, LoadingScreen)


async def test_of_a_long_name_there_is_what_fits() -> None:
    async with reading(sample(), (20, 10)) as (user, _):
        assert user.screen().splitlines()[0] == " events.yaml · read…"


async def test_esc_stops_what_takes_long_and_nothing_else() -> None:
    async with reading(sample()) as (user, loader):
        await user.pilot.press("escape")
        assert "Esc" not in user.screen()
        assert user.app.return_code is None
        loader.progress = Progress(0.42, 3_100, 21_000_000, 50_000_000, 9.2)
        while "Esc stops" not in user.screen():
            await user.pilot.pause()
        await user.pilot.press("escape")
        while user.app.return_code is None:
            await user.pilot.pause()
        assert user.app.return_code == 0


async def test_then_the_log_takes_its_place() -> None:
    async with reading(sample()) as (user, loader):
        loader.start()
        loader.join()
        while not isinstance(user.app.screen, MainScreen):
            await user.pilot.pause()
        await user.settle()
        assert "1 Timeline" in user.screen()
        assert "reading" not in user.screen()
        assert user.main.state.cursor == 0


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
