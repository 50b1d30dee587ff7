"""What a reader chooses: by what events are grouped, and by what they are sorted in a group."""

from __future__ import annotations

from typing import Final, NamedTuple

DAY: Final = "day"
TIME: Final = "time"

GROUPS: Final = (DAY, "place", "actor", "type")
"""What events may be grouped by. Days are headings in the order of time, and none in another."""

SORTS: Final = (TIME, "place", "sources")
"""What events may be sorted by: places by name, the most independent sources first."""


class Arrangement(NamedTuple):
    """By what events are grouped and sorted."""

    group: str = DAY
    sort: str = TIME

    @property
    def is_plain(self) -> bool:
        """Whether it is the order of time, under days."""
        return self == PLAIN

    def next_group(self) -> Arrangement:
        """Group by what comes next, round the end."""
        return self._replace(group=_after(GROUPS, self.group))

    def next_sort(self) -> Arrangement:
        """Sort by what comes next, round the end."""
        return self._replace(sort=_after(SORTS, self.sort))

    @property
    def text(self) -> str:
        """As it is kept: "group:actor sort:sources"; "" of the plain one."""
        return "" if self.is_plain else f"group:{self.group} sort:{self.sort}"

    @classmethod
    def of(cls, text: str) -> Arrangement:
        """Read what was kept; what is none of these is left out."""
        told = dict(part.split(":", 1) for part in text.split() if ":" in part)
        group, sort = told.get("group"), told.get("sort")
        return cls(group if group in GROUPS else DAY, sort if sort in SORTS else TIME)

    def words(self) -> str:
        """Say it: "by actor, most sources first"; "" of the plain one."""
        parts = []
        if self.group != DAY:
            parts.append(f"by {self.group}")
        if self.sort != TIME:
            parts.append(_SORTED[self.sort])
        return ", ".join(parts)


PLAIN: Final = Arrangement()

_SORTED: Final = {"place": "sorted by place", "sources": "most sources first"}


def _after(choices: tuple[str, ...], choice: str) -> str:
    return choices[(choices.index(choice) + 1) % len(choices)]
