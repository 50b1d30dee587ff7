"""Sources whose note or title says that they were taken back, where a field would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.log.model import Log, Source
from tui.log.problems import Fault
from tui.log.sourcing.provenance import noted, withdrawn

# Of this document, not of an army that has withdrawn.
_IT: Final = (
    r"\b(?:article|story|report|piece|paper|post|dispatch|video|text|publisher)"
    r"(?: (?:was|were|has|have|is|been|since|later|now))* "
)
_LABEL: Final = r"(?= on\b| by\b| in\b| \d|\W*$|[:;.])"
_SAID: Final = (
    (
        "retracted",
        rf"^(?:(?:since|later|now|partly|quietly) )*(?:retract(?:ed|ion)|withdrawn){_LABEL}",
    ),
    ("retracted", rf"{_IT}(?:retracted|withdr(?:awn|ew))\b"),
    ("retracted", r"\b(?:it|this) (?:was|has been)(?: since| later)? retracted\b"),
    (
        "retracted",
        r"\bwe (?:retract|withdr[ae]w)(?: this| the| our| it|\W*$)|\bretraction notice\b",
    ),
    ("retracted", r"\b(?:kill notice|mandatory kill)\b"),
    ("corrected", rf"^correct(?:ed|ion){_LABEL}"),
    ("corrected", rf"{_IT}corrected\b"),
    (
        "corrected",
        r"(?<!no )\b(?:corrigendum|erratum|correction(?=:)|(?:issued|carries) a correction)",
    ),
)
_WORDS: Final = [(field, re.compile(pattern, re.IGNORECASE)) for field, pattern in _SAID]
_TITLE: Final = re.compile(r"\W*(retract(?:ed|ion)\b|withdrawn(?=:))", re.IGNORECASE)


def taken_back_in_words(log: Log) -> Iterator[Fault]:
    """Find notes and titles that say that a source was taken back, or may say so.

    A note that begins with the word in capitals is believed. Of other words it is asked: until a
    field says so the source counts.
    """
    for key, source in log.sources.items():
        if word := noted(source):
            if source.retracted is None and source.corrected is None:
                yield Fault(("sources", key, "note"), _believed(source, word))
        elif withdrawn(source) is None:
            yield from _asked(key, source)


def _believed(source: Source, field: str) -> str:
    word = source.note.split()[0].rstrip(":.,")
    return f"the note says {word}: write the date under `{field}`; the source counts no more"


def _asked(key: str, source: Source) -> Iterator[Fault]:
    note = " ".join(source.note.split())
    for field, pattern in _WORDS:
        if found := pattern.search(note):
            yield Fault(("sources", key, "note"), _question("note", found[0], field))
            return
    if found := _TITLE.match(source.title):
        yield Fault(("sources", key, "title"), _question("title", found[1], "retracted"))


def _question(where: str, words: str, field: str) -> str:
    return (
        f"the {where} says “{words}”: if this source was taken back, write the date under "
        f"`{field}`; until then it counts"
    )
