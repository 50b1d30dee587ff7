"""Where records stand: the fragment of each, and the file when the report is of several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal
from urllib.parse import quote

from tui.report.text.document import Ref

Kind = Literal["event", "source", "actor", "place"]

_PREFIXES: Final[Mapping[Kind, str]] = {
    "event": "ev",
    "source": "src",
    "actor": "act",
    "place": "pl",
}
_KINDS: Final[Mapping[str, Kind]] = {
    "event": "event",
    "source": "source",
    "actor": "actor",
    "speaker": "actor",
    "place": "place",
}


class Anchors:
    """What of a log is in a report, and the address of each within it.

    Everything but events stands in the first file, which is the only one of a small report.
    """

    def __init__(
        self,
        files: Iterable[tuple[str, Iterable[str]]],
        sources: Iterable[str] = (),
        actors: Iterable[str] = (),
        places: Iterable[str] = (),
        front: str = "",
    ) -> None:
        """Take the ids of what is in the report; of events by the name of their file."""
        self._at: dict[tuple[Kind, str], tuple[str, str]] = {}
        for name, ids in files:
            self._add("event", ids, name)
        self._add("source", sources, front)
        self._add("actor", actors, front)
        self._add("place", places, front)

    def _add(self, kind: Kind, ids: Iterable[str], file: str) -> None:
        """Take the file and the fragment of records, which are asked for many times."""
        for each in ids:
            self._at[kind, each] = file, f"#{quote(anchor(kind, each))}"

    def has(self, kind: Kind, record: str) -> bool:
        """Tell whether a record is in the report."""
        return (kind, record) in self._at

    def href(self, kind: Kind, record: str, here: str = "") -> str:
        """Return where a record is, from the file `here`; "" for what is not in the report."""
        found = self._at.get((kind, record))
        if found is None:
            return ""
        file, fragment = found
        return fragment if file == here else f"{quote(file)}{fragment}"

    def of(self, ref: Ref | None, here: str = "") -> str:
        """Return where an entry of a document leads within the report; "" for nowhere."""
        if ref is None or ref.field not in _KINDS:
            return ""
        return self.href(_KINDS[ref.field], ref.value, here)


def anchor(kind: Kind, record: str) -> str:
    """Return the id of the element of a record: `ev-1205-hama`, also of an id that begins so."""
    prefix, name = f"{_PREFIXES[kind]}-", "-".join(record.split())
    return prefix + name.removeprefix(prefix)
