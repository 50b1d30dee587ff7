"""The words that the format has of itself; others are declared by the log that uses them."""

from __future__ import annotations

from typing import Final, get_args

from tui.log.model import EventType

EVENT_TYPES: Final = frozenset(str(word) for word in get_args(EventType) if isinstance(word, str))
