"""What tests need to open the app on a log, use it, and look at its screen as text."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.segment import Segment
from textual import events
from textual.pilot import Pilot

from tui.app.app import TimelineApp
from tui.app.keys import NOTHING, Own
from tui.app.loader import Loader
from tui.app.main_screen import MainScreen
from tui.app.output.private import painted_strips
from tui.app.state.search import Search
from tui.app.state.session import BEGINNING, Start
from tui.kept.background import BACKGROUND
from tui.log.model import Event
from tui.log.reading.reader import sample

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((120, 36), (80, 24), (40, 20))
_QUIET = 2  # looks between which nothing came


class User:
    """Somebody at the keyboard."""

    def __init__(self, app: TimelineApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def main(self) -> MainScreen:
        return self.app.main

    @property
    def event(self) -> Event:
        """The event under the cursor."""
        event = self.main.state.event
        assert event is not None
        return event

    @property
    def search(self) -> Search:
        """What is searched for."""
        search = self.main.state.search
        assert search is not None
        return search

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, then wait until the panes have followed."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        names = {" ": "space", ":": "colon", "-": "minus", '"': "quotation_mark"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the button of the mouse at a cell of the screen, and let go at another."""
        driver = self.app._driver
        assert driver is not None
        steps = (events.MouseDown, start), (events.MouseMove, end), (events.MouseUp, end)
        for kind, (x, y) in steps:
            driver.process_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await self.settle()

    async def click(self, x: int, y: int) -> None:
        """Click a cell of the screen."""
        await self.drag((x, y), (x, y))

    async def settle(self) -> None:
        """Wait for what is still on its way, however long it takes; not once it was left."""
        quiet = 0
        while quiet < _QUIET:
            await self.pilot.pause()
            if not self.app.is_running:
                return
            followed = self.main.followed is self.main.state
            quiet = quiet + 1 if followed and self.is_idle else 0

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing left to do: no key, message, callback, to lay out, to write."""
        app, screen = self.app, self.app.screen
        nodes = [app, *app.screen_stack, *screen.walk_children()]
        return (
            BACKGROUND.settle(0)
            and app.turns.idle
            and not any(each.message_queue_size or each._next_callbacks for each in nodes)
            and not (screen._callbacks or screen._layout_required or screen._repaint_required)
            and all(each.is_finished for each in app.workers)
        )

    def lines(self) -> Iterator[list[Segment]]:
        """The segments of each line on the screen."""
        for strip in painted_strips(self.app.screen):
            yield list(strip)

    def screen(self) -> str:
        """The screen as plain text."""
        lines = ("".join(segment.text for segment in line) for line in self.lines())
        return "\n".join(line.rstrip() for line in lines) + "\n"

    @property
    def notices(self) -> str:
        """What was said in passing, which tests have no room for on the screen."""
        return "\n".join(notice.message for notice in self.app._notifications)


@asynccontextmanager
async def opened(
    path: Path | None = None,
    size: tuple[int, int] = (120, 36),
    ascii_only: bool = False,
    start: Start = BEGINNING,
    own: Own = NOTHING,
    notices: bool = False,
) -> AsyncIterator[User]:
    """The app on a log, the sample by default, ready for keys; with `notices` shown as they are."""
    loader = Loader(path or sample(), start)
    loader.start()
    loader.join()
    app = TimelineApp(loader, ascii_only=ascii_only)
    app.use(own)
    async with app.run_test(size=size, notifications=notices) as pilot:
        user = User(app, pilot)
        if loader.error is None:
            await user.settle()
        while loader.error and app.return_code is None:  # it ends with what is wrong
            await pilot.pause()
        yield user
    assert BACKGROUND.settle(60)


async def at(user: User, event_id: str) -> None:
    """Put the cursor on an event."""
    rank = user.main.state.store.rank(event_id)
    assert rank is not None
    user.main.state = user.main.state.moved(rank)
    await user.settle()


def check_golden(name: str, screen: str) -> None:
    """Compare a screen with the one kept under this name; UPDATE_GOLDEN=1 keeps it anew."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(screen, encoding="utf-8")
    assert screen == path.read_text(encoding="utf-8"), f"{path.name} differs"
