"""The names of the commands are those that there are parsers for."""

from tui.commands.arguments import COMMANDS
from tui.commands.names import NAMES


def test_they_are_those_of_the_parsers() -> None:
    assert set(COMMANDS) == NAMES
