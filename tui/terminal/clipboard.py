"""Putting text on the clipboard of the person at the keyboard, wherever that is.

The program may run on a server, within tmux, or beside the clipboard: OSC 52 asks the terminal
(xterm control sequences, "Manipulate Selection Data"), tmux is asked to, and a tool is used where
the clipboard is this machine's. No shell takes part, and no control character gets there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tui.log.text import clean
from tui.terminal.environment import over_ssh

LARGEST = 75_000
"""Bytes of text that are copied: as base64 they are the 100,000 that terminals take in OSC 52."""

PATIENCE = 2.0
"""How long a tool may take, in seconds."""

_TMUX = "tmux"

Command = tuple[str, ...]
Run = Callable[[Command, bytes, Mapping[str, str]], bool]


class ClipboardError(Exception):
    """The text was not copied; says why."""


class Tool(NamedTuple):
    """A program that takes a text on standard input: its name to the reader, and its command."""

    name: str
    command: Command


def copy(
    text: str,
    ask_terminal: Callable[[str], None],
    environ: Mapping[str, str],
    run: Run | None = None,
) -> str:
    """Copy a text by what there is, and say how, as the end of a sentence.

    `ask_terminal` sends its argument by OSC 52; it is called where no other way worked. `run`
    gives a command its input and tells whether it took it. Raises ClipboardError when the text
    is too long, before anything is written.
    """
    text = clean(text)
    data = text.encode("utf-8", "replace")
    if len(data) > LARGEST:
        raise ClipboardError(f"{len(data):,} bytes are too many to copy, {LARGEST:,} would do")
    used = [tool.name for tool in tools(environ) if (run or taken)(tool.command, data, environ)]
    if not used:
        ask_terminal(text)
    said = f"with {' and '.join(used)}" if used else "by OSC 52"
    if used in ([], [_TMUX]):
        said += ": your terminal must allow it"
    return said


def tools(environ: Mapping[str, str], platform: str = sys.platform) -> list[Tool]:
    """List the programs that reach the clipboard from here: tmux, and the local one."""
    found: list[Tool] = []
    if environ.get("TMUX"):
        found.append(Tool(_TMUX, ("tmux", "load-buffer", "-w", "-")))
    if not over_ssh(environ):
        found += _local(environ, platform)
    paths = [shutil.which(tool.command[0], path=environ.get("PATH", "")) for tool in found]
    return [
        Tool(tool.name, (path, *tool.command[1:]))
        for tool, path in zip(found, paths, strict=True)
        if path
    ]


def taken(command: Command, data: bytes, environ: Mapping[str, str]) -> bool:
    """Give a command its input; False when it failed, or did not end in time.

    Its output goes nowhere: it would land on the screen, and those that stay behind to serve
    the clipboard would hold a pipe open.
    """
    quiet = subprocess.DEVNULL
    try:
        ended = subprocess.run(  # noqa: S603 - no shell, and nothing of the log but its input
            command,
            input=data,
            stdout=quiet,
            stderr=quiet,
            env=environ,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0


def _local(environ: Mapping[str, str], platform: str) -> list[Tool]:
    """List the tool for the clipboard of the desktop that this machine shows, if it does."""
    if platform == "darwin":
        return [Tool("pbcopy", ("pbcopy",))]
    if environ.get("WAYLAND_DISPLAY"):
        return [Tool("wl-copy", ("wl-copy", "--type", "text/plain;charset=utf-8"))]
    if environ.get("DISPLAY"):
        return [Tool("xclip", ("xclip", "-selection", "clipboard", "-in"))]
    return []
