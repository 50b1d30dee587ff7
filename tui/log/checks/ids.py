"""Ids: of the right form, each once, and none that looks like another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.model import ID_PATTERN, Log
from tui.log.problems import Fault, Path
from tui.log.text import backquoted

LONGEST: Final = 100
_ID: Final = re.compile(ID_PATTERN)
_TABLES: Final = ("sources", "actors", "places")
# Letters of other scripts that look like Latin ones (from Unicode's confusables.txt).
_LOOKS: Final = str.maketrans(
    "аеорсухѕіјԁһӏԛԝвмнткАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
    "aeopcyxsijdhlqwbmhtkABEKMHOPCTYXIJSABEZHIKMNOPTYXovp",
)
_UNSEEN: Final = re.compile("[\u00ad\u200c-\u200f\ufe00-\ufe0f\u034f\u061c]")


def odd_ids(log: Log) -> Iterator[Fault]:
    """Check that ids are a-z, 0-9 and -, so that they can be typed, linked and sorted anywhere."""
    for path, name in _ids(log):
        if fault := _fault(name):
            message = f"{backquoted(name)} {fault}: use up to {LONGEST} of a-z, 0-9 and -"
            yield Fault(path, message, on_key=path[0] != "events")


def _fault(name: str) -> str:
    """Say what keeps a name from being an id; "" when it is one."""
    if len(name) > LONGEST:
        return "is too long"
    if not _ID.fullmatch(name):
        return "is not an id"
    return ""


def doubled_ids(log: Log) -> Iterator[Fault]:
    """Find events with the id of an earlier one; both stay."""
    seen: set[str] = set()
    for index, event in enumerate(log.events):
        if event.id in seen:
            message = f"{backquoted(event.id)} is the id of an earlier event too"
            yield Fault(("events", index, "id"), message)
        seen.add(event.id)


def lookalikes(log: Log) -> Iterator[Fault]:
    """Find ids of one kind, and names of one table, that differ but look the same."""
    yield from _alike([(path, name) for path, name in _ids(log) if path[0] == "events"])
    for table in _TABLES:
        yield from _alike([(path, name) for path, name in _ids(log) if path[0] == table])
    for table, records in (("actors", log.actors), ("places", log.places)):
        yield from _alike([((table, key, "name"), record.name) for key, record in records.items()])


def skeleton(text: str) -> str:
    """Reduce text to what a reader sees of it: equal skeletons look alike (after UTS 39)."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return plain.translate(_LOOKS).casefold()


def _alike(named: list[tuple[Path, str]]) -> Iterator[Fault]:
    if all(name.isascii() for _, name in named):
        return
    first: dict[str, str] = {}
    for path, name in named:
        other = first.setdefault(skeleton(name), name)
        if other != name and other.casefold() != name.casefold():
            message = (
                f"{backquoted(name)} looks like {backquoted(other)}, but its characters differ"
            )
            yield Fault(path, message, on_key=len(path) == 2)


def _ids(log: Log) -> Iterable[tuple[Path, str]]:
    for table in _TABLES:
        for key in getattr(log, table):
            yield (table, key), key
    for index, event in enumerate(log.events):
        yield ("events", index, "id"), event.id
