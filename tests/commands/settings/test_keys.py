"""Keys of the reader's own: what they are called, and what would do two things."""

from typing import Any

import pytest
from textual.keys import _character_to_key

from tui.app.keys import bindings
from tui.commands.settings.keys import chosen_keys, key_name


@pytest.mark.parametrize("character", [*"azAZ09/?-+_{}[]<>|!@#^&*~`\"$%=;:,.'\\()", "ش", "я"])
def test_a_character_is_the_key_that_textual_makes_of_it(character: str) -> None:
    assert key_name(character) == _character_to_key(character)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("ctrl+f", "ctrl+f"),
        ("Ctrl+F5", "ctrl+f5"),
        ("shift+Tab", "shift+tab"),
        ("PgDn", "pagedown"),
        ("↑", "up"),
        (" ", "space"),
        ("ctrl++", "ctrl+plus"),
        ("+", "plus"),
        ("hyper+x", None),
        ("ab", None),
        ("\x1b", None),
        ("ctrl+", None),
    ],
)
def test_keys_are_read_as_people_write_them(word: str, name: str | None) -> None:
    assert key_name(word) == name


def checked(table: dict[str, Any]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    told: list[str] = []
    return chosen_keys(table, bindings(), lambda _, message: told.append(message)), told


def test_dots_of_toml_lead_to_a_binding() -> None:
    table = {"search": {"ask": "ctrl+f"}, "pane": {"move": {"1": ["j", "down"]}}, "help": ""}
    chosen, told = checked(table)
    assert chosen == {"search.ask": ("ctrl+f",), "pane.move.1": ("j", "down"), "help": ()}
    assert told == []


def test_every_key_that_there_is_may_be_written_so() -> None:
    table = {name: list(keys) for name, (keys, _) in bindings().items()}
    chosen, told = checked(table)
    assert len(chosen) == len(table)
    assert told == []


def test_what_is_wrong_is_told_and_not_set() -> None:
    chosen, told = checked({"serch": {"ask": "x"}, "date": {"ask": 1234}, "help": "spacee"})
    assert chosen == {}
    assert told[0] == "unknown key binding `serch.ask`: did you mean `search.ask`?"
    assert told[1].startswith("`1234` is no key: write ")
    assert told[2] == "`spacee` is no key: did you mean `space`?"


def test_one_key_for_two_things_is_told_and_a_swap_is_none() -> None:
    assert checked({"filter.ask": "b", "filter.browse": "f"})[1] == []
    (told,) = checked({"date.ask": "f"})[1]
    assert told.startswith("the key `f` is that of `filter.ask` too")


def test_the_program_can_always_be_left() -> None:
    chosen, told = checked({"app.quit": []})
    assert chosen == {}
    assert "needs a key" in told[0]
