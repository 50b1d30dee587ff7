"""The app itself: its colours, what goes to the terminal last, its commands, and being left."""

import pytest
from textual import events

from tests.app.user import opened
from tui.app.app import TimelineApp
from tui.app.keys import KEYS, MOVE
from tui.app.loader import Loader
from tui.app.output.filters import StepFilter
from tui.app.output.keys import BackgroundTold
from tui.app.output.segments import Step, in_ascii, without_colour, without_controls
from tui.app.output.theme import DARK, LIGHT, TERMINAL
from tui.kept.theme import THEMES, Looks, load_looks
from tui.log.reading.reader import sample


def steps(app: TimelineApp) -> list[Step]:
    return [each.step for each in app.get_line_filters() if isinstance(each, StepFilter)]


def test_what_controls_a_terminal_is_taken_out_of_every_line() -> None:
    assert without_controls in steps(TimelineApp(Loader(sample())))
    app = TimelineApp(Loader(sample()), ascii_only=True)
    assert steps(app)[-1] is in_ascii
    assert isinstance(app.get_line_filters()[-1], StepFilter)


def test_without_colour_the_terminal_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = TimelineApp(Loader(sample()))
    assert app.theme == TERMINAL.theme.name
    assert without_colour in steps(app)


async def test_every_key_that_does_not_move_is_a_command_and_so_are_themes_and_audits() -> None:
    async with opened() as user:
        titles = [command.title for command in user.app.commands()]
        assert len(titles) == len(set(titles))
        for key in KEYS:
            title = key.does[0].upper() + key.does[1:]
            assert (title in titles) == (key.group != MOVE), key
        assert {f"{theme.capitalize()} theme" for theme in THEMES} <= set(titles)
        sources = [title for title in titles if title.startswith("Audit ")]
        assert len(sources) >= len(user.main.state.store.head.sources)


async def test_a_theme_is_chosen_by_a_command_and_kept() -> None:
    async with opened() as user:
        assert user.app.theme == DARK.theme.name
        await user.app.run_action("app.use_theme('high-contrast')")
        await user.settle()
        assert user.app.theme == "high-contrast-dark"
        assert load_looks().theme == "high-contrast"


async def test_the_colours_follow_the_background_that_the_terminal_tells() -> None:
    async with opened() as user:
        user.app.post_message(BackgroundTold("light"))
        await user.settle()
        assert user.app.theme == LIGHT.theme.name
        assert load_looks().background == "light"
        user.app.wear(Looks("dark", "light"))
        assert user.app.theme == DARK.theme.name
        assert not user.app.asks_for_background


async def test_keys_and_clicks_that_come_while_it_is_left_do_nothing() -> None:
    async with opened() as user:
        app = user.app
    assert not app.screen_stack
    await app.on_event(events.Key("t", "t"))
    await app.on_event(events.MouseDown(None, 1, 1, 0, 0, 1, False, False, False, 1, 1))
    assert app.crash is None
