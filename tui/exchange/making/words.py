"""The words that the format has of itself; others are declared by the log that uses them."""

from __future__ import annotations

from typing import Final

from tui.log.vocabulary.sets import SETS

EVENT_TYPES: Final = frozenset(SETS["acled"].event_types)
ROLES: Final = tuple(SETS["acled"].roles)
STATUSES: Final = tuple(SETS["acled"].statuses)
