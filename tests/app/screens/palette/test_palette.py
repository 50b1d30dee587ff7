"""The palette: which commands it finds, and what its keys and clicks do."""

import pytest

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.screens.palette.list import PaletteList
from tui.app.screens.palette.palette import Palette


def listed(user: User) -> PaletteList:
    return user.app.screen.query_one(PaletteList)


def chosen(user: User) -> str:
    command = listed(user).chosen
    return command.title if command else ""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("typed", ["", "web aud"])
async def test_screen(typed: str, size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press("colon")
        await user.type(typed)
        check_golden(f"palette-{typed[:3] or 'all'}-{size[0]}x{size[1]}", user.screen())


async def test_keys_before_it_is_laid_out_are_survived() -> None:
    async with opened() as user:
        await user.pilot.press("colon", "pagedown", "pageup", "down", "ctrl+end", "ctrl+home")
        assert isinstance(user.app.screen, Palette)


async def test_letters_find_a_command_and_enter_runs_it_once() -> None:
    async with opened() as user:
        await user.press("colon", *"light")
        assert chosen(user) == "Light theme"
        await user.press("enter")
        assert user.app.screen is user.main
        assert user.app.theme == "light"


async def test_enter_twice_runs_it_once() -> None:
    async with opened() as user:
        await user.press("down", "colon", *"markthe")
        await user.pilot.press("enter", "enter")
        await user.settle()
        assert len(user.main.state.marks) == 1


async def test_what_was_found_is_gone_through_and_no_further() -> None:
    async with opened() as user:
        await user.press("colon")
        first = chosen(user)
        await user.press("up")
        assert chosen(user) == first
        await user.press("down", "down", "up")
        second = chosen(user)
        await user.press("pagedown", "pageup")
        assert chosen(user) in (first, second)
        await user.press("ctrl+end", "down")
        assert chosen(user) != second
        assert chosen(user) in user.screen()
        await user.press("ctrl+home")
        assert chosen(user) == first


async def test_nothing_found_runs_nothing() -> None:
    async with opened() as user:
        await user.press("colon", *"zzq")
        assert "No command is called that." in user.screen()
        await user.press("enter", "down", "pagedown")
        assert isinstance(user.app.screen, Palette)


async def test_a_source_is_listed_when_it_is_asked_for() -> None:
    async with opened() as user:
        await user.press("colon")
        assert "webn-1206" not in user.screen()
        await user.type("webn 1206")
        assert chosen(user) == "Audit WEBN (webn-1206)"
        await user.press("ctrl+w")
        assert listed(user).typed == "webn"
        await user.press("ctrl+u")
        await user.press("backspace")
        assert user.app.screen is user.main


async def test_what_vi_is_left_by_leaves() -> None:
    async with opened() as user:
        await user.press("p", "colon", "w", "enter")
        assert user.main.views.prompt.asking
        await user.press("escape", "colon", "q", "enter")
        assert not user.app.is_running


async def test_a_click_runs_a_command_and_one_beside_closes() -> None:
    async with opened() as user:
        await user.press("colon", *"light")
        await user.pilot.click(PaletteList, offset=(6, 2))
        await user.settle()
        assert user.app.theme == "light"
        await user.press("colon")
        await user.pilot.click(offset=(4, 1))
        await user.settle()
        assert user.app.screen is user.main
