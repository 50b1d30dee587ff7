"""`cache`: what is kept of large logs, so that they open at once."""

from __future__ import annotations

import time
from argparse import Namespace
from pathlib import Path

from rich.text import Text

from tui.commands.errors import CommandError
from tui.exchange.opening import kept_logs
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
    entries = cache.entries()
    print_lines(map(_line, entries))
    made = kept_logs()
    print_lines(Text(f"{'':16}  {_size(path.stat().st_size):>8}  {path}") for path in made)
    total = sum(entry.size for entry in entries) + sum(path.stat().st_size for path in made)
    say(f"{plural(len(entries) + len(made), 'log')}, {_size(total)} in {cache.folder}")
    return 0


def _removed(path: Path) -> int:
    """Remove a log that was made of another file; return its bytes."""
    size = path.stat().st_size
    path.unlink()
    return size


def _line(entry: Entry) -> Text:
    used = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.used))
    return Text(f"{used}  {_size(entry.size):>8}  {entry.log}")


def _size(size: int) -> str:
    """Say how many bytes there are, in the largest unit of which there is one."""
    for unit, length in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= length:
            return f"{size / length:.1f} {unit}"
    return f"{size} B"
