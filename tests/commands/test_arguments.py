"""What commands take, and how they say so."""

from __future__ import annotations

import sys

import pytest

from tui.commands.arguments import COMMANDS, app_parser, command_parser


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_its_summary_and_examples(name) -> None:
    command = COMMANDS[name]
    words = command_parser(name).format_help()
    assert f"{command.summary}." in words
    for example in command.examples:
        assert f"  syria-timeline {example}" in words
    assert "--ascii" in words


def test_the_help_of_the_app_lists_the_commands() -> None:
    words = app_parser().format_help()
    assert all(f"  {name} " in words for name in COMMANDS)


@pytest.mark.parametrize("limit", ["-1", "x", "1.5", "٣"])
def test_a_limit_is_a_number_of_events(limit, capsys) -> None:
    with pytest.raises(SystemExit):
        command_parser("list").parse_args(["--limit", limit])
    assert "is not a number: write 10" in capsys.readouterr().err


def test_a_limit_beyond_all_numbers_is_none() -> None:
    assert command_parser("list").parse_args(["--limit", "9" * 30]).limit == sys.maxsize
