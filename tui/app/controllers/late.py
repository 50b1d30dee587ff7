"""Controllers that are made, and what they need imported, when a key first asks for them.

Most keys are never pressed in a session: what only they need would be waited for at each start.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.app.controllers.controller import StateScreen
from tui.app.controllers.live import LiveController
from tui.app.controllers.navigation import NavigationController
from tui.app.controllers.pane import PaneController

if TYPE_CHECKING:
    from tui.app.controllers.arrangement import ArrangementController
    from tui.app.controllers.audit import AuditController
    from tui.app.controllers.clocks import ClocksController
    from tui.app.controllers.copy import CopyController
    from tui.app.controllers.date import DateController
    from tui.app.controllers.export import ExportController
    from tui.app.controllers.figures import FiguresController
    from tui.app.controllers.lanes import LanesController
    from tui.app.controllers.links import LinksController
    from tui.app.controllers.map import MapController
    from tui.app.controllers.outside import OutsideController
    from tui.app.controllers.search import SearchController
    from tui.app.controllers.split import SplitController
    from tui.app.controllers.views import ViewsController


class LateControllers(StateScreen):
    """A screen with a controller for each of these concerns, once it is asked for."""

    live: LiveController
    navigation: NavigationController
    pane: PaneController

    @cached_property
    def arrangement(self) -> ArrangementController:
        """In what order events are listed, and in how many rows."""
        from tui.app.controllers.arrangement import ArrangementController  # noqa: PLC0415

        return ArrangementController(self)

    @cached_property
    def audit(self) -> AuditController:
        """Audits of sources."""
        from tui.app.controllers.audit import AuditController  # noqa: PLC0415

        return AuditController(self, self.navigation.follow)

    @cached_property
    def clocks(self) -> ClocksController:
        """On whose clocks times are said."""
        from tui.app.controllers.clocks import ClocksController  # noqa: PLC0415

        return ClocksController(self)

    @cached_property
    def copy(self) -> CopyController:
        """Copying."""
        from tui.app.controllers.copy import CopyController  # noqa: PLC0415

        return CopyController(self)

    @cached_property
    def date(self) -> DateController:
        """Going to a date."""
        from tui.app.controllers.date import DateController  # noqa: PLC0415

        return DateController(self)

    @cached_property
    def export(self) -> ExportController:
        """Writing the matches to a file."""
        from tui.app.controllers.export import ExportController  # noqa: PLC0415

        return ExportController(self, self.copy.text)

    @cached_property
    def figures(self) -> FiguresController:
        """Who counted what."""
        from tui.app.controllers.figures import FiguresController  # noqa: PLC0415

        return FiguresController(self, self.navigation.follow)

    @cached_property
    def lanes(self) -> LanesController:
        """The time strip split by a field."""
        from tui.app.controllers.lanes import LanesController  # noqa: PLC0415

        return LanesController(self, self.pane)

    @cached_property
    def links(self) -> LinksController:
        """Events and actors that are connected."""
        from tui.app.controllers.links import LinksController  # noqa: PLC0415

        return LinksController(self, self.navigation.follow)

    @cached_property
    def map(self) -> MapController:
        """The map."""
        from tui.app.controllers.map import MapController  # noqa: PLC0415

        return MapController(self, self.pane)

    @cached_property
    def outside(self) -> OutsideController:
        """Other programs: an editor, a browser."""
        from tui.app.controllers.outside import OutsideController  # noqa: PLC0415

        return OutsideController(self, self.live.look, self.copy.text, self.live.made_of)

    @cached_property
    def search(self) -> SearchController:
        """Searching the matches."""
        from tui.app.controllers.search import SearchController  # noqa: PLC0415

        return SearchController(self)

    @cached_property
    def split(self) -> SplitController:
        """How much room panes have."""
        from tui.app.controllers.split import SplitController  # noqa: PLC0415

        return SplitController(self)

    @cached_property
    def views(self) -> ViewsController:
        """Filters under a name."""
        from tui.app.controllers.views import ViewsController  # noqa: PLC0415

        return ViewsController(self)
