"""A click puts the cursor, one on what it stands on is Enter, everywhere; the wheel is local."""

from textual import events

from tests.app.user import User, at, opened
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.timeline.timeline import Timeline


def row_of(user: User, words: str) -> tuple[int, int]:
    """Where words are on the screen."""
    lines = user.screen().splitlines()
    y = next(y for y, line in enumerate(lines) if words in line)
    return lines[y].index(words), y


async def test_a_click_puts_the_cursor_and_the_next_opens() -> None:
    async with opened(size=(120, 36)) as user:
        place = row_of(user, "Army storms")
        await user.click(*place)
        assert user.event.id == "bg-2011-hama-tanks" or "storms" in user.event.title
        assert isinstance(user.app.focused, Timeline)
        await user.click(*place)
        assert isinstance(user.app.focused, Quotes)
        # A first click into a pane goes there alone, wherever its cursor is.
        actor = row_of(user, "Syrian Arab Army")
        await user.click(*actor)
        assert isinstance(user.app.focused, Actors)
        assert str(user.main.state.query) == ""
        await user.click(*actor)
        assert str(user.main.state.query).startswith("actor:")


async def test_sheets_open_alike_and_close_at_a_click_beside() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, "ev-1205-hama")
        await user.press("A")
        pane = user.app.screen.query_one(DocumentPane)
        first = pane.entry
        await user.press("j")
        second = pane.entry
        y = next(y for y in range(pane.body_size[1]) if pane.body_line(y).text.startswith("▌"))
        await user.press("k")
        assert pane.entry == first
        place = pane.region.x + 6, pane.region.y + 1 + y
        await user.click(*place)
        assert (user.app.screen is user.main, pane.entry) == (False, second)
        await user.click(*place)
        assert user.app.screen is user.main
        await user.press("A")
        await user.click(0, 0)
        assert user.app.screen is user.main


async def test_the_wheel_moves_what_is_under_the_pointer() -> None:
    async with opened(size=(120, 36)) as user:
        quotes = user.main.query_one(Quotes)
        driver = user.app._driver
        assert driver is not None
        x, y = quotes.region.x + 5, quotes.region.y + 3
        rank = user.main.state.cursor
        for _ in range(2):
            driver.process_message(
                events.MouseScrollDown(None, x, y, 0, 1, 0, False, False, False, x, y)
            )
        await user.settle()
        assert quotes._top == 6
        assert user.main.state.cursor == rank
        assert isinstance(user.app.focused, Timeline)
