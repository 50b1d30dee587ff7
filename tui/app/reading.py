"""Begins to read what is opened: a log, what of one is no file, or two to compare.

Imported behind the first screen; what few logs need, when it is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.loader import Loader
from tui.app.state.session import Start
from tui.store.opening import cache_of

if TYPE_CHECKING:
    from tui.app.run import Options


def begin_reading(path: Path, options: Options) -> Loader:
    """Begin to read a log, in a thread."""
    if options.engine:
        return _reading_excerpt(path, options)
    if options.old:
        return _reading_two(path, options)
    cache = None
    if options.cached:
        cache = cache_of()
    kept = options.own is None or not options.own.guest
    start = Start(options.view, options.resume, options.where, kept, options.arrangement)
    loader = Loader(path, start, cache)
    loader.made = options.made
    loader.leisure.clear()
    if options.plain:
        loader.drawn.clear()
    loader.start()
    return loader


def _reading_excerpt(path: Path, options: Options) -> Loader:
    """Begin to read of a log that is no file."""
    from tui.app.excerpt import ExcerptLoader  # noqa: PLC0415 - most logs are files

    start = Start(options.view, options.resume, options.where, arrangement=options.arrangement)
    loader = ExcerptLoader(options.engine, str(path), start)
    loader.start()
    return loader


def _reading_two(path: Path, options: Options) -> Loader:
    """Begin to read a log and another, to compare them."""
    from tui.app.comparing import ComparingLoader  # noqa: PLC0415 - few compare

    loader = ComparingLoader(Path(options.old), path, Start(where=options.where))
    loader.start()
    return loader
