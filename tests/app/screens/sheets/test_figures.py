"""The figures of the whole log, over the main screen."""

import pytest

from tests.app.user import SIZES, check_golden, opened
from tests.shapes.shapes import SHAPES, shape


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_who_counted_what_and_when(size) -> None:
    async with opened(size=size) as user:
        await user.press("F")
        check_golden(f"figures-{size[0]}x{size[1]}", user.screen())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_only_what_the_filter_leaves(size) -> None:
    async with opened(size=size) as user:
        await user.press("f", *"displaced", "enter", "F")
        check_golden(f"figures-displaced-{size[0]}x{size[1]}", user.screen())


@pytest.mark.parametrize("name", SHAPES)
async def test_logs_of_every_shape_have_figures_or_say_that_they_have_none(name, tmp_path) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_text(shape(name), encoding="utf-8")
    async with opened(path, size=(80, 24)) as user:
        await user.press("F")
        assert user.app.screen is not user.main
        told = "No figure: nothing is counted in these events." in user.screen()
        figures = any(event.figures for event in user.main.state.store.events())
        assert told != figures
        await user.press("escape")
        assert user.app.screen is user.main
