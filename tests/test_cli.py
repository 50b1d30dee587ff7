import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tui.cli import INTERRUPTED, main
from tui.commands import check
from tui.commands.arguments import COMMANDS, app_parser, command_parser
from tui.report.export.formats import FORMATS

ROOT = Path(__file__).parent.parent
LOG = "tests/report/hama.yaml"


def surroundings(home: str) -> dict[str, str]:
    """A plain environment, the same on every machine, with folders of its own."""
    folders = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    plain = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8"}
    return dict.fromkeys(folders, home) | plain | {"PYTHONPATH": str(ROOT)}


def program(*words: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m tui`, or code with these arguments, without a terminal."""
    start = ["-c", code] if code else ["-m", "tui"]
    with TemporaryDirectory() as home:
        return subprocess.run(
            [sys.executable, *start, *words],
            cwd=ROOT,
            env=surroundings(home) | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=60,
        )


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["check", LOG],
        ["list", LOG, "--where", "Jolani"],
        ["list", LOG, "--format", "yaml"],
        ["show", LOG, "golani-message"],
        ["stats", LOG],
        ["sources", LOG],
        [LOG],  # no terminal
    ],
)
def test_no_command_loads_textual(words):
    code = (
        "import sys; from tui.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('LOADED', [name for name in sys.modules if name.split('.')[0] == 'textual'])"
    )
    result = program(*words, code=code)
    assert b"LOADED []" in result.stdout, result


def test_help_loads_next_to_nothing():
    code = (
        "import sys; from tui.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print('LOADED', {'rich', 'yaml', 'msgspec', 'dateutil', 'pyroaring'} & set(sys.modules))"
    )
    assert b"LOADED set()" in program(code=code).stdout


def test_what_was_shown_the_last_time_is_shown_before_much_is_loaded():
    code = (
        "import sys; from tui.cli import main; before = set(sys.modules)\n"
        "import tui.app.run as running\n"
        "from tui.commands.others import read_as_log; read_as_log('events.yaml')\n"
        "late = 'typing pathlib argparse dataclasses inspect tempfile locale traceback shutil'\n"
        "print('LOADED', sorted({*late.split()} & set(sys.modules)), "
        "len(set(sys.modules)) < 100)"
    )
    assert b"LOADED [] True" in program(code=code).stdout


def test_without_a_terminal_it_names_list_and_ends():
    for words in ([], [LOG], ["--ascii"]):
        result = program(*words)
        assert (result.returncode, result.stdout) == (2, b"")
        assert result.stderr.count(b"\n") == 1
        assert b"list" in result.stderr


def test_python_m_is_the_program():
    result = program("list", LOG, "--limit", "1")
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"old-protest" in result.stdout


def test_a_check_whose_reader_goes_away_keeps_its_exit_code(tmp_path):
    log = tmp_path / "a b.yaml"
    log.write_text("events:\n" + "- {date: 2024-13, title: t}\n" * 3000)
    command = '"$0" -m tui check "$1" | head -n 1 >&2; echo ${PIPESTATUS[0]}'
    result = subprocess.run(
        ["/bin/bash", "-c", command, sys.executable, log],
        cwd=ROOT,
        env=surroundings(str(tmp_path)),
        capture_output=True,
        check=False,
    )
    assert result.stdout == b"1\n"
    assert b"Traceback" not in result.stderr


def test_hints_can_be_copied_into_a_shell(tmp_path, capsys):
    log = tmp_path / "a b.yaml"
    log.write_text("events:\n- {date: 2024-13, title: t}\n")
    main(["list", str(log)])
    main(["show", str(log)])
    hints = capsys.readouterr().err.splitlines()
    assert hints[0].endswith(f"see: syria-timeline check '{log}'")
    assert hints[1].endswith(f"syria-timeline show '{log}' ID")


def test_a_reader_that_goes_away_ends_it_in_silence(tmp_path):
    command = '"$0" -m tui list --format json | head -c 1; echo ${PIPESTATUS[0]}'
    result = subprocess.run(
        ["/bin/bash", "-c", command, sys.executable],
        cwd=ROOT,
        env=surroundings(str(tmp_path)),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (result.stdout, result.stderr) == (b"[0\n", b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256"])
def test_output_that_is_not_utf_8_never_fails(encoding):
    for words in (["list"], ["show", "ev-1205-golani"], ["stats"], ["sources"]):
        result = program(*words, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert (result.returncode, result.stderr) == (0, b"")
        result.stdout.decode(encoding)


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LANG": ""},
        {"LANG": "POSIX"},
        {"LANG": "", "LC_CTYPE": "de_DE.ISO-8859-1"},
    ],
)
def test_text_keeps_to_ascii_in_a_locale_that_is_not_utf_8_and_data_does_not(locale):
    for utf8 in ("0", "1"):  # whatever Python takes the locale for
        ended = program("show", LOG, "golani-message", **locale, PYTHONUTF8=utf8)
        assert ended.stdout.isascii()
        assert b'"' in ended.stdout
    data = program("list", LOG, "--format", "json", **locale).stdout.decode()
    assert not data.isascii()


def test_data_is_utf_8_whatever_the_terminal_is():
    result = program("list", LOG, "--format", "jsonl", PYTHONIOENCODING="latin-1")
    assert "أسأل" in result.stdout.decode()


def test_ctrl_c_ends_it_with_the_code_of_the_signal(monkeypatch):
    def interrupted(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupted)
    assert main(["check", LOG]) == INTERRUPTED == 130


def test_a_command_can_be_followed_by_options_or_preceded():
    for words in (["list", "--ascii", LOG], ["--ascii", "list", LOG], ["list", LOG, "--ascii"]):
        assert program(*words).returncode == 0


def test_a_query_may_begin_with_a_minus():
    result = program("list", "--where", "-Insurgents", LOG)
    assert result.returncode == 0
    assert b"old-protest" in result.stdout
    assert b"hama-entered" not in result.stdout


def test_a_log_with_the_name_of_a_command_is_given_as_a_path(tmp_path):
    (tmp_path / "list").write_bytes((ROOT / LOG).read_bytes())
    code = "import os, sys; os.chdir(sys.argv.pop(1)); from tui.cli import main; sys.exit(main())"
    result = program(str(tmp_path), "list", "./list", "--limit", "1", code=code)
    assert b"old-protest" in result.stdout


@pytest.mark.parametrize(
    "words", [["list", "--limit", "-1"], ["list", "--format", "xml"], ["show"]]
)
def test_words_that_make_no_sense_are_refused(words):
    result = program(*words)
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"usage: syria-timeline" in result.stderr


def test_help_names_every_command_with_an_example():
    words = app_parser().format_help()
    for name, command in COMMANDS.items():
        assert f"  {name} " in words
        assert command.summary in words
        assert f"  syria-timeline {name}" in command_parser(name).format_help()
    assert all(form in command_parser("list").format_help() for form in FORMATS)


def test_version_is_that_of_the_package():
    result = program("--version")
    assert result.returncode == 0
    assert result.stdout.startswith(b"syria-timeline ")
