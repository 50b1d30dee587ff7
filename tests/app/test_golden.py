"""The screens as text: one glance at a difference tells what changed."""

import pytest

from tests.app.user import SIZES, check_golden, opened

WAYS = {
    "start": [],
    "hama": ["f", *"place:hama", "enter", "down", "down"],
    "actors": ["3", "right"],
    "quotes-zoomed": ["f", *"golani's", "enter", "2", "z"],
    "filtering": ["f", *"jolani"],
    "fault": ["f", *"plce:x"],
    "nothing": ["f", *"xyzzy", "enter"],
    "help": ["question_mark"],
    "by-actor-wrapped": ["|", "|", "W", "}", "}", "x", "down"],
    "most-sources": ["S", "S", "down"],
    "lanes": ["f", *"place:hama", "enter", "down", "5", "down"],
    "map": ["f", *"place:hama", "enter", "4"],
}
NAMES = {":": "colon", "'": "apostrophe", " ": "space", "|": "vertical_line"}
NAMES["}"] = "right_curly_bracket"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", WAYS)
async def test_screen(way: str, size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press(*(NAMES.get(key, key) for key in WAYS[way]))
        check_golden(f"{way}-{size[0]}x{size[1]}", user.screen())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screen_in_ascii(size: tuple[int, int]) -> None:
    async with opened(size=size, ascii_only=True) as user:
        await user.press("G", "2")
        screen = user.screen()
        assert screen.isascii()
        check_golden(f"ascii-{size[0]}x{size[1]}", screen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screen_without_colour(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(size=size) as user:
        await user.press("down", "2")
        styles = [segment.style for line in user.lines() for segment in line if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor]
        check_golden(f"no-colour-{size[0]}x{size[1]}", user.screen())
