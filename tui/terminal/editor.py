"""Opening a file at a line in the reader's own editor: $VISUAL, or else $EDITOR.

What is in there are words, as a shell would split them, but no shell takes part. How an editor is
told a line is looked up by its name; one that is not known gets the file alone.
"""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Final

PLUS: Final = frozenset(
    (
        *("vi", "vim", "nvim", "nvi", "vis", "view", "gvim", "elvis", "nano", "pico", "rnano"),
        *("emacs", "emacsclient", "mg", "zile", "jmacs", "micro", "joe", "jed", "ne", "kak"),
        *("gedit", "gnome-text-editor", "mcedit", "tilde"),
    )
)
"""Editors that take `+LINE FILE`."""

COLON: Final = frozenset(("hx", "helix", "subl", "sublime_text", "zed", "zeditor"))
"""Editors that take `FILE:LINE`."""

GOTO: Final = frozenset(("code", "code-insiders", "codium", "vscodium", "code-oss", "cursor"))
"""Editors of the VS Code family, which take `--goto FILE:LINE`."""

_WAITING: Final = frozenset(("subl", "sublime_text", "zed", "zeditor", *GOTO))
_WAIT: Final = frozenset(("--wait", "-w"))
_USUAL: Final = ("nano", "vi", "vim", "emacs")


class EditorError(Exception):
    """No editor can be opened; says why."""


def editor_command(path: Path, line: int, environ: Mapping[str, str]) -> list[str]:
    """Return the words that open a file at a line; raises EditorError."""
    words = _editor(environ)
    place = str(path.absolute())  # no word that an editor could take for an option
    name = _name(words[0])
    if name in _WAITING and _WAIT.isdisjoint(words):
        words.append("--wait")
    if name in PLUS:
        return [*words, f"+{line}", place]
    if name in GOTO:
        return [*words, "--goto", f"{place}:{line}"]
    if name in COLON:
        return [*words, f"{place}:{line}"]
    if name == "kate":
        return [*words, "--line", str(line), place]
    return [*words, place]


def _name(program: str) -> str:
    """Return what an editor is called, whichever build of it this is: vim.basic, emacs-nox."""
    name = PurePath(program).name.partition(".")[0]
    return "emacs" if name.startswith("emacs-") else name


def edit(command: list[str], environ: Mapping[str, str]) -> None:
    """Run an editor on this terminal until it ends; raises EditorError."""
    output = None if sys.__stdout__ and sys.__stdout__.isatty() else 2
    with _signals_left_to_editor():
        try:
            ended = subprocess.run(command, env=environ, stdout=output, check=False)  # noqa: S603
        except OSError as error:
            raise EditorError(f"{command[0]}: {error.strerror}") from None
    if ended.returncode:
        raise EditorError(f"{command[0]} ended with {ended.returncode}")


def _editor(environ: Mapping[str, str]) -> list[str]:
    """Return the words of the editor that the reader wants, or of one that there is."""
    for name in ("VISUAL", "EDITOR"):
        text = environ.get(name, "").strip()
        if not text:
            continue
        try:
            return shlex.split(text)
        except ValueError as error:
            raise EditorError(f"${name} cannot be read: {error}") from None
    for usual in _USUAL:
        if shutil.which(usual, path=environ.get("PATH", "")):
            return [usual]
    raise EditorError("there is no editor: name one in $VISUAL or $EDITOR")


@contextmanager
def _signals_left_to_editor() -> Iterator[None]:
    r"""Leave ctrl+c and ctrl+\ to the editor, which shares the terminal with the app."""
    wakeup = signal.set_wakeup_fd(-1)
    kept = {each: signal.signal(each, _do_nothing) for each in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakeup)


def _do_nothing(*_: object) -> None:
    """Take a signal; unlike being ignored, this does not pass on to the editor."""
