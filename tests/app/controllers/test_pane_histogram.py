"""What the histogram is for: the focus, finer buckets, a range as part of the filter."""

import pytest

from tests.app.user import opened
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline


async def test_keys_go_to_it_and_back() -> None:
    async with opened() as user:
        await user.press("T")
        assert isinstance(user.main.focused, Histogram)
        await user.press("escape")
        assert isinstance(user.main.focused, Timeline)


async def test_where_there_is_none_it_is_said() -> None:
    async with opened(size=(40, 12)) as user:
        await user.press("T")
        assert isinstance(user.main.focused, Timeline)
        assert "There is no room for the time strip" in user.notices


@pytest.mark.parametrize(("key", "step"), [("plus", "finer"), ("minus", "coarser")])
async def test_it_gets_finer_or_coarser_until_that_is_said(key: str, step: str) -> None:
    async with opened() as user:
        for _ in range(30):
            await user.press(key)
            if user.notices:
                break
        assert f"There is no {step} time strip at this width." in user.notices


async def test_a_range_narrows_the_filter_and_keys_go_back_to_the_timeline() -> None:
    async with opened() as user:
        user.main.histogram.picked("2024-12-05..2024-12-06")
        await user.settle()
        assert str(user.main.state.query) == "date:2024-12-05..2024-12-06"
        assert isinstance(user.main.focused, Timeline)
        await user.press("left_square_bracket")
        assert not user.main.state.is_filtered
