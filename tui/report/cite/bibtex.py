"""Sources as BibTeX, for LaTeX and reference managers; UTF-8, with biblatex's `date` and `urldate`.

Values are in braces, titles in two pairs so that no style takes their capitals, authors as one name
that is not taken apart. https://tug.org/bibtex; biblatex manual, 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final
from unicodedata import normalize

from tui.log.model import Head, Source
from tui.report.cite.dates import bibtex_date, is_plain, iso_date
from tui.report.cite.facts import archive_name, remarks, translated, work
from tui.report.text.names import date_words
from tui.report.text.words import on_one_line, phrase

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9.:+_-]*", re.ASCII)
# A brace counts in BibTeX even behind a backslash.
_SPECIAL: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{each: f"\\{each}" for each in "$&#%_"},
    }
)
# The entry type by tier, and the field that its publisher is in.
_TYPES: Final = {
    "wire": ("article", "journal"),
    "state-media": ("article", "journal"),
    "ngo": ("techreport", "institution"),
}
_OTHER: Final = ("misc", "howpublished")


def bibtex(head: Head, ids: Iterable[str]) -> Iterator[str]:
    """Yield an entry for each source."""
    for source_id in ids:
        kind, publisher = _TYPES.get(head.sources[source_id].tier or "", _OTHER)
        fields = _fields(head, source_id, publisher)
        lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
        yield f"@{kind}{{{key_of(source_id)},\n{lines}}}\n\n"


def key_of(source_id: str) -> str:
    """Return the key of a source: its id, where BibTeX takes that; no two sources have one key.

    Keys are told apart without regard to case, and have ASCII letters only. What has to be written
    otherwise ends in a few digits of a hash of the id, so that it does not hang on other sources.
    """
    if _KEY.fullmatch(source_id):
        return source_id
    plain = normalize("NFKD", source_id.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "source"
    return f"{slug}-{sha256(source_id.encode(errors='replace')).hexdigest()[:8]}"


def escaped(words: str) -> str:
    """Return words as LaTeX sets them, on one line."""
    return on_one_line(words).translate(_SPECIAL)


def _fields(head: Head, source_id: str, publisher: str) -> dict[str, str]:
    """Return the fields of an entry with their values in braces, "" for what is not known."""
    source, parts = head.sources[source_id], work(head, source_id)
    original, title = translated(head, source_id) or Source(), source.title
    if not (title or source.publisher):
        title = source_id
    return {
        "author": _braced(source.author, 2),
        "title": _braced(title, 2),
        publisher: _braced(source.publisher),
        **(bibtex_date(source.issued) if source.issued else {}),
        "url": phrase("{", parts.url or parts.archived, "}"),
        "urldate": phrase("{", iso_date(source.accessed), "}"),
        "language": _braced(source.language),
        "origtitle": _braced(original.title, 2),
        "origlanguage": _braced(original.language),
        "note": _braced(" ".join(_notes(head, source_id))),
        "annote": _braced(source.note),
    }


def _notes(head: Head, source_id: str) -> Iterator[str]:
    """Yield what there is no field for, sentence by sentence."""
    source, parts = head.sources[source_id], work(head, source_id)
    yield from remarks(head, source_id)
    if source.issued and source.issued.text and not is_plain(source.issued):
        yield f"Issued: {date_words(source.issued)}."
    if source.accessed and not iso_date(source.accessed):
        yield f"Accessed: {date_words(source.accessed)}."
    if parts.url and parts.archived:
        yield f"Archived at {archive_name(parts.archived)}: {parts.archived}"


def _braced(words: str, times: int = 1) -> str:
    """Return words escaped and in braces; "" for none."""
    return phrase("{" * times, escaped(words), "}" * times)
