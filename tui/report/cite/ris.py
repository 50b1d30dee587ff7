"""Sources as RIS, for EndNote, Mendeley, Zotero and library catalogues.

Research Information Systems' format (2012): a tag of two letters, two spaces, a hyphen, a space and
a value to a line; lines end in CR LF; `TY` comes first and `ER` last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.model import Head, Source
from tui.report.cite.dates import common_parts, ris_date
from tui.report.cite.facts import AI_GENERATED, remarks, translated, work
from tui.report.text.names import date_words
from tui.report.text.words import on_one_line, phrase

_TYPES: Final = {"wire": "NEWS", "state-media": "NEWS", "ngo": "RPRT", "official": "GOVDOC"}
_OTHER: Final = ("GEN", "ELEC")  # without an address, and with one
# Names in which an asterisk may not stand: it begins a list in some programs.
_NAMES: Final = ("AU", "T2")

Line = tuple[str, str]
"""A tag and its value, "" for none."""


def ris(head: Head, ids: Iterable[str]) -> Iterator[str]:
    """Yield a record for each source."""
    for source_id in ids:
        lines = (f"{tag}  - {_value(tag, value)}\r\n" for tag, value in _lines(head, source_id))
        yield "".join(lines)


def _value(tag: str, value: str) -> str:
    if tag in _NAMES:
        return value.replace("*", "∗")
    return value


def _lines(head: Head, source_id: str) -> Iterator[Line]:
    """Yield the lines of a record that have something to say."""
    source, parts = head.sources[source_id], work(head, source_id)
    kind = _TYPES.get(source.tier or "", _OTHER[bool(parts.url)])
    yield "TY", kind
    found = (
        ("ID", source_id),
        ("AU", source.author),
        ("TI", source.title or source_id * (not source.publisher)),
        ("T2", source.publisher * (kind == "NEWS")),
        ("PB", source.publisher),
        *_dates(source),
        ("UR", parts.url or parts.archived),
        ("AV", parts.archived * bool(parts.url)),
        ("LA", source.language),
        ("OP", _original(head, source_id)),
        ("M3", AI_GENERATED * parts.machine),
        *(("N1", words) for words in (*remarks(head, source_id), source.note)),
    )
    yield from ((tag, words) for tag, each in found if (words := on_one_line(each)))
    yield "ER", ""


def _dates(source: Source) -> Iterator[Line]:
    """Yield when it was issued and last seen, in words where there is no year to give."""
    issued, accessed = source.issued, source.accessed
    if issued is not None and issued.text:
        year = common_parts(issued)[:1]
        yield "PY", "".join(f"{each:04}" for each in year)
        yield "DA", ris_date(issued)
        if not year:
            yield "N1", f"Issued: {date_words(issued)}."
    if accessed is not None and accessed.text:
        yield "Y2", ris_date(accessed)
        if not ris_date(accessed):
            yield "N1", f"Accessed: {date_words(accessed)}."


def _original(head: Head, source_id: str) -> str:
    """Return what a translated source was translated from, in words."""
    source = translated(head, source_id)
    if source is None:
        return ""
    return ", ".join(filter(None, (source.title, source.publisher))) + phrase(
        ", ", date_words(source.issued)
    )
