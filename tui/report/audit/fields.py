"""Which single fields of events rest on audited sources alone, and what these say of them."""

from __future__ import annotations

from typing import Final

from tui.log.model import Event
from tui.log.sourcing.audit import Audit
from tui.report.text.names import title
from tui.report.text.words import agreeing, listed, on_one_line, phrase

_MOST: Final = 12  # fields or titles named


def field_words(audit: Audit, event: Event, name: str) -> str:
    """Return a field that rests on the audited sources alone, with what they say: `place: Homs`."""
    said = (
        account.says
        for account in event.accounts
        if account.field == name and not {*audit.ids}.isdisjoint(account.sources)
    )
    return name + phrase(": ", on_one_line(next(said, "")))


def fields_words(audit: Audit, pronoun: str) -> str:
    """Say which fields of events rest on the sources alone, and where the log does not tell."""
    said = []
    if audit.fields_alone:
        fields = [
            f"the {field_words(audit, event, name)} (of “{title(event)}”)"
            for event, name in audit.fields_alone
        ]
        rests = agreeing(len(fields), "rests", "rest")
        said.append(f"On {pronoun} alone {rests} {listed(fields, _MOST)}.")
    if audit.not_told_apart:
        titles = listed([f"“{title(event)}”" for event in audit.not_told_apart], _MOST)
        said.append(f"Which fields rest on {pronoun} alone is not told of {titles}.")
    return " ".join(said)
