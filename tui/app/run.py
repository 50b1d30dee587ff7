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
    from collections.abc import Iterator
    from pathlib import Path

    from tui.app.app import TimelineApp
    from tui.app.first.look import Look
    from tui.app.first.meanwhile import Meanwhile
    from tui.app.loader import Loader
    from tui.app.output.driver import SafeDriver

CANNOT = 2


class Options(
    namedtuple(
        "Options",
        "ascii view resume bidi cached where zone group sort theme engine old own made",
        defaults=(
            False,
            "",
            False,
            "terminal",
            True,
            "",
            "log",
            "day",
            "time",
            "",
            "",
            "",
            None,
            None,
        ),
    )
):
    """What the command line asks of the app.

    It begins on a `view`, where it was left (`resume`), with a filter (`where`), or with all
    events. If it is `cached`, a log is opened from its index file, and left as one. Times are said
    in a `zone`, the list is in the order of `group` and `sort`. `theme` is one of
    `tui.kept.theme.THEMES`, or "". `engine` is the folder or the address of a log that is no file,
    `old` another log to compare with, `own` what the reader has set, if anything, `made` what other
    files the log was made of, if it was.
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
    options = options._replace(ascii=options.ascii or wants_ascii(os.environ))
    return _Opening(log or sample_name(), options).run()


class _Opening:
    """What there is on the way to an app, from a screen of the last time on.

    Signals, and keys that leave, may end it at any time, in any thread: with what there is by then.
    """

    def __init__(self, log: str | os.PathLike[str], options: Options) -> None:
        self._log, self._options = log, options
        self._looks = _looks(options.theme)
        self._frame: FirstFrame | None = None
        if options.plain:
            self._frame = FirstFrame(log, os.environ, f"ascii {options.ascii} {self._looks}")
        self._modes = Modes()
        self._guard = Guard(self._leave, modes=self._modes)
        self._loader: Loader | None = None
        self._before: Meanwhile | None = None
        self._app: TimelineApp | None = None

    def run(self) -> int:
        """Show the log until the reader quits; returns the exit code."""
        not_kept = ""
        with self._guard:
            self._show()
            from pathlib import Path  # noqa: PLC0415 - what comes before this line is on the screen

            from tui.app.reading import begin_reading  # noqa: PLC0415 - as above

            path = Path(self._log)
            loader = self._loader = begin_reading(path, self._options)
            try:
                with self._meanwhile(loader):
                    self._app = self._made(loader)
                    self._app.wear(self._looks)
                self._run(self._app)
            finally:
                loader.end()
                self._keep(loader)
                not_kept = _not_kept(loader)
        if not_kept:
            say(f"syria-timeline: not kept: {not_kept}")
        return self._guard.code or _result(self._app, path)

    def _show(self) -> None:
        """Show the screen of the last time, or else say what is being read."""
        frame, take = self._frame, self._modes.take
        if frame is not None and not frame.show(take):
            frame.announce(f" syria-timeline: reading {_ascii_name(self._log)}", take)

    # What ends it.

    def _leave(self, code: int) -> None:
        """Leave, at once while there is no app that takes keys."""
        if self._app is None or self._app.is_starting:
            self._guard.end_now(code, self._last)
        else:
            self._app.exit(return_code=code)

    def _last(self) -> None:
        """End reading, and keep the screen, once the terminal has been given back."""
        loader = self._loader
        if loader is None:
            return
        loader.stop()
        if self._before is not None:
            self._before.settle()
            self._keep(loader)
        loader.end()

    def _keep(self, loader: Loader) -> None:
        """Keep the screen that was drawn, if the app was left too soon; none with other marks."""
        frame, before, session = self._frame, self._before, loader.session
        if frame is None or before is None:
            return
        if session is not None and session.state.marks != session.keeper.kept.marks:
            frame.drop()
        elif not frame.is_kept:
            frame.keep(before.first)

    # What comes before the app, and the app.

    @contextmanager
    def _meanwhile(self, loader: Loader) -> Iterator[None]:
        """Within `with` a log that opens as it did the last time is drawn, and keys move in it.

        It is kept for the next time once the app has come to rest.
        """
        frame = self._frame
        if frame is None:
            yield
            return
        from tui.app.first.meanwhile import Meanwhile  # noqa: PLC0415 - behind the first screen

        before = Meanwhile(loader, self._look, frame.shown, frame.size, lambda: self._leave(0))
        loader.at_end = lambda: frame.keep(before.first_screen())
        before.begin()
        self._before = before
        try:
            yield
        finally:
            before.end()

    def _look(self) -> Look:
        from tui.app.first.look import look_of  # noqa: PLC0415 - when something is drawn

        return look_of(self._looks, os.environ, self._options.ascii, self._options.bidi)

    def _made(self, loader: Loader) -> TimelineApp:
        """Import Textual and make the app."""
        options = self._options
        if not options.engine:  # what reads from a server needs TLS, and may be loading it
            load_app()
        from tui.app.app import TimelineApp  # noqa: PLC0415

        app = TimelineApp(loader, options.ascii, options.bidi, self._driver())
        if options.own is not None:
            app.use(options.own)
        return app

    def _driver(self) -> type[SafeDriver] | None:
        """Return what takes the terminal over; None for the driver that Textual has elsewhere."""
        if os.name != "posix":
            return None
        from tui.app.first.keys import leaving  # noqa: PLC0415
        from tui.app.output.driver import handed_over  # noqa: PLC0415 - needs termios

        own = self._options.own
        keys = leaving()
        if own is not None and own.keys:
            keys = ()  # they may mean anything

        def hear(typed: bytes) -> None:
            if typed in keys:
                self._leave(0)

        return handed_over(self._modes, self._before, hear)

    def _run(self, app: TimelineApp) -> None:
        """Run the app, unless a signal came before it was there; raise what broke it."""
        if self._guard.code:
            return
        app.leaving = self._hasten
        app.run()
        self._guard.left()
        if app.crash is not None:
            raise app.crash

    def _hasten(self, code: int) -> None:
        """Be told that the app is leaving: reading would keep it from saying goodbye."""
        self._guard.hasten(code)
        if self._loader is not None:
            self._loader.stop()


def _not_kept(loader: Loader) -> str:
    """Wait for what is kept last; why it is not, if nobody was there any more to be told.

    Raises what broke in writing it.
    """
    if loader.session is None:
        return ""
    keeper = loader.session.keeper
    keeper.finish()
    return keeper.trouble if keeper.news() else ""


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
    from tui.kept.imported import called  # noqa: PLC0415
    from tui.log.text import clean, one_line  # noqa: PLC0415

    name = one_line(clean(called(log)), 60)
    if name.isascii():
        return name
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few names need it

    return to_ascii(name)


def load_app() -> None:
    """Import Textual without TLS: asyncio loads it for connections, of which the app has none."""
    from importlib import import_module  # noqa: PLC0415

    from tui.log.left_out import left_out  # noqa: PLC0415

    with left_out("ssl"):
        import_module("tui.app.app")


def _result(app: TimelineApp | None, path: Path) -> int:
    """Return the exit code of an app that was left; say why a log could not be shown."""
    if app is None:
        return 0
    if app.error is not None:
        say(f"syria-timeline: {app.error.of(str(path))}")
    return app.return_code or 0
