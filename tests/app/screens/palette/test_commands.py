"""The commands of the palette, and what they are called."""

from tui.app.keys import KEYS, MOVE, Keyboard
from tui.app.screens.palette.commands import Command, key_commands, other_commands


def commands() -> dict[str, Command]:
    return {each.keys: each for each in key_commands(Keyboard(), lambda action: lambda: action)}


def test_every_key_that_does_more_than_move_is_one() -> None:
    assert list(commands()) == [key.shown for key in KEYS if key.group != MOVE]
    assert commands()["f"].run() == "do('filter.ask')"
    assert commands()["? F1"].run() == "help"


def test_they_are_called_by_key_by_id_and_as_in_other_programs() -> None:
    assert {"q", "ctrl+c", "quit", "wq", "app"} <= set(commands()["q ctrl+c"].names)
    assert {"w", "write", "views"} <= set(commands()["w"].names)
    assert {"e", "edit"} <= set(commands()["e"].names)


def test_keys_of_the_readers_own_are_theirs() -> None:
    own = Keyboard({"filter.ask": ("ctrl+f",)})
    found = [
        each
        for each in key_commands(own, lambda action: lambda: action)
        if "filter by" in each.title.lower()
    ]
    assert [each.keys for each in found] == ["ctrl+f"]


def test_forms_and_themes_have_names() -> None:
    other = list(
        other_commands({"csl": "CSL-JSON"}, {"dark": "Dark"}, lambda action: lambda: action)
    )
    assert [each.title for each in other] == ["Copy as CSL-JSON", "Dark theme"]
    assert other[1].run() == "app.use_theme('dark')"
