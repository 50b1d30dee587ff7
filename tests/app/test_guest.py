"""An app for a guest: what is refused does nothing, and who types nothing has left."""

import pytest
from rich.segment import Segment
from rich.style import Style

from tests.app.user import User
from tui.app.app import TimelineApp
from tui.app.keys import FOR_GUESTS_NOT, Own
from tui.app.loader import Loader
from tui.app.state.session import Start
from tui.log.reading.reader import sample


async def test_a_guest_can_look_and_mark_but_neither_leave_nor_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISUAL", "true")  # refused as a guest, not for want of an editor
    loader = Loader(sample(), Start(kept=False))
    loader.start()
    loader.join()
    app = TimelineApp(loader)
    app.use(Own({}, guest=True))
    async with app.run_test(size=(120, 36)) as pilot:
        user = User(app, pilot)
        await user.settle()
        for action in FOR_GUESTS_NOT - {"edit", "app.suspend_process"}:
            await app.screen.run_action(f"do({action!r})")
        await user.press("e", "X", "w", "o", "ctrl+z", "space")
        assert app.screen is user.main
        assert app.focused is user.main.query_one("#timeline")
        assert user.main.state.marks == {user.event.id}
        user.main.outside.edit_at(1)
        await user.settle()
        assert "not for guests" in user.notices
        titles = " ".join(command.title for command in app.commands())
        assert "editor" not in titles
        assert "Export" not in titles
        linked = Segment("here", Style(link="https://example.org/"))
        assert "here" in (shown := app.written([(0, 0, [linked])]))
        assert "\x1b]8" not in shown
        app.see_off_idle()
        await pilot.pause()
        assert app.is_running
        app.see_off_idle(0)
        await pilot.pause()
    assert app.return_code == 0
    assert not app.is_running
