"""Edges between panes can be dragged: in each layout, kept there, and never to nothing."""

import pytest

from tests.app.user import User, opened
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.timeline.timeline import Timeline


def region(user: User, pane: type[Timeline | Quotes | Actors]) -> tuple[int, int, int, int]:
    return tuple(user.main.query_one(pane).region)  # type: ignore[return-value]


@pytest.mark.parametrize("edge", ["its own", "the other's"])
async def test_the_edge_between_list_and_details_moves(edge: str) -> None:
    async with opened(size=(120, 36)) as user:
        timeline, quotes = user.main.query_one(Timeline), user.main.query_one(Quotes)
        held = {"its own": timeline.region.right - 1, "the other's": quotes.region.x}[edge]
        await user.drag((held, 12), (40, 12))
        assert abs(timeline.region.right - 40) <= 1
        assert quotes.region.right == 120
        assert user.main.state.cursor == 0  # it was no click
        assert user.main.query_one(Actors).region.width == quotes.region.width
        # Zoomed it has all, and then what it had.
        await user.press("z")
        assert user.main.focused is not None
        assert user.main.focused.region.width == 120
        await user.press("z")
        assert abs(timeline.region.right - 40) <= 1


async def test_quotes_and_actors_share_a_column_and_a_row_where_it_is_narrow() -> None:
    async with opened(size=(120, 36)) as user:
        quotes, actors = user.main.query_one(Quotes), user.main.query_one(Actors)
        await user.drag((quotes.region.x + 9, quotes.region.bottom - 1), (quotes.region.x + 9, 12))
        assert abs(quotes.region.bottom - 12) <= 1
        assert actors.region.bottom == 35
        wide = region(user, Quotes)
        await user.pilot.resize_terminal(80, 36)
        await user.settle()
        assert quotes.region.y == actors.region.y
        await user.drag((actors.region.x, actors.region.y + 2), (20, actors.region.y + 2))
        assert abs(quotes.region.right - 20) <= 1
        await user.drag((30, quotes.region.y), (30, 10))
        assert abs(quotes.region.y - 10) <= 1
        await user.pilot.resize_terminal(120, 36)
        await user.settle()
        assert region(user, Quotes) == wide


async def test_no_pane_goes_and_the_edge_of_the_screen_is_none() -> None:
    async with opened(size=(120, 36)) as user:
        before = region(user, Timeline)
        await user.drag((0, 12), (60, 12))
        await user.drag((119, 12), (60, 12))
        assert region(user, Timeline) == before
        await user.drag((before[2] - 1, 12), (0, 12))
        assert user.main.query_one(Timeline).region.width >= 17
        await user.press("4")
        assert "4 Map" in user.screen()
        await user.press("escape", "j", "3")
        assert isinstance(user.app.focused, Actors)
