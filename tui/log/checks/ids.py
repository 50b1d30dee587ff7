"""Ids: of the right form, each once, and none that looks like another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.checks.outlines import Outlines
from tui.log.free_ids import FreeIds
from tui.log.model import ID_PATTERN, Log
from tui.log.problems import Fault, Path
from tui.log.text import backquoted

LONGEST: Final = 200
_ID: Final = re.compile(ID_PATTERN)
_TABLES: Final = ("sources", "actors", "places", "questions")
# Letters of other scripts that look like Latin ones (from Unicode's confusables.txt).
_LOOKS: Final = str.maketrans(
    "аеорсухѕіјԁһӏԛԝвмнткАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
    "aeopcyxsijdhlqwbmhtkABEKMHOPCTYXIJSABEZHIKMNOPTYXovp",
)
_UNSEEN: Final = re.compile("[\u00ad\u200c-\u200f\ufe00-\ufe0f\u034f\u061c]")


def odd_ids(log: Log) -> Iterator[Fault]:
    """Check that ids are words that can be read, so that they can be asked for in a query."""
    for table in _TABLES:
        yield from _odd(_keys(log, table), on_key=True)


def odd_event_ids(log: Log) -> Iterator[Fault]:
    """Check the same of the ids of events."""
    named = ((_id_of(index), event.id) for index, event in enumerate(log.events))
    yield from _odd(named, on_key=False)


def _odd(named: Iterable[tuple[Path, str]], on_key: bool) -> Iterator[Fault]:
    for path, name in named:
        if fault := _fault(name):
            message = f"{backquoted(name)} {fault}"
            yield Fault(path, message, on_key)


def _fault(name: str) -> str:
    """Say what keeps a name from being an id; "" when it is one."""
    if len(name) > LONGEST:
        return f"is too long: an id has up to {LONGEST} characters"
    if not name.isprintable():
        return "is not an id: it has characters that cannot be seen"
    if not _ID.fullmatch(name):
        return f"is not an id: it is one word, as {'-'.join(name.split()) or 'a-1'}"
    return ""


def doubled_ids(outlines: Outlines) -> Iterator[Fault]:
    """Find events with the id of an earlier one; both stay."""
    seen: set[str] = set()
    taken: set[str] = set()
    ids = FreeIds()
    for index, name in enumerate(outlines.ids):
        if name in seen:
            taken = taken or set(outlines.ids)
            other = ids.free(name, taken)
            taken.add(other)
            way = f"give one of the two another, such as {backquoted(other)}"
            yield Fault(
                _id_of(index), f"{backquoted(name)} is the id of an earlier event too: {way}"
            )
        seen.add(name)


def lookalikes(log: Log) -> Iterator[Fault]:
    """Find ids and names of one table that differ but look the same."""
    for table in _TABLES:
        yield from _alike(list(_keys(log, table)))
    for table, records in (("actors", log.actors), ("places", log.places)):
        yield from _alike([((table, key, "name"), record.name) for key, record in records.items()])


def lookalike_events(outlines: Outlines) -> Iterator[Fault]:
    """Find ids of events that differ but look the same."""
    if not all(map(str.isascii, outlines.ids)):
        yield from _alike([(_id_of(index), name) for index, name in enumerate(outlines.ids)])


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


def _keys(log: Log, table: str) -> list[tuple[Path, str]]:
    return [((table, key), key) for key in getattr(log, table)]


def _id_of(index: int) -> Path:
    return ("events", index, "id")
