"""Keys that come faster than the panes take them go where they were meant to."""

import re

import pytest

from tests.app.user import User
from tests.terminal.pty_harness import Terminal, python
from tui.app.app import TimelineApp
from tui.app.loader import Loader
from tui.app.screens.loading import LoadingScreen
from tui.log.reading.reader import sample


@pytest.mark.parametrize(
    ("keys", "shows"),
    [
        ("2/hama", "hama"),
        ("3t2012", "2012 "),
        ("2fhama", "hama"),
        ("f\x1b[200~hama\x1b[201~", "hama"),
    ],
)
def test_a_line_keeps_what_was_typed_in_one_piece(keys, shows):
    with Terminal(python("-m", "tui")) as terminal:
        terminal.wait_for("events.yaml")
        terminal.wait_for("1/")
        terminal.send(keys)
        label = {"/": "Search", "t": "Go to", "f": "Filter"}[
            next(key for key in keys if key in "/tf")
        ]
        terminal.wait(
            lambda: any(
                label in line and shows.strip() in line for line in terminal.text().splitlines()
            ),
            f"{label} {shows}",
        )
        terminal.send("esc")


def test_keys_typed_before_the_panes_are_there_wait_for_them():
    with Terminal(python("-m", "tui"), size=(80, 24)) as terminal:
        terminal.wait(lambda: b"\x1b[?1049h" in terminal.raw, "the app's screen")
        terminal.send("23t2012\r")
        terminal.wait_for("events.yaml")
        terminal.wait_for(re.compile(r"[┏━ ]1 Timeline"))
        terminal.wait_for(re.compile(r"▌.*2012|── .*2012"))
        assert terminal.process.poll() is None


async def test_keys_wait_for_a_log_that_is_being_read():
    loader = Loader(sample())
    app = TimelineApp(loader)
    async with app.run_test(size=(120, 36)) as pilot:
        user = User(app, pilot)
        await pilot.press(*"23p", "t", *"5", "space", *"dec", "space", *"2024", "enter")
        await pilot.pause()
        assert isinstance(app.screen, LoadingScreen)
        loader.start()
        loader.join()
        while app.early.waiting:
            await pilot.pause()
        await user.settle()
        assert user.event.date.text.startswith("2024-12-05")
        assert "place:" in str(app.main.state.query)


async def test_quitting_does_not_wait():
    app = TimelineApp(Loader(sample()))
    async with app.run_test() as pilot:
        await pilot.press("j", "q")
        while app.is_running:
            await pilot.pause()
        assert app.return_code == 0
