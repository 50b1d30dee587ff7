"""Settings: checked by the options' own rules, and in force where the command line says nothing."""

from pathlib import Path

import pytest

from tests.kept.test_config import written
from tui.app.keys import bindings
from tui.commands.arguments import app_parser, command_parser
from tui.commands.settings.settings import put_into, settable, settings_of
from tui.kept.config import Settings


def checked(home: Path, text: str) -> Settings:
    return settings_of(written(home, text), bindings)


def told(home: Path, text: str) -> list[str]:
    return [f"{each.line}: {each.message}" for each in checked(home, text).problems]


def test_what_is_right_is_set(tmp_path: Path) -> None:
    text = 'log = "/x.yaml"\nbidi = "app"\nascii = true\nkeys.help = "f2"\nimport.a.date = "When"\n'
    settings = checked(tmp_path, text)
    assert settings.problems == []
    assert settings.options == {"log": "/x.yaml", "bidi": "app", "ascii": True}
    assert settings.keys == {"help": ("f2",)}
    assert settings.mappings == {"a": {"date": "When"}}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('\nbid = "app"', "2: unknown setting `bid`: did you mean `bidi`?"),
        ('bidi = "ap"', "1: `bidi` cannot be `ap`: did you mean `app`?"),
        ('bidi = "x"', "1: `bidi` cannot be `x`: it is one of terminal, app, off"),
        ('ascii = "yes"', "1: `ascii` is true or false, not `yes`"),
        ("log = 3", "1: `log` is a text in quotes, not `3`"),
        ('log = "x.yaml"', "1: `log` is a whole path: write /home/me/log.yaml or ~/log.yaml"),
        ('keys = "f"', "1: `keys` is a table: write [keys] above its lines"),
        ('[import]\nx = "a"', '2: write [import.NAME] above lines as date = "When"'),
        ('[import.x]\ntitel = "a"', "2: unknown field `titel`: did you mean `title`?"),
        ("[import.x]\ntitle = 1", "2: `title` is the name of a column"),
        ('[keys]\n\nhlep = "x"', "3: unknown key binding `hlep`: did you mean `help`?"),
    ],
)
def test_what_is_wrong_is_told_at_its_line_and_the_rest_holds(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert told(tmp_path, text) == [problem]
    assert checked(tmp_path, f'bidi = "off"\n{text}').options.get("bidi", "off") == "off"


def test_the_command_line_comes_first_and_then_what_is_set(tmp_path: Path) -> None:
    settings = Settings(tmp_path, {"log": "/mine.yaml", "bidi": "app", "ascii": True})
    parser = app_parser()
    put_into(parser, "", settings)
    assert (parser.parse_args([]).log, parser.parse_args([]).bidi) == (["/mine.yaml"], "app")
    assert parser.parse_args(["x.yaml", "--bidi", "off"]).log == ["x.yaml"]
    columns = Settings(tmp_path, {"columns": "id,date"})
    for name, chosen in (("list", "id,date"), ("sources", None)):
        parser = command_parser(name)
        put_into(parser, name, columns)
        assert parser.parse_args([]).columns == chosen
    for name, log in (("list", ["/mine.yaml"]), ("schema", []), ("check", ["/mine.yaml"])):
        parser = command_parser(name)
        put_into(parser, name, settings)
        assert parser.parse_args([]).log == log
        assert parser.parse_args([]).ascii


def test_what_may_be_set_are_options_of_the_program() -> None:
    assert {"log", "bidi", "ascii"} <= settable().keys()
