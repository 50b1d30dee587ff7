"""What all controllers have: the screen, its state, and ways to change it and to say something."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual.notifications import SeverityLevel
from textual.reactive import var
from textual.screen import Screen

from tui.app.dispatch import Parts
from tui.app.notify import notify
from tui.app.state.file_status import FileStatus
from tui.app.state.keeper import Change
from tui.app.state.session import Session
from tui.app.state.state import State
from tui.app.state.swap import in_store
from tui.app.widgets.frame import given_at_start
from tui.app.widgets.prompt.prompt import Prompt
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.query.ast import QueryError
from tui.store.store import Store


class StateScreen(Parts, Screen[None]):
    """A screen that owns the one state of a session on a log."""

    state: var[State] = var(given_at_start)
    followed: var[State] = var(given_at_start)  # what panes beside the list show, a moment later
    file: var[FileStatus] = var(FileStatus())

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.keeper = session.keeper
        self.keeper.told = partial(self.tell, self.written)
        self.begun_as = session.state.arranged_as  # the order of the list that Esc goes back to
        # Before anything is mounted, so that the first frame is already the log's.
        self.set_reactive(StateScreen.state, session.state)
        self.set_reactive(StateScreen.followed, session.state)

    @property
    def note(self) -> str:
        """What dialogs over this screen say that are worked out from all events."""
        return self.file.note

    def swap(self, store: Store) -> None:
        """Go on in another store of the log, where the reader is."""
        self.state = in_store(self.state, store)

    def tell(self, hear: Callable[..., object], *news: object) -> None:
        """Have something heard here soon, from another thread; not if the screen has gone by then.

        Textual raises for a screen without an app, as one is for a moment whose app broke.
        """
        with suppress(RuntimeError):
            self.call_later(hear, *news)

    def keep(self, change: Change) -> bool:
        """Keep something of the log; False for what cannot be kept, which is said."""
        kept = self.keeper.change(change)
        self.tell_trouble()
        return kept

    def written(self) -> None:
        """Go on with what is kept now, and say what became of the file."""
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say once what became of the file of what is kept, where something did."""
        if news := self.keeper.news():
            notify(self, news, "warning")


class Controller:
    """Does what keys ask for in one concern, on the screen that it is made for."""

    def __init__(self, screen: StateScreen) -> None:
        self.screen = screen

    @property
    def state(self) -> State:
        """Where the reader is; to set it takes the reader elsewhere."""
        return self.screen.state

    @state.setter
    def state(self, state: State) -> None:
        self.screen.state = state

    def change(self, make: Callable[[State], State]) -> None:
        """Go on to the state that is made of the present one; say why, when it has no query.

        A filter that grows may get too long, and an id of a log may be no value of a query.
        """
        try:
            self.state = make(self.state)
        except QueryError as error:
            self.notify(f"Not filtered: {error.message}.", "warning")

    def swapped(self, store: Store) -> None:
        """Follow the reader into another store of the same log."""

    def notify(self, words: str, severity: SeverityLevel = "information") -> None:
        """Say something in passing."""
        notify(self.screen, words, severity)

    def to_timeline(self) -> None:
        """Let keys go to the timeline, at once: the next one may be on its way already."""
        self.screen.set_focus(self.screen.query_one(Timeline))


class PromptController(Controller):
    """Asks for a line of text; one of these may ask at a time."""

    prompt: Prompt

    def cancel(self) -> bool:
        """Ask no longer, at Esc; False when nothing was asked."""
        if not self.prompt.asking:
            return False
        self.prompt.close()
        self.to_timeline()
        return True

    def leave(self) -> None:
        """Ask no longer, as the reader has gone on elsewhere with the mouse."""
        self.prompt.close()
