"""Opens the app on a log.

The first screen of the last time is shown at once; reading begins before Textual is imported, in a
thread of its own.
"""

from __future__ import annotations

import gc
import os
from collections import namedtuple
from contextlib import contextmanager

from tui.kept.first_frame import FirstFrame
from tui.kept.theme import Looks, load_looks
from tui.log.sample import sample_name
from tui.terminal.background import background_hinted, may_be_asked
from tui.terminal.environment import require_terminal, scrub, wants_ascii
from tui.terminal.guard import Guard
from tui.terminal.modes import Modes
from tui.terminal.streams import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tui.app.app import TimelineApp
    from tui.app.first.look import Look
    from tui.app.first.meanwhile import Meanwhile
    from tui.app.loader import Loader

CANNOT = 2


class Options(
    namedtuple(
        "Options",
        "ascii view resume bidi cached where zone group sort theme engine old own",
        defaults=(False, "", False, "terminal", True, "", "log", "day", "time", "", "", "", None),
    )
):
    """What the command line asks of the app.

    It begins on a `view`, where it was left (`resume`), with a filter (`where`), or with all
    events. If it is `cached`, a log is opened from its index file, and left as one. Times are said
    in a `zone`, the list is in the order of `group` and `sort`. `theme` is one of
    `tui.kept.theme.THEMES`, or "". `engine` is the folder or the address of a log that is no file,
    `old` another log to compare with, `own` what the reader has set, if anything.
    """

    # No typing.NamedTuple: loading it takes as long as showing the first screen of the last time.
    __slots__ = ()

    @property
    def plain(self) -> bool:
        """Whether the first screen is as that of the last time.

        The app tells a terminal how to order text, which has to come before any text.
        """
        asked = (self.view, self.resume, self.where, self.engine, self.old, self.arrangement)
        begins = (
            any(asked) or self.zone != "log" or (self.own and (self.own.keys or self.own.guest))
        )
        return not begins and self.bidi == "terminal"

    @property
    def arrangement(self) -> str:
        """The order of the list as it is kept; "" for that of time."""
        if (self.group, self.sort) == ("day", "time"):
            return ""
        return f"group:{self.group} sort:{self.sort}"


def run(log: str | os.PathLike[str] | None, options: Options) -> int:
    """Show a log, the sample by default, until the reader quits; returns the exit code."""
    scrub(os.environ)
    if reason := require_terminal():
        say(reason)
        return CANNOT
    gc.disable()  # the app enables it when it is up: importing and reading make no garbage
    log = log or sample_name()
    options = options._replace(ascii=options.ascii or wants_ascii(os.environ))
    looks = _looks(options.theme)
    frame = None
    if options.plain:
        frame = FirstFrame(log, os.environ, f"ascii {options.ascii} {looks}")
    modes = Modes()
    app: TimelineApp | None = None
    before: Meanwhile | None = None

    loader: Loader | None = None

    def last() -> None:
        if loader is not None:
            loader.stop()
            if before is not None and frame is not None:
                before.settle()
                _keep(frame, before, loader)
            loader.end()

    def leave(code: int) -> None:
        if app is None or app.is_starting:
            guard.end_now(code, last)
        else:
            app.exit(return_code=code)

    with Guard(leave, modes=modes) as guard:
        if frame is not None and not frame.show(modes.take):
            frame.announce(f" syria-timeline: reading {_ascii_name(log)}", modes.take)
        from pathlib import Path  # noqa: PLC0415 - what comes before this line is on the screen

        path = Path(log)
        loader = _reading(path, options)
        try:
            with _meanwhile(loader, options, frame, looks, leave) as before:
                app = _made(loader, options, modes, before, leave)
                app.wear(looks)
            _run(app, guard, loader)
        finally:
            loader.end()
            if frame is not None and before is not None:
                _keep(frame, before, loader)
    return guard.code or _result(app, path)


def _keep(frame: FirstFrame, before: Meanwhile, loader: Loader) -> None:
    """Keep the screen that was drawn, if the app was left too soon; none where marks are others."""
    session = loader.session
    if session is not None and session.state.marks != session.keeper.kept.marks:
        frame.drop()
    elif not frame.is_kept:
        frame.keep(before.first)


def _looks(theme: str) -> Looks:
    """Return the theme, what was asked for or chosen before, and what is known of the background.

    What the terminal told the last time goes before hints, where it is asked again.
    """
    kept = load_looks(os.environ)
    background = background_hinted(os.environ)
    if may_be_asked(os.environ):
        background = kept.background or background
    return Looks(theme or kept.theme, background)


