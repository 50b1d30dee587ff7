"""The main screen: what the focus means for a line that asks."""

import pytest
from textual import events
from textual.widget import Widget

from tests.app.user import opened
from tui.app.output.paint import style_of
from tui.app.widgets.details import Quotes

# Lines that ask.


def shown(line: Widget) -> bool:
    """Whether a line that asks is shown: itself, and the bar that it stands in."""
    assert isinstance(line.parent, Widget)
    return bool(line.display and line.parent.display)


@pytest.mark.parametrize("key", ["f", "slash", "t", "w"])
async def test_late_news_of_another_pane_closes_no_line(key):
    async with opened() as user:
        user.main.navigation.narrow("place")
        await user.press(key)
        line = user.main.focused
        user.main.post_message(events.DescendantFocus(user.main.query_one(Quotes)))
        await user.settle()
        assert line is not None
        assert user.main.focused is line
        assert shown(line)


@pytest.mark.parametrize("key", ["f", "slash", "t", "w"])
async def test_going_elsewhere_closes_the_line(key):
    async with opened() as user:
        user.main.navigation.narrow("place")
        await user.press(key)
        line = user.main.focused
        user.main.set_focus(user.main.query_one(Quotes))
        await user.settle()
        assert line is not None
        assert not shown(line)


async def test_panes_that_lag_behind_the_cursor_are_dimmed_until_they_follow() -> None:
    async with opened() as user:
        quotes = user.main.query_one(Quotes)
        looks = [segment.style for segment in quotes.body_line(0)]
        user.main.state = user.main.state.moved(3)
        user.main._dim()
        dimmed = style_of(user.app.theme, "stale")
        assert {segment.style for segment in quotes.body_line(0)} <= {dimmed, *looks[-1:]}
        assert quotes.lagging
        await user.settle()
        assert not quotes.lagging
        assert [segment.style for segment in quotes.body_line(0)][:2] == looks[:2]
