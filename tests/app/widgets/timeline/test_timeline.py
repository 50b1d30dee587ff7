"""The timeline: its window follows the cursor, and a key repaints the lines it changed."""

import pytest
from textual.strip import Strip

from tests.app.user import User, at, opened
from tests.benchmarks.figures import settled, started
from tui.app.widgets.timeline.timeline import Timeline


def timeline(user: User) -> Timeline:
    return user.main.query_one(Timeline)


def rows(user: User) -> list[str]:
    pane = timeline(user)
    return [pane.body_line(y).text for y in range(pane.body_size[1])]


def cursor_row(user: User) -> int:
    (found,) = (y for y, row in enumerate(rows(user)) if row.startswith("▌"))
    return found


@pytest.fixture
async def user():
    async with opened(size=(80, 24)) as found:
        yield found


async def test_the_cursor_is_in_sight_wherever_it_goes(user: User) -> None:
    for key in ("pagedown", "pagedown", "G", "pageup", "k", "g", "right_curly_bracket"):
        await user.press(key)
        assert rows(user)[cursor_row(user)].startswith("▌ ")
        assert rows(user)[0][2] != " "  # its day, though the row above may have it too


async def test_a_key_within_the_window_asks_for_two_rows(user: User, monkeypatch) -> None:
    painted: list[int] = []
    line = Timeline.body_line

    def noted(self: Timeline, y: int) -> Strip:
        painted.append(y)
        return line(self, y)

    monkeypatch.setattr(Timeline, "body_line", noted)
    before = cursor_row(user)
    painted.clear()
    await user.press("down")
    again = set(painted)
    assert again == {before, cursor_row(user)}


async def test_at_its_edge_the_window_jumps_by_half_its_height(user: User) -> None:
    height = timeline(user).body_size[1]
    last = cursor_row(user)
    for _ in range(height):
        await user.press("down")
        here = cursor_row(user)
        if here <= last:
            assert here <= height // 2
            return
        last = here
    raise AssertionError("it never jumped")


async def test_another_filter_keeps_the_cursor_on_its_line(user: User) -> None:
    await at(user, "ev-1205-golani")
    before = cursor_row(user)
    await user.press("f", *"date", "colon", *"2024-12", "enter")
    event = user.main.state.event
    assert event
    assert event.id == "ev-1205-golani"
    assert abs(cursor_row(user) - before) <= 2


async def test_the_foot_says_the_place_among_the_matches(user: User) -> None:
    assert timeline(user).foot() == "1/101"
    await user.press("f", *"xyzzy", "enter")
    assert timeline(user).foot() == "–/0"
    assert rows(user)[0].startswith("No event matches. Esc clears the filter.")
    await user.press("escape", "p", "c", "G")
    assert timeline(user).foot().startswith("–/")
    assert timeline(user).title == "1 Timeline · Asia/Damascus · ┊ hidden by the filter"


async def test_a_click_goes_to_an_event_and_a_heading_is_none(user: User) -> None:
    await user.pilot.resize_terminal(120, 36)
    await user.settle()
    row = next(y for y, text in enumerate(rows(user)) if y > 3 and text.startswith("  "))
    await user.pilot.click(Timeline, offset=(10, row + 1))
    await user.settle()
    assert cursor_row(user) == row
    await user.pilot.click(Timeline, offset=(10, 1))
    await user.settle()
    assert cursor_row(user) == row


async def test_the_least_usual_terminal_shows_nine_events_at_the_start(user: User) -> None:
    assert len([row for row in rows(user) if row.strip()]) >= 9
    assert not [row for row in rows(user) if row.startswith(("──", "·"))]
    await user.pilot.resize_terminal(80, 44)
    await user.settle()
    assert rows(user)[0].startswith("── Tuesday 2 February 1982")


async def test_the_wheel_moves_by_three(user: User) -> None:
    pane = timeline(user)
    pane.on_mouse_scroll_down()
    await user.settle()
    assert user.main.state.cursor == 3
    pane.on_mouse_scroll_up()
    await user.settle()
    assert user.main.state.cursor == 0


async def test_a_lower_window_keeps_the_cursor_in_sight(user: User) -> None:
    await user.press(*["down"] * 4)
    await user.pilot.resize_terminal(80, 12)
    await user.settle()
    assert rows(user)[cursor_row(user)]


@pytest.mark.parametrize("size", [(100, 30), (40, 20)], ids=str)
async def test_the_first_frame_has_its_events(size: tuple[int, int]) -> None:
    app, written = started()
    async with app.run_test(headless=False, size=size) as pilot:
        await settled(app, pilot)
        first = next(each for each in written if "1 Timeline" in each)
        assert "An uprising" in first  # the second event
