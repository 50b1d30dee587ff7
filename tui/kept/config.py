"""The reader's own settings: `config.toml`, and the line at which each key of it stands.

It lies in `$XDG_CONFIG_HOME/syria-timeline` or `~/.config/syria-timeline` (XDG Base Directory
Specification), is written by the reader, and never by the program.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.kept.private_files import config_name
from tui.log.text import clean

if TYPE_CHECKING:
    from tui.log.problems import Problem

LARGEST: Final = 1 << 18
"""The most bytes that it may have."""

Keys = tuple[str, ...]
"""The keys that lead to a value: `("keys", "search", "ask")`."""

# A table's head, or a key before its sign; a value of several lines may look like one, which costs
# no more than a problem at the wrong line.
_HEAD: Final = re.compile(r"\s*\[{1,2}([^\]]+)\]")
_KEY: Final = re.compile(r"""\s*+((?:"[^"\n]*"|'[^'\n]*'|[\w.\- \t])++)=""")
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class ConfigFile(NamedTuple):
    """What is written in it: tables as TOML has them, places by keys, and why it cannot be read."""

    path: Path
    tree: Mapping[str, Any] = {}
    places: Mapping[Keys, int] = {}
    problem: Problem | None = None

    def line_of(self, keys: Keys) -> int:
        """Return the line of a key, from 1; that of the table around it where it has none."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        return self.places.get(keys, 1)


class Settings(NamedTuple):
    """What is set: options as a parser takes them, keys by binding, columns of tables by name."""

    path: Path
    options: Mapping[str, Any] = {}
    keys: Mapping[str, tuple[str, ...]] = {}
    mappings: Mapping[str, Mapping[str, str]] = {}
    problems: Sequence[Problem] = ()

    @property
    def known(self) -> Sequence[Mapping[str, str]]:
        """The columns of tables alone, for what reads one as a log."""
        return tuple(self.mappings.values())

    @property
    def trouble(self) -> str:
        """The first problem, as compilers say it, and how many more there are; "" for none."""
        if not self.problems:
            return ""
        first, more = self.problems[0], len(self.problems) - 1
        words = f"{clean(str(self.path))}:{first.line}:{first.column}: {first.message}"
        return f"{words} (and {more} more: syria-timeline config)" if more else words


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Say where the file is, or would be."""
    return Path(config_name(environ))


def read_config(environ: Mapping[str, str] = os.environ) -> ConfigFile:
    """Read the file; nothing is in one that is not there, or that cannot be read."""
    path = config_path(environ)
    try:
        text = _text_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return ConfigFile(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        return ConfigFile(path, problem=_problem(1, 1, f"it cannot be read: {clean(reason)}"))
    return _parsed(path, text)


def _text_of(path: Path) -> str:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is not a regular file")
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(0, f"it is larger than {LARGEST:,} bytes")
    return data.decode("utf-8-sig")


def _parsed(path: Path, text: str) -> ConfigFile:
    import tomllib  # noqa: PLC0415 - most readers have no such file

    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also of a number of too many digits
        return ConfigFile(path, problem=_fault(str(error), text))
    return ConfigFile(path, tree, dict(_places(text)))


def _fault(message: str, text: str) -> Problem:
    """Return what is wrong with TOML, which says its place at the end of its message."""
    found = _PLACE.search(message)
    line, column = text.count("\n") + 1, 1
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    return _problem(line, column, f"it is no TOML: {clean(_PLACE.sub('', message))}")


def _problem(line: int, column: int, message: str) -> Problem:
    from tui.log.problems import Problem  # noqa: PLC0415 - every start would wait for it

    return Problem(line, column, message)


def _places(text: str) -> Iterator[tuple[Keys, int]]:
    """Yield the keys and the line of each table and each value."""
    table: Keys = ()
    for number, line in enumerate(text.splitlines(), 1):
        head, key = _HEAD.match(line), _KEY.match(line)
        if head:
            table = _split(head[1])
            yield table, number
        elif key:
            yield (*table, *_split(key[1])), number


def _split(dotted: str) -> Keys:
    """Return the parts of a dotted key, without their quotes."""
    parts = re.findall(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)", dotted)
    return tuple("".join(part) for part in parts)
