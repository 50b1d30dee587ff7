"""Views: keeping a filter under a name, recalling and removing it; and beginning where one was."""

from pathlib import Path

import pytest

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.screens.sheets.views import ViewsSheet
from tui.app.state.session import Start
from tui.app.widgets.details import Quotes
from tui.kept.state_file import Kept, StateFile
from tui.log.reading.reader import sample


async def keep(user: User, filter: str, name: str) -> None:
    """Type a filter, and keep it under a name."""
    await user.press("f", "ctrl+u")
    await user.type(filter)
    await user.press("enter", "w")
    await user.type(name)
    await user.press("enter")


def kept() -> Kept:
    return StateFile(sample(), "The fall of Hama").load()


async def test_a_filter_is_kept_under_a_name_and_recalled() -> None:
    async with opened() as user:
        await keep(user, "place:hama", "the city")
        assert "Kept as the city" in user.notices
        assert kept().views == {"the city": "place:hama"}
        await user.press("escape", "v")
        assert isinstance(user.app.screen, ViewsSheet)
        assert "the city" in user.screen()
        assert "place:hama" in user.screen()
        await user.press("enter")
        assert str(user.main.state.query) == "place:hama"
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == ""


async def test_views_are_there_the_next_time_and_for_other_logs_are_not(tmp_path: Path) -> None:
    async with opened() as user:
        await keep(user, "place:hama", "the city")
    async with opened() as user:
        await user.press("v")
        assert "the city" in user.screen()
    log = tmp_path / "log.yaml"
    log.write_text("title: x\nevents: [{id: a, date: 2024, title: x}]")
    async with opened(log) as user:
        await user.press("v")
        assert "No view is kept of this log" in user.screen()
        await user.press("d", "enter")
        assert str(user.main.state.query) == ""


async def test_views_are_chosen_and_removed_in_the_list() -> None:
    async with opened() as user:
        for filter, name in (("homs", "c"), ("hama", "a"), ("aleppo", "b")):
            await keep(user, filter, name)
        await user.press("v", "down", "d")
        assert kept().views == {"a": "hama", "c": "homs"}
        assert "Removed: b" in user.notices
        await user.press("down", "enter")
        assert str(user.main.state.query) == "homs"
        await user.press("v", "delete", "d", "d")
        assert "No view is kept" in user.screen()
        await user.press("escape")
        assert kept().views == {}


async def test_a_name_in_use_is_said_and_taken_over() -> None:
    async with opened() as user:
        await keep(user, "hama", "here")
        await user.press("f", "ctrl+u", *"homs", "enter", "w", *"here")
        assert "replaces it" in user.screen()
        await user.press("enter")
        assert kept().views == {"here": "homs"}


async def test_a_view_has_the_order_of_the_list_and_may_be_that_alone() -> None:
    async with opened() as user:
        await user.press("vertical_line", "w", *"places", "enter", "escape")
        assert user.main.state.order is None
        await user.press("v", "enter")
        assert user.main.state.arrangement.group == "place"
        await user.press("escape", "f", *"hama", "enter", "w", *"a", "enter", "S", "v", "enter")
        assert user.main.state.order is None
        assert kept().arrangements == {"places": "group:place sort:time"}


async def test_a_view_needs_a_filter_and_a_name() -> None:
    async with opened() as user:
        await user.press("w")
        assert "No filter is in force" in user.notices
        assert not user.main.query("#view-name")
        await user.press("f", *"hama", "enter", "w", "space", "enter")
        assert "! needs a name" in user.screen()
        await user.press("escape")
        assert not user.main.views.prompt.display
        assert str(user.main.state.query) == "hama"
        assert kept().views == {}


async def test_leaving_with_the_mouse_keeps_no_view() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter", "w", *"name")
        await user.pilot.click("#quotes")
        await user.settle()
        assert isinstance(user.main.pane.current, Quotes)
        assert not user.main.views.prompt.display
        assert kept().views == {}


async def test_names_are_text_and_short() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter", "w")
        user.main.views.prompt.entry.put("[@click=app.quit]x[/] " + "y" * 100, 0)
        await user.press("enter", "v")
        assert "[@click=app.quit]x[/] yyy" in user.screen()
        (name,) = kept().views
        assert len(name) == 60


async def test_a_view_that_is_no_query_any_more_is_said() -> None:
    file = StateFile(sample(), "The fall of Hama")
    file.change(lambda _: Kept({"old": "colour:red"}))
    async with opened() as user:
        await user.press("v")
        assert "colour" in user.screen()
        await user.press("enter")
        assert str(user.main.state.query) == ""
        assert "This view is no query" in user.notices


async def test_it_begins_on_a_view() -> None:
    StateFile(sample(), "The fall of Hama").change(lambda _: Kept({"city": "place:hama"}))
    async with opened(start=Start(view="city")) as user:
        assert str(user.main.state.query) == "place:hama"
        assert user.event.place == "hama"
        assert "place:hama" in user.screen()


@pytest.mark.parametrize(
    ("views", "words"),
    [
        ({}, "no view of this log is called 'city'"),
        ({"City": "place:hama"}, "did you mean `City`?"),
        ({"city": "colour:red"}, "the view 'city' is no query"),
    ],
)
async def test_a_view_that_there_is_not_ends_it_with_words(views, words) -> None:
    StateFile(sample(), "The fall of Hama").change(lambda _: Kept(views))
    async with opened(start=Start(view="city")) as user:
        assert words in str(user.app.error)
        assert user.app.return_code == 2


async def test_it_resumes_where_one_was() -> None:
    async with opened() as user:
        await user.press("f", *"place:hama", "enter", "down", "down", "down")
        event = user.event
    async with opened() as user:
        assert str(user.main.state.query) == ""
    async with opened() as user:
        await user.press("f", *"place:hama", "enter", "down", "down", "down")
    async with opened(start=Start(resume=True)) as user:
        assert str(user.main.state.query) == "place:hama"
        assert user.event.id == event.id
        assert event.title[:20] in user.screen()
        await user.press("escape")
        assert user.event.id == event.id


@pytest.mark.parametrize(
    "place", [Kept(), Kept(filter="colour:red", event="gone"), Kept(filter="hama", event="gone")]
)
async def test_it_resumes_as_near_as_it_can(place: Kept) -> None:
    StateFile(sample(), "The fall of Hama").change(lambda _: place)
    async with opened(start=Start(resume=True)) as user:
        assert str(user.main.state.query) == ("hama" if place.filter == "hama" else "")
        assert user.main.state.cursor == user.main.state.matches[0]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screens(size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"
    views = {"the city": "place:hama -tier:secondary", "quotes of Golani": "speaker:golani"}
    StateFile(sample(), "The fall of Hama").change(lambda _: Kept(views))
    async with opened(size=size, start=Start(view="the city")) as user:
        await user.press("w", *"hama")
        check_golden(f"views-naming-{name}", user.screen())
        await user.press("escape", "v", "down")
        check_golden(f"views-list-{name}", user.screen())
