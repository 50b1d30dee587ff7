"""Completion, in the shells themselves where they are installed."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.commands.arguments import SHELLS

Run = Callable[..., tuple[int, str, str]]

_BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_syria_timeline; printf '%s\\n' "${COMPREPLY[@]}"
"""
_FISH = 'source $argv[1]; complete -C "$argv[2..]"'

CASES: tuple[tuple[tuple[str, ...], set[str]], ...] = (
    (("li",), {"list"}),
    (("--bi",), {"--bidi"}),
    (("list", "--fo"), {"--format"}),
    (("list", "--format", "js"), {"json", "jsonl"}),
    (("--bidi", "t"), {"terminal"}),
    (("completion", ""), {*SHELLS}),
    (("list", "--where", "zz"), set()),
)


@pytest.fixture(params=SHELLS)
def script(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> tuple[str, Path]:
    code, out, err = run("completion", request.param)
    assert (code, err) == (0, "")
    path = tmp_path / "script"
    path.write_text(out)
    return request.param, path


def test_each_shell_reads_it_and_completes(
    script: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, path = script
    monkeypatch.setenv("XDG_CONFIG_HOME", os.environ["HOME"])  # fish makes a folder there
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n", path], check=True, timeout=30)
    for words, expected in CASES:
        if shell == "zsh":
            break  # completes in its line editor alone
        call = ["bash", "-c", _BASH, "bash", str(path), "syria-timeline", *words]
        if shell == "fish":
            call = ["fish", "-c", _FISH, str(path), " ".join(("syria-timeline", *words))]
        found = subprocess.run(call, cwd=path.parent, capture_output=True, text=True, check=True)
        first = {line.split("\t")[0] for line in found.stdout.splitlines()} - {""}
        assert first - {"script"} == expected, (shell, words, found.stderr)
