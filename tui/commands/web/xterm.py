"""xterm.js, the terminal of the page, as the package textual-serve has it installed.

That package has it in one script, `static/js/textual.js`, together with what begins a session of
its own. The script is sent with one more statement, before that beginning, which names the
classes; the beginning finds no element that is meant for it, and does nothing. What is private of
the package, the path and the shape of the script, is named here and nowhere else.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tui.commands.errors import CommandError

MISSING: Final = "serve needs aiohttp and textual-serve: pip install '.[web]' in the checkout"

_CLASSES: Final = ("Terminal", "FitAddon", "Unicode11Addon")
_BEGINNING: Final = "window.onload="
_UNKNOWN: Final = f"this textual-serve is not one that serve knows: {MISSING.partition(': ')[2]}"


def terminal_script() -> str:
    """Return the script that makes `xterm` global, with the classes; raises CommandError."""
    return exposed(_read("js/textual.js"))


def terminal_style() -> str:
    """Return the style sheet of the terminal; raises CommandError."""
    return _read("css/xterm.css")


def exposed(script: str) -> str:
    """Return a script with its classes made global before what it begins with."""
    before, found, after = script.rpartition(_BEGINNING)
    if not found:
        raise CommandError(_UNKNOWN)
    members = ",".join(f"{name}:{_made_as(name, before)}" for name in _CLASSES)
    return f"{before}globalThis.xterm={{{members}}};{found}{after}"


def _made_as(name: str, script: str) -> str:
    """Return what a class is called where one of it is made last."""
    made = re.findall(rf"new (\w+\.{name})\b", script)
    if not made:
        raise CommandError(_UNKNOWN)
    return str(made[-1])


def _read(name: str) -> str:
    spec = find_spec("textual_serve")
    if spec is None or spec.origin is None:
        raise CommandError(MISSING)
    try:
        return (Path(spec.origin).parent / "static" / name).read_text(encoding="utf-8")
    except OSError:
        raise CommandError(_UNKNOWN) from None