def _ascii_name(log: str | os.PathLike[str]) -> str:
    """The name of a file for a terminal of which nothing is known yet."""
    from tui.log.text import clean, one_line  # noqa: PLC0415

    name = one_line(clean(os.path.basename(log)), 60)
    if name.isascii():
        return name
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few names need it

    return to_ascii(name)


def _reading(path: Path, options: Options) -> Loader:
    """Begin to read a log."""
    if options.engine:
        return _reading_excerpt(path, options)
    if options.old:
        return _reading_two(path, options)
    from tui.app.loader import Loader  # noqa: PLC0415
    from tui.app.state.session import Start  # noqa: PLC0415
    from tui.store.opening import cache_of  # noqa: PLC0415

    cache = None
    if options.cached:
        cache = cache_of()
    kept = options.own is None or not options.own.guest
    start = Start(options.view, options.resume, options.where, kept, options.arrangement)
    loader = Loader(path, start, cache)
    loader.leisure.clear()
    if options.plain:
        loader.drawn.clear()
    loader.start()
    return loader


def _reading_excerpt(path: Path, options: Options) -> Loader:
    """Begin to read of a log that is no file."""
    from tui.app.excerpt import ExcerptLoader  # noqa: PLC0415
    from tui.app.state.session import Start  # noqa: PLC0415

    start = Start(options.view, options.resume, options.where, arrangement=options.arrangement)
    loader = ExcerptLoader(options.engine, str(path), start)
    loader.start()
    return loader


def _reading_two(path: Path, options: Options) -> Loader:
    """Begin to read a log and another, to compare them."""
    from pathlib import Path  # noqa: PLC0415

    from tui.app.comparing import ComparingLoader  # noqa: PLC0415
    from tui.app.state.session import Start  # noqa: PLC0415

    loader = ComparingLoader(Path(options.old), path, Start(where=options.where))
    loader.start()
    return loader


@contextmanager
def _meanwhile(
    loader: Loader,
    options: Options,
    frame: FirstFrame | None,
    looks: Looks,
    leave: Callable[[int], object],
) -> Iterator[Meanwhile | None]:
    """Within `with` a log that opens as it did the last time is drawn, and keys move in it.

    It is kept for the next time once the app has come to rest.
    """
    if frame is None:
        yield None
        return
    from tui.app.first.meanwhile import Meanwhile  # noqa: PLC0415 - behind the first screen

    def look() -> Look:
        from tui.app.first.look import look_of  # noqa: PLC0415 - when something is drawn

        return look_of(looks, os.environ, options.ascii, options.bidi)

    before = Meanwhile(loader, look, frame.shown, frame.size, lambda: leave(0))
    loader.at_end = lambda: frame.keep(before.first_screen())
    before.begin()
    try:
        yield before
    finally:
        before.end()


def _made(
    loader: Loader,
    options: Options,
    modes: Modes,
    before: Meanwhile | None,
    leave: Callable[[int], object],
) -> TimelineApp:
    """Import Textual and make the app."""
    if not options.engine:  # what reads from a server needs TLS, and may be loading it
        load_app()
    from tui.app.app import TimelineApp  # noqa: PLC0415

    driver = None
    if os.name == "posix":
        from tui.app.first.keys import leaving  # noqa: PLC0415
        from tui.app.output.driver import handed_over  # noqa: PLC0415 - needs termios

        keys = leaving()
        if options.own is not None and options.own.keys:
            keys = ()  # they may mean anything

        def hear(typed: bytes) -> None:
            if typed in keys:
                leave(0)

        driver = handed_over(modes, before, hear)
    app = TimelineApp(loader, options.ascii, options.bidi, driver)
    if options.own is not None:
        app.use(options.own)
    return app


def load_app() -> None:
    """Import Textual without TLS: asyncio loads it for connections, of which the app has none."""
    from importlib import import_module  # noqa: PLC0415

    from tui.log.left_out import left_out  # noqa: PLC0415

    with left_out("ssl"):
        import_module("tui.app.app")


def _run(app: TimelineApp, guard: Guard, loader: Loader) -> None:
    """Run the app, unless a signal came before it was there; raise what broke it."""
    if guard.code:
        return

    def leaving(code: int) -> None:
        guard.hasten(code)
        loader.stop()  # or it would keep the app from saying goodbye

    app.leaving = leaving
    app.run()
    guard.left()
    if app.crash is not None:
        raise app.crash


def _result(app: TimelineApp | None, path: Path) -> int:
    """Return the exit code of an app that was left; say why a log could not be shown."""
    if app is None:
        return 0
    if app.error is not None:
        say(f"syria-timeline: {app.error.of(str(path))}")
    return app.return_code or 0
