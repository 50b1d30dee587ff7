"""What is worked out once for a log, and kept until another log is asked about.

That depends on what the log says apart from its events.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from tui.log.model import Head

_T = TypeVar("_T")
_PARTS: Final = (
    *("sources", "actors", "places", "relations", "vocabulary", "event_types", "actor_types"),
    *("roles", "relation_types", "tiers", "statuses", "measures", "fields"),
)


def once_per_log(make: Callable[[Head], _T]) -> Callable[[Head], _T]:
    """Return `make`, asked anew only for another log than the last one.

    Logs are told apart by what their parts are, not by what they say: to compare them would cost
    more, and a log that is read in batches is the same log with other events each time.
    """
    kept: tuple[Head, _T] | None = None

    def made(log: Head) -> _T:
        nonlocal kept
        last = kept  # another thread may put another log there meanwhile
        if last is None or not _same(last[0], log):
            last = kept = (log, make(log))
        elif last[0] is not log:
            last = kept = (log, last[1])
        return last[1]

    return made


def _same(one: Head, other: Head) -> bool:
    return one is other or all(getattr(one, part) is getattr(other, part) for part in _PARTS)
