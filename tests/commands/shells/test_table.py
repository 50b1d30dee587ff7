"""The command line as a table, against what argparse itself says in its help."""

from tui.commands.arguments import COMMANDS, command_parser
from tui.commands.shells.table import app_words, words_of_commands


def test_every_option_of_every_command_is_in_it() -> None:
    for words in words_of_commands():
        told = command_parser(words.name).format_help()
        names = {name for option in words.options for name in option.names}
        assert {word for word in told.split() if word.startswith("--")} >= {
            name for name in names if name.startswith("--")
        } - {"--help"}
    assert [each.name for each in words_of_commands()] == list(COMMANDS)


def test_what_options_take() -> None:
    options = {name: option for option in app_words().options for name in option.names}
    assert options["--bidi"].choices == ("terminal", "app", "off")
    assert options["--resume"].takes == ""
    assert options["--where"].takes == "QUERY"
    assert app_words().arguments[0].takes_file
