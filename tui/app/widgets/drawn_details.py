"""What the two panes show that follow the cursor: what an event rests on, and who took part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tui.app.state.search import Sought
from tui.app.widgets.drawn_document import DrawnDocument
from tui.app.widgets.highlight import spans
from tui.app.widgets.wrapped import WrappedDocument
from tui.log.model import Event
from tui.log.sourcing.corroboration import cited
from tui.report.actor.actor import actor_entries
from tui.report.event.evidence import evidence, roles_by_actor
from tui.report.text.document import Document, Entry, heading, paragraph
from tui.report.text.unrolled import Unrolled
from tui.store.index.words import record_names

if TYPE_CHECKING:
    from textual.reactive import var
    from textual.strip import Strip

    from tui.app.state.state import State

VIEWS: Final = 64
"""Documents that a pane keeps, for the way back."""


class DrawnDetails(DrawnDocument):
    """A document about the event under the cursor."""

    state: var[State]
    lagging: var[bool]

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id)
        self._shown: Event | None = None
        self._views: dict[object, WrappedDocument] = {}
        self._views_of: tuple[object, object] = (None, None)

    @property
    def event(self) -> Event | None:
        """The event that is shown."""
        return self.state.event

    def body_line(self, y: int) -> Strip:
        """A row of the document, dim while it lags."""
        line = super().body_line(y)
        if self.lagging:
            return self.strip([(line.text, "stale")], self.body_size[0])
        return line

    def begin(self) -> None:
        """Show the event from its beginning."""
        self._shown = self.state.event
        self.show_event()

    def read_again(self) -> None:
        """Show what another store says of the same event, in the same place."""
        self._shown = event = self.state.event
        if event is not None:
            self.renew(self.describe(event))

    def show_event(self) -> None:
        """Show what there is to show of the event; nothing when there is none."""
        event = self.state.event
        if event is None:
            self.show(())
            return
        view = self._view(event)
        self.show(view.document, view)

    def _view(self, event: Event) -> WrappedDocument:
        """The document about an event, wrapped: made once for each, of the last that were shown."""
        source = self.state.store, self.state.compared
        if source[0] is not self._views_of[0] or source[1] is not self._views_of[1]:
            self._views.clear()
            self._views_of = source
        key = self.state.cursor, self.about, self.text_width, self._needles
        view = self._views.pop(key, None)
        if view is None:
            view = WrappedDocument(self.describe(event), self.text_width, self._needles)
        self._views[key] = view  # the last of all
        if len(self._views) > VIEWS:
            del self._views[next(iter(self._views))]
        return view

    @property
    def about(self) -> object:
        """What of the event is shown, where that may be several things."""
        return None

    def describe(self, event: Event) -> Sequence[Entry]:
        """The document about an event."""
        raise NotImplementedError


class DrawnQuotes(DrawnDetails):
    """The quotes and sources that the event rests on."""

    TITLE = "2 Quotes and sources"

    @property
    def title(self) -> str:
        """What the pane shows."""
        if self.state.compared is None:
            return self.TITLE
        return "2 Changes, quotes and sources"

    def describe(self, event: Event) -> Document:
        """Head, quotes, sources and claims of an event; before them, what differs in two logs."""
        found = evidence(self.state.store, event)
        if self.state.compared is None:
            return found
        from tui.report.event.changes import event_changes  # noqa: PLC0415 - of two logs alone

        return (*event_changes(self.state.compared, self.state.cursor), heading("As it is"), *found)

    @property
    def source(self) -> str | None:
        """Id of the source under the cursor, else of the first one the event cites."""
        if self.entry and self.entry.source:
            return self.entry.source
        event = self.state.event
        return next(iter(cited(event)), None) if event else None


class DrawnActors(DrawnDetails):
    """One actor of the event at a time, as of the event's date."""

    TITLE = "3 Actors"

    comparing: var[str]

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id, state)
        self._which = 0
        self._names: list[str] = []  # of the event that is shown
        self._roles: tuple[Event | None, list[tuple[str, str]]] = (None, [])

    @property
    def title(self) -> str:
        """What the pane shows, or which actor waits to be compared with another."""
        if self.comparing:
            return f"3 Compare with? C: by name · {self.comparing}"
        return self.TITLE

    @property
    def roles_by_actor(self) -> list[tuple[str, str]]:
        """The actors of the event with their roles: participants, then speakers of quotes."""
        event = self.state.event
        if event is None:
            return []
        if self._roles[0] is not event:
            self._roles = event, [*roles_by_actor(event).items()]
        return self._roles[1]

    def begin(self) -> None:
        """Show the first actor of the event, or the first whose name is searched for."""
        self._which = self._sought or 0
        super().begin()

    def read_again(self) -> None:
        """Show the same actor, if the event still names it."""
        before = self._names
        self._names = [name for name, _ in self.roles_by_actor]
        actor = next(iter(before[self._which :]), None)
        self._which = 0
        if actor in self._names:
            self._which = self._names.index(actor)
        super().read_again()

    def show_event(self) -> None:
        """Show an actor, and remember which there are."""
        self._names = [name for name, _ in self.roles_by_actor]
        super().show_event()

    def highlight(self, needles: tuple[Sought, ...]) -> None:
        """Highlight what is searched for; show the actor who is."""
        if needles != self._needles:
            super().highlight(needles)
            self._turn_to(self._sought)

    @property
    def _sought(self) -> int | None:
        """The first actor with a name or an alias that is searched for."""
        if not self._needles:
            return None
        known = self.state.store.head.actors
        for number, (actor_id, _) in enumerate(self.roles_by_actor):
            actor = known.get(actor_id)
            if actor and any(spans(name, self._needles) for name in record_names(actor)):
                return number
        return None

    def step(self, count: int) -> None:
        """Show the next (or previous) actor of the event."""
        self._turn_to(max(0, min(len(self.roles_by_actor) - 1, self._which + count)))

    def _turn_to(self, which: int | None) -> None:
        if which is not None and which != self._which:
            self._which = which
            self.show_event()

    @property
    def about(self) -> object:
        """Which of the actors is shown."""
        return self._which

    @property
    def actor(self) -> str | None:
        """Id of the actor that is shown."""
        return self.roles_by_actor[self._which][0] if self.roles_by_actor else None

    def describe(self, event: Event) -> Sequence[Entry]:
        """The actor that is shown, as of the date of an event."""
        if self.actor is None:
            return (Entry(tuple(paragraph("No actor is named.", "muted")), stop=False),)
        role = self.roles_by_actor[self._which][1]
        return Unrolled(actor_entries(self.state.store, self.actor, event, role))

    def foot(self) -> str:
        """Which actor of how many."""
        count = len(self.roles_by_actor)
        if count < 2:
            return self._more()
        return f"{self._which + 1}/{count}  ← →{self._more()}"
