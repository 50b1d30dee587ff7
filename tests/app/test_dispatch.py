"""How keys get to the methods that their rows name."""

import pytest
from textual.actions import SkipAction, parse
from textual.binding import Binding

from tests.app.user import opened
from tui.app.dispatch import Parts, bindings_of, run_by
from tui.app.keys import KEYS, LOCAL_KEYS, MOVE


class Pane:
    """Takes note of what it is asked for."""

    def __init__(self) -> None:
        self.done: list[object] = []

    def move(self, count: int) -> None:
        self.done.append(count)

    async def ask(self) -> None:
        self.done.append("asked")


class PartsOfOne(Parts):
    def __init__(self) -> None:
        self.pane = Pane()
        self.parts = {"pane": self.pane}


async def test_an_action_calls_the_method_of_a_part_with_its_arguments() -> None:
    screen = PartsOfOne()
    await screen.action_do("pane.move(-1)")
    await screen.action_do("pane.ask")
    assert screen.pane.done == [-1, "asked"]


@pytest.mark.parametrize("action", ["pane.fly", "search.ask"])
async def test_a_part_or_a_method_that_is_not_there_leaves_the_key_to_others(action: str) -> None:
    with pytest.raises(SkipAction):
        await PartsOfOne().action_do(action)


def test_what_is_of_the_screen_or_the_app_is_left_to_textual() -> None:
    assert run_by("peel") == "peel"
    assert run_by("app.quit") == "app.quit"
    assert parse(run_by("filter.narrow('actor')")) == ("", "do", ("filter.narrow('actor')",))


def test_bindings_are_the_keys_of_the_table_or_of_some_groups_of_it() -> None:
    assert len(bindings_of()) == len(KEYS)
    moving = [key.names for key in (*KEYS, *LOCAL_KEYS) if key.group == MOVE]
    made = [binding for binding in bindings_of(MOVE) if isinstance(binding, Binding)]
    assert [binding.key for binding in made] == moving
    assert not any(binding.show for binding in Binding.make_bindings(bindings_of()))


async def test_every_key_of_the_table_has_its_method() -> None:
    async with opened() as user:
        for key in KEYS:
            part, name, _ = parse(key.action)
            if part == "":
                assert callable(getattr(user.main, f"action_{name}")), key
            elif part == "app":
                assert callable(getattr(user.app, f"action_{name}")), key
            else:
                assert callable(getattr(user.main.part(part), name)), key
