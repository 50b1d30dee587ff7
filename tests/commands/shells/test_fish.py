"""The script for fish, as text; `tests/commands/test_completion.py` runs it."""

from tui.commands.arguments import COMMANDS
from tui.commands.shells.fish import script


def test_it_names_every_command_and_quotes_what_it_quotes() -> None:
    words = script()
    assert all(name in words for name in COMMANDS)
    assert "claimreview" in words
    assert "syria-timeline completion fish" in words
