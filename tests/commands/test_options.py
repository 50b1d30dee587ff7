"""The options that several commands take."""

from argparse import ArgumentParser

import pytest

from tui.commands.arguments import COMMANDS, command_parser
from tui.commands.options import add_rows

LISTS = ("list", "export", "sources", "stats", "views", "check", "diff", "cache")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_takes_the_same(name: str) -> None:
    needed = {"diff": ["a", "b"], "export": ["-o", "x.json"]}.get(name, [])
    words = [*needed, "--sort=-id", "--columns", "id", "--limit", "0", "--format", "json"]
    asked = command_parser(name).parse_args(words)
    assert (asked.sort, asked.columns, asked.limit, asked.format) == ("-id", "id", 0, "json")


def test_every_command_that_prints_facts_has_json() -> None:
    writing = {"import", "init", "schema"}  # logs, and a schema, which is JSON
    assert {"show", *LISTS} <= COMMANDS.keys() - writing
    assert command_parser("show").parse_args(["a", "--format", "json"]).format == "json"


def test_a_format_that_is_none_is_told_with_what_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = ArgumentParser()
    add_rows(made, "for people")
    for text, told in (("jsn", "did you mean `json`?"), ("xyzzy", "there are text, json, jsonl")):
        with pytest.raises(SystemExit):
            made.parse_args(["--format", text])
        assert f"no format is called '{text}': {told}" in capsys.readouterr().err
