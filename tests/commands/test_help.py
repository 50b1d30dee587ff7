"""Help is as wide as the terminal, and options are not abbreviated."""

from __future__ import annotations

import pytest

from tui.commands.arguments import command_parser
from tui.commands.help import actions_of, examples_of, parser, told_of


def test_options_are_not_abbreviated() -> None:
    with pytest.raises(SystemExit):
        command_parser("list").parse_args(["--form", "json"])


@pytest.mark.parametrize("columns", [40, 70, 120])
def test_it_is_as_wide_as_the_terminal_and_examples_stay_as_they_are(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    made = parser("program", "Does it.", examples_of("program " + "x" * 200, "program"))
    made.add_argument("--word", help="word " * 40)
    lines = made.format_help().splitlines()
    told = [line for line in lines if "word word" in line]
    assert columns - 8 < max(map(len, told)) <= columns - 2
    assert lines[-3:] == ["examples:", f"  program {'x' * 200}", "  program"]


@pytest.mark.parametrize("columns", ["0", "x", ""])
def test_it_is_80_columns_wide_where_nobody_says_how_wide(
    columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.__stdout__", None)
    made = parser("program", "Does it.", "")
    made.add_argument("--word", help="word " * 40)
    assert 72 < max(map(len, made.format_help().splitlines())) <= 78


def test_what_a_parser_takes_is_in_order_and_told_in_a_line() -> None:
    made = parser("program", "Does it.", "")
    made.add_argument("log", help="half,\n  50%% of it")
    assert [each.dest for each in actions_of(made)] == ["help", "ascii", "cached", "log"]
    assert told_of(actions_of(made)[-1]) == "half, 50% of it"
