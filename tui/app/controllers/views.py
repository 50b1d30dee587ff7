"""Views: filters under a name and the order of the list, kept of the log between sessions."""

from __future__ import annotations

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.views import ViewsSheet
from tui.app.state.session import with_view, without_view
from tui.app.widgets.prompt.prompt import Prompt
from tui.kept.state_file import LONGEST_NAME
from tui.log.text import clean, one_line
from tui.store.arranging.arrangement import Arrangement
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse


class ViewsController(PromptController):
    """Asks under which name to keep the filter, and lists the views that are kept."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self.prompt = Prompt("view-name", "Keep as", "name of the view", self)

    async def ask(self) -> None:
        """Ask for a name for the filter in force."""
        if not self.state.is_filtered and self.state.order is None:
            self.notify("No filter is in force: f makes one.")
            return
        await self.prompt.put_on(self.screen)
        self.prompt.ask()

    def typed(self, text: str) -> None:
        """Say whether the name is in use."""
        words = ""
        if _name(text) in self.screen.keeper.kept.views:
            words = "replaces it"
        self.prompt.say(words)

    def answered(self, text: str) -> None:
        """Keep the filter under this name, and the order of the list."""
        name = _name(text)
        if not name:
            self.prompt.say("! needs a name", fault=True)
            return
        kept = self.screen.keep(with_view(name, self.state))
        self.cancel()
        if kept:
            self.notify(f"Kept as {name}: v lists the views.")

    def open(self) -> None:
        """List the views, to recall or remove one."""
        views, index = self.screen.keeper.kept.views, self.state.store.index
        open_over(self.screen, ViewsSheet(views, index, self._recall, self._remove))

    def _recall(self, name: str) -> None:
        kept = self.screen.keeper.kept
        try:
            query = parse(kept.views[name], self.state.store.index.words)
            visited = self.state.visited(query)
        except QueryError as error:
            self.notify(f"This view is no query: {error.message}.")
        else:
            self.state = visited.arranged(Arrangement.of(kept.arrangements.get(name, "")))

    def _remove(self, name: str) -> dict[str, str]:
        self.screen.keep(without_view(name))
        return self.screen.keeper.kept.views


def _name(text: str) -> str:
    """The name that a text gives a view."""
    return one_line(clean(text), LONGEST_NAME)
