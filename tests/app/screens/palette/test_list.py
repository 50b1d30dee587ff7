"""The list of the palette: as high as it must be, its cursor in sight."""

from contextlib import asynccontextmanager

import pytest
from textual.app import App, SystemCommand

from tui.app.output.paint import style_of
from tui.app.screens.palette.list import Found, PaletteList

COMMANDS = [
    Found(SystemCommand(f"Command {number}", "key x" if number % 2 else "", lambda: None))
    for number in range(40)
]


@asynccontextmanager
async def shown(found=COMMANDS, size=(30, 20)):
    listed = PaletteList()

    class One(App[None]):
        def compose(self):
            yield listed

    async with One().run_test(size=size) as pilot:
        listed.show(found)
        await pilot.pause()
        yield listed, pilot


def lines(listed: PaletteList) -> list[str]:
    return [listed.line(y).text.rstrip() for y in range(listed.size.height)]


def cursor(listed: PaletteList) -> list[str]:
    """The lines that look as the cursor does."""
    look = style_of(listed.app.theme, "cursor")
    strips = [listed.line(y) for y in range(1, listed.size.height)]
    return [strip.text.strip() for strip in strips if next(iter(strip)).style == look]


async def test_each_command_takes_a_line_and_one_more_for_its_help() -> None:
    async with shown(COMMANDS[:3]) as (listed, _):
        assert lines(listed) == ["", "  Command 0", "  Command 1", "  key x", "  Command 2"]


@pytest.mark.parametrize("count", [0, 1, 3, 40])
async def test_it_is_no_higher_than_there_is_room(count: int) -> None:
    async with shown(COMMANDS[:count]) as (listed, _):
        assert listed.size.height <= 14  # 70 of 100 of the screen
        assert all(listed.line(y).cell_length == 30 for y in range(listed.size.height))


async def test_the_cursor_stays_in_sight_and_in_the_list() -> None:
    async with shown() as (listed, _):
        for move in (1, 7, 100, -2, -100):
            listed.move(move)
            assert listed.chosen
            assert cursor(listed)[0] == listed.chosen.title
        listed.end(1)
        assert listed.chosen == COMMANDS[-1].command
        listed.page(-1)
        assert listed.chosen != COMMANDS[-1].command


async def test_other_commands_begin_with_the_first() -> None:
    async with shown() as (listed, pilot):
        listed.end(1)
        listed.show(COMMANDS[5:8])
        await pilot.pause()
        assert listed.chosen == COMMANDS[5].command
        listed.show([])
        await pilot.pause()
        assert listed.chosen is None
        assert lines(listed)[1].strip() == "No matches found"
        listed.move(1)
        listed.page(-1)


async def test_what_was_typed_has_a_look_of_its_own() -> None:
    async with shown([COMMANDS[0], COMMANDS[2]._replace(places=(0, 8))]) as (listed, _):
        styles = {segment.text: segment.style for segment in listed.line(2)}
        assert styles["C"] == styles["2"]
        assert styles["C"] != styles["o"]
