"""When the screen is the one with which a log opens, and may be shown again the next time."""

import pytest

from tests.app.user import opened


async def test_a_log_that_was_just_opened_is_at_its_beginning() -> None:
    async with opened() as user:
        assert user.main.at_beginning


@pytest.mark.parametrize("keys", ["2", "z", "f", "slash", "down", "tab"])
async def test_it_is_not_once_something_was_opened_moved_or_typed(keys: str) -> None:
    async with opened() as user:
        await user.press(keys)
        assert not user.main.at_beginning
        await user.press("escape", "escape", "home")
        assert user.main.at_beginning
