"""The manual as a man page: everything of the tables is in it, and man reads it."""

import shutil
import subprocess
from collections.abc import Callable

from tui.app.keys import KEYS
from tui.commands.arguments import COMMANDS

Run = Callable[..., tuple[int, str, str]]


def test_commands_options_and_keys_are_in_it(run: Run) -> None:
    code, out, err = run("manual")
    assert (code, err) == (0, "")
    plain = out.replace("\\-", "-").replace("\\&", "")
    assert all(f".SS {name}" in plain for name in COMMANDS)
    assert all(key.does in plain for key in KEYS)
    assert all(example in plain for each in COMMANDS.values() for example in each.examples)
    assert "--where QUERY" in plain
    if shutil.which("man"):
        call = ["man", "--warnings", "-l", "-"]
        read = subprocess.run(call, input=out, capture_output=True, text=True, check=False)
        assert (read.returncode, read.stderr) == (0, "")
        assert "diff LOG LOG" in read.stdout
        assert "check [LOG ...]" in read.stdout
        assert "show [LOG] ID" in read.stdout
