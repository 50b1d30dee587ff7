"""What is typed into the palette, and the commands that are meant by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.keys import Keyboard
from tui.app.screens.palette.commands import Command, key_commands
from tui.app.screens.palette.find import find


def nothing() -> None:
    """Do nothing."""


COMMANDS = [
    *key_commands(Keyboard(), lambda _: nothing),
    Command("Audit WEBN (webn-1206)", nothing, shown=False),
    Command("تدقيق حماة", nothing),
]


def titles(typed: str) -> list[str]:
    return [found.command.title for found in find(typed, COMMANDS)]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("q", "q ctrl+c"),
        ("quit", "q ctrl+c"),
        ("q!", "q ctrl+c"),
        ("wq", "q ctrl+c"),
        ("w", "w"),
        ("write", "w"),
        ("e", "e"),
        ("edit", "e"),
        ("help", "? F1"),
        ("?", "? F1"),
        ("!", "!"),
        ("check", "!"),
        ("M", "M"),
        ("m", "m"),
        ("reload", "r"),
        ("export", "X"),
        ("marked only", "m"),
        ("machines", "M"),
        ("filter.ask", ""),
    ],
)
def test_the_first_is_what_people_mean(typed: str, key: str) -> None:
    found = find(typed, COMMANDS)
    assert (found[0].command.keys if found else "") == key


def test_words_may_stand_in_any_order_and_inside() -> None:
    assert titles("events marked") == titles("marked events")
    assert "Only marked events" in titles("events marked")
    assert titles("حماة تدقيق") == ["تدقيق حماة"]
    assert titles("webn") == ["Audit WEBN (webn-1206)"]


def test_letters_alone_find_what_no_words_do() -> None:
    assert titles("flwds")[0].startswith("Filter by words")
    assert titles("webn1206") == ["Audit WEBN (webn-1206)"]
    assert titles("zzzq") == []


def test_without_letters_those_that_need_not_be_asked_for() -> None:
    assert titles(" ") == [each.title for each in COMMANDS if each.shown]


@given(st.text(max_size=30))
def test_whatever_is_typed_each_is_found_once_and_its_letters_stand_in_it(typed: str) -> None:
    found = find(typed, COMMANDS)
    assert len({id(each.command) for each in found}) == len(found)
    for each in found:
        assert list(each.places) == sorted(set(each.places))
        assert all(0 <= place < len(each.command.title) for place in each.places)


def test_what_is_pasted_is_no_command() -> None:
    assert find("audit " * 1_000, COMMANDS) == []
