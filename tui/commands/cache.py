"""`cache`: what is kept of logs, so that they open at once."""

from __future__ import annotations

import time
from argparse import Namespace
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

from rich.text import Text

from tui.commands.errors import CommandError
from tui.commands.shape import put
from tui.exchange.opening import kept_logs
from tui.log.text import clean, one_line
from tui.report.text.printing import print_lines
from tui.report.text.words import plural
from tui.store.disk.cache import Entry
from tui.store.opening import cache_of
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """List the index files, or remove them."""
    cache = cache_of()
    if arguments.clear:
        try:
            removed = cache.clear() + sum(map(_removed, kept_logs()))
        except OSError as error:
            raise CommandError(f"the cache cannot be cleared: {error.strerror}") from None
        say(f"{_size(removed)} removed")
        return 0
    made = kept_logs()
    kept = [*map(_indexed, cache.entries()), *map(_made, made)]
    put(kept, COLUMNS, arguments, lambda some: print_lines(map(_line, some)))
    total = sum(each.size for each in kept)
    say(f"{plural(len(kept), 'log')}, {_size(total)} in {clean(str(cache.folder))}")
    return 0


class Kept(NamedTuple):
    """What is kept of a log, or as one: its path, when it was used last, its bytes."""

    log: str
    used: str
    size: int
    kind: str


COLUMNS: Final = {name: attrgetter(name) for name in Kept._fields}


def _indexed(entry: Entry) -> Kept:
    used = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.used))
    return Kept(one_line(clean(entry.log)), used, entry.size, "index")


def _made(path: Path) -> Kept:
    return Kept(one_line(clean(str(path))), "", path.lstat().st_size, "imported")


def _removed(path: Path) -> int:
    """Remove a log that was made of another file; return its bytes."""
    size = path.lstat().st_size
    path.unlink()
    return size


def _line(kept: Kept) -> Text:
    return Text(f"{kept.used:16}  {_size(kept.size):>8}  {kept.log}")


def _size(size: int) -> str:
    """Say how many bytes there are, in the largest unit of which there is one."""
    for unit, length in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= length:
            return f"{size / length:.1f} {unit}"
    return f"{size} B"
