"""What all controllers have: the state, a way to change it, and to ask for a line."""

from tests.app.user import opened
from tui.app.controllers.controller import Controller
from tui.app.state.session import with_view
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.query.ast import Field, Word
from tui.store.query.parser import parse


async def test_a_controller_takes_the_reader_elsewhere() -> None:
    async with opened() as user:
        controller = Controller(user.main)
        controller.state = controller.state.moved(3)
        assert user.main.state.cursor == 3
        controller.change(lambda state: state.visited(parse("hama")))
        assert user.main.state.query == Word("hama")


async def test_a_filter_that_could_not_be_typed_is_said_and_changes_nothing() -> None:
    async with opened() as user:
        before = user.main.state
        Controller(user.main).change(lambda state: state.visited(Field("place", (" ",))))
        await user.settle()
        assert user.main.state is before
        assert "Not filtered: " in user.notices


async def test_keys_go_to_the_timeline_at_once() -> None:
    async with opened() as user:
        await user.press("2")
        Controller(user.main).to_timeline()
        assert isinstance(user.main.focused, Timeline)


async def test_a_line_is_cancelled_once() -> None:
    async with opened() as user:
        await user.press("t")
        assert user.main.date.cancel()
        assert not user.main.date.cancel()
        assert isinstance(user.main.focused, Timeline)


async def test_what_the_screen_keeps_is_kept_with_the_log() -> None:
    async with opened() as user:
        user.main.keep(with_view("city", user.main.state.filtered(parse("place:hama"))))
        assert user.main.keeper.kept.views == {"city": "place:hama"}
        assert user.notices == ""
