"""The map as a pane: it follows the filter and the cursor, and leads to events."""

from tests.app.user import User, at, opened
from tui.app.widgets.map import MapPane

HAMA = "ev-1205-hama"


def pane(user: User) -> MapPane:
    return user.main.query_one(MapPane)


async def test_it_marks_the_place_of_the_event_and_steps_from_place_to_place() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, HAMA)
        await user.press("4")
        assert pane(user).foot() == "Hama: 8 events, 11 within, ± 2 km"
        await user.press("n")
        mark = pane(user).chosen
        assert mark is not None
        assert mark.id != "hama"
        assert pane(user).foot().endswith("of Hama")
        await user.press("N", "N", "n")
        assert pane(user).foot().startswith("Hama")
        await user.press("1", "G")
        assert pane(user).chosen != mark


async def test_enter_narrows_to_the_place_and_the_map_follows() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, HAMA)
        await user.press("4", "enter")
        assert str(user.main.state.query) == "place:hama"
        assert len(user.main.state.matches) == 11  # as many as the foot has told
        assert {mark.id for mark in pane(user).marks.marks} >= {"hama"}
        assert len(pane(user).marks.marks) < 10


async def test_what_is_in_sight_can_be_asked_for() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, HAMA)
        await user.press("4", "full_stop", "i")
        assert str(user.main.state.query).startswith("within:34.723,")
        assert 0 < len(user.main.state.matches) < 30


async def test_it_moves_zooms_and_comes_back() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, HAMA)
        await user.press("4")
        before = pane(user).view
        await user.press("right", "plus")
        assert pane(user).view.lon > before.lon
        assert pane(user).view.scale < before.scale
        await user.press("g")
        assert pane(user).view == before
        await user.press("g")
        assert pane(user).view.scale > before.scale  # all of them: Moscow, New York
        assert "Moscow" in user.screen()


async def test_the_list_is_for_those_to_whom_it_is_read() -> None:
    async with opened(size=(80, 24)) as user:
        await at(user, HAMA)
        await user.press("4", "p")
        assert "Damascus: 11 events" in user.screen()
        await user.press("down", "down")
        assert "Syria: 12 events" not in user.screen()
        await user.press("p")
        assert "Damascus: 11 events" not in user.screen()


async def test_the_mouse_chooses_a_place_and_zooms() -> None:
    async with opened(size=(120, 36)) as user:
        await user.press("4")
        rows = user.screen().splitlines()
        y = next(n for n, row in enumerate(rows) if "◉ Damascus" in row)
        x = rows[y].index("◉ Damascus")
        await user.pilot.click(offset=(x, y))
        mark = pane(user).chosen
        assert mark is not None
        assert mark.id == "damascus"
        before = pane(user).view.scale
        pane(user).on_mouse_scroll_up()
        assert pane(user).view.scale < before
