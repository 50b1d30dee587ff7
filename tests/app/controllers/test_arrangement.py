"""Other orders of the list by key and mouse, in the app."""

from tests.app.user import User, opened
from tui.app.widgets.timeline.timeline import Timeline


def timeline(user: User) -> Timeline:
    return user.main.query_one(Timeline)


def rows(user: User) -> list[str]:
    pane = timeline(user)
    return [pane.body_line(y).text for y in range(pane.body_size[1])]


def cursor_rows(user: User) -> list[int]:
    return [y for y, row in enumerate(rows(user)) if row.startswith("▌")]


async def test_groups_and_sorts_by_key_and_everything_that_moves_in_them() -> None:
    async with opened() as user:
        first = user.event
        await user.press("vertical_line", "vertical_line")
        assert "1 Timeline · by actor · Asia/Damascus" in user.screen()
        assert user.event == first
        total = len(user.main.state.listed)
        assert total > len(user.main.state.store)
        assert f"/{total} rows" in timeline(user).foot()
        await user.press("g", *["down"] * 9, "pagedown", "G", "pageup", "k", "left_curly_bracket")
        here = user.main.state.position
        assert rows(user)[cursor_rows(user)[0]].startswith("▌ ")
        await user.press("left_curly_bracket")
        assert rows(user)[cursor_rows(user)[0] - 1].startswith("── ")
        await user.press("right_curly_bracket")
        assert user.main.state.position == here
        await user.press(
            "t", *"8 dec 2024".replace(" ", "_").split("_")[0], "space", *"dec", "enter"
        )
        assert user.event.date.text.startswith("2024-12-08")
        await user.press("slash", *"golani", "enter", "n", "n", "N")
        assert user.main.state.cursor in user.search.found
        await user.press("space", "c", "Z", "p", "left_square_bracket")
        assert user.main.state.arrangement == ("actor", "time")
        await user.press("S", "S")
        assert "by actor, most sources first" in timeline(user).title
        await user.press(*["escape"] * 4)
        assert user.main.state.order is None
        assert timeline(user).title.startswith("1 Timeline · UTC")
        assert timeline(user).foot().endswith("/101")


async def test_groups_fold_and_rows_wrap() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("x")
        assert "The list is not grouped: | groups it." in user.notices
        await user.press("vertical_line", "g")
        size = user.main.state.order.listed.group(0).size  # type: ignore[union-attr]
        before = len(user.main.state.listed)
        await user.press("x")
        assert rows(user)[0].startswith("▌ ⋯ ")
        assert len(user.main.state.listed) == before - size + 1
        await user.press("down")
        assert rows(user)[1].startswith("── ")
        await user.pilot.click(Timeline, offset=(10, 2))
        await user.settle()
        assert rows(user)[1].startswith("▌ ⋯ ")
        await user.press("W")
        for key in ("down", "pagedown", "pagedown", "G", "pageup", "up", "g"):
            await user.press(key)
            seen = cursor_rows(user)
            assert seen == [*range(seen[0], seen[-1] + 1)]
            block = timeline(user)._layout.block(user.main.state.position)
            assert len(seen) == len([row for row in block if row.position >= 0])
        assert any(row.startswith("     ") and row.strip() for row in rows(user))
        await user.press("W", "escape")
        assert len(cursor_rows(user)) == 1
