"""The lanes as a pane: they follow filter and cursor, and lead to events."""

from tests.app.user import User, at, opened
from tui.app.widgets.lanes.lanes import LanesPane


def pane(user: User) -> LanesPane:
    return user.main.query_one(LanesPane)


async def test_keys_go_from_lane_to_lane_and_from_bucket_to_bucket() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, "ev-1205-hama")
        await user.press("5")
        assert pane(user).foot().startswith("Syrian Arab Army: 33 events · 5 Dec 2024: ")
        await user.press("down", "right")
        assert pane(user).foot().startswith("Military Operations Command: ")
        assert "6 Dec 2024" in pane(user).foot()
        assert "moc" in {each.actor for each in user.event.participants}
        assert user.event.date.text.startswith("2024-12-06")
        await user.press("g")
        assert "1982" in pane(user).foot()
        await user.press("plus", "minus", "s")
        assert "5 Lanes by place" in user.screen()
        assert "no place" in user.screen()
        await user.press("s", "s", "p")
        assert "given: " in user.screen()
        assert "wire: 83 events" in user.screen()


async def test_enter_narrows_to_the_lane_and_i_to_its_bucket() -> None:
    async with opened(size=(80, 24)) as user:
        await at(user, "ev-1205-hama")
        await user.press("5", "s", "j", "j", "enter")
        assert str(user.main.state.query) == "place:hama"
        await user.press("i")
        assert str(user.main.state.query) == "place:hama date:2024-12-05"
        await user.press("G")
        assert "5 Lanes" in user.screen()


async def test_a_lane_of_several_says_why_it_cannot_be_narrowed_to() -> None:
    async with opened(size=(120, 36)) as user:
        await user.press("5", *["down"] * 20, "enter")
        assert not user.main.state.is_filtered
        assert "This lane is of several actors" in user.notices


async def test_a_click_chooses_lane_and_bucket() -> None:
    async with opened(size=(120, 36)) as user:
        await user.press("5")
        rows = user.screen().splitlines()
        y = next(n for n, row in enumerate(rows) if "Hayat Tahrir" in row)
        await user.pilot.click(offset=(rows[y].rindex("▂"), y))
        await user.settle()
        assert pane(user).foot().startswith("Hayat Tahrir al-Sham: ")
        assert "hts" in {each.actor for each in user.event.participants}
