"""The list of the palette: a line for each command, the cursor in sight."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui.app.output.paint import style_of
from tui.app.screens.palette.commands import Command
from tui.app.screens.palette.list import PaletteList


def nothing() -> None:
    """Do nothing."""


COMMANDS = [Command(f"Command {number}", nothing, "x" * (number % 2)) for number in range(40)]


@asynccontextmanager
async def shown(
    commands: Sequence[Command] = COMMANDS, size: tuple[int, int] = (36, 20)
) -> AsyncIterator[tuple[PaletteList, Pilot[Any]]]:
    listed = PaletteList(commands)

    class One(App[None]):
        def compose(self) -> ComposeResult:
            yield listed

    async with One().run_test(size=size) as pilot:
        listed.focus()
        await pilot.pause()
        yield listed, pilot


def lines(listed: PaletteList) -> list[str]:
    return [listed.body_line(y).text.rstrip() for y in range(listed.body_size[1])]


def cursor(listed: PaletteList) -> list[str]:
    """The lines that look as the cursor does."""
    look = style_of(listed.app.theme, "cursor")
    strips = [listed.body_line(y) for y in range(listed.body_size[1])]
    return [strip.text[12:].strip() for strip in strips if next(iter(strip)).style == look]


async def test_each_command_takes_a_line_with_its_keys() -> None:
    async with shown(COMMANDS[:2]) as (listed, _):
        assert lines(listed)[:3] == [
            ": ▏any word of it, a key, or a…",
            "▌           Command 0",
            "  x         Command 1",
        ]
        assert listed.foot() == "1/2"


@pytest.mark.parametrize("size", [(20, 6), (36, 20), (120, 36)])
async def test_the_cursor_stays_in_sight_and_in_the_list(size: tuple[int, int]) -> None:
    async with shown(size=size) as (listed, _):
        for move in (1, 7, 100, -2, -100):
            listed.move(move)
            assert listed.chosen
            (line,) = cursor(listed)
            assert listed.chosen.title.startswith(line.rstrip("…"))
        listed.end(1)
        assert listed.chosen == COMMANDS[-1]
        listed.page(-1)
        assert listed.chosen != COMMANDS[-1]


async def test_what_is_typed_leaves_what_is_meant_from_the_first_on() -> None:
    async with shown() as (listed, _):
        listed.end(1)
        listed.type("command 3")
        assert listed.chosen == COMMANDS[3]
        listed.type("zz")
        assert listed.chosen is None
        assert lines(listed)[1] == "No command is called that."
        listed.move(1)
        listed.page(-1)
        listed.type("y" * 500)
        assert all(len(line) <= 32 for line in lines(listed))


async def test_what_was_typed_has_a_look_of_its_own() -> None:
    async with shown() as (listed, _):
        listed.type("comm 12")
        listed.type("mand")
        styles = {segment.text: segment.style for segment in listed.body_line(2)}
        assert styles["m"] == styles["d"]
        assert styles["m"] != styles["C"]
