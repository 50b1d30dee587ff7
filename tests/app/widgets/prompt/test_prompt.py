"""A line in which something is typed: it asks, tells who asked, and takes no room otherwise."""

import pytest
from textual.app import App

from tui.app.widgets.prompt.prompt import Prompt


class Listener:
    """Takes note of what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def typed(self, text: str) -> None:
        self.told.append(("typed", text))

    def answered(self, text: str) -> None:
        self.told.append(("answered", text))


class Asking(App[None]):
    """An app with one line that asks."""

    def __init__(self) -> None:
        super().__init__()
        self.listener = Listener()
        self.prompt = Prompt("town", "Town", "name of a town", self.listener)


async def test_it_tells_every_letter_and_the_answer_and_then_no_more() -> None:
    app = Asking()
    async with app.run_test(size=(40, 10)) as pilot:
        await app.prompt.put_on(app.screen)
        assert not app.prompt.display
        app.prompt.ask()
        assert app.focused is app.prompt.entry
        await pilot.press(*"ham", "enter")
        letters = [("typed", "h"), ("typed", "ha"), ("typed", "ham")]
        assert app.listener.told == [*letters, ("answered", "ham")]
        app.prompt.close()
        assert not app.prompt.display
        app.prompt.entry.value = "homs"
        await pilot.pause()
        assert len(app.listener.told) == 4


async def test_it_asks_again_with_an_empty_line_and_without_a_fault() -> None:
    app = Asking()
    async with app.run_test(size=(40, 10)) as pilot:
        await app.prompt.put_on(app.screen)
        app.prompt.ask("old")
        assert app.prompt.entry.cursor_position == 3
        app.prompt.say("! needs a name", fault=True)
        app.prompt.close()
        app.prompt.ask()
        await pilot.pause()
        assert app.prompt.entry.value == ""
        assert app.prompt.note.line(0).text.strip() == ""


@pytest.mark.parametrize(("words", "width"), [("", 0), ("replaces it", 13), ("x" * 60, 20)])
async def test_the_note_takes_as_much_as_it_says_up_to_half(words: str, width: int) -> None:
    app = Asking()
    async with app.run_test(size=(40, 10)) as pilot:
        await app.prompt.put_on(app.screen)
        app.prompt.ask(note=words)
        await pilot.pause()
        assert app.prompt.note.size.width == width


async def test_it_is_put_on_a_screen_once() -> None:
    app = Asking()
    async with app.run_test():
        await app.prompt.put_on(app.screen)
        await app.prompt.put_on(app.screen)
        assert len(app.screen.query(Prompt)) == 1
