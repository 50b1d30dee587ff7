"""Who says what of an event: a table of the fields that accounts speak of, by account.

Each row is a field and what one account says of it; the accounts are told with their sources, who
knew it, and the party to the conflict that they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.disputes import Side, fields_spoken_of, who_says_what
from tui.report.event.sources import marked_name
from tui.report.text.document import DOT, Entry, Ref, heading, styled
from tui.report.text.names import actor_name
from tui.report.text.words import listed, on_one_line, phrase

_MOST: Final = 8  # sources of one account that are named
_WHOLE: Final = "the event"


def account_entries(head: Head, event: Event) -> Iterator[Entry]:
    """Yield a heading, and under each field what each account says of it; nothing for none."""
    sides = [side for side in who_says_what(head, event) if side.tells]
    if not sides:
        return
    yield heading("Who says what")
    for name in fields_spoken_of(sides):
        yield Entry((Text(f"{name or _WHOLE}:", "label"),), stop=False)
        for side in sides:
            if name in side.says:
                yield _entry(head, side, name)


def _entry(head: Head, side: Side, name: str) -> Entry:
    """Return what an account says of a field, and whose account it is."""
    mark = ("! ", "alert") if side.disputes else ("  ", "")
    said = styled(mark, on_one_line(side.says[name]))
    ref = Ref("source", side.sources[0]) if side.sources else None
    return Entry((said, styled("    ", (whose(head, side), "source"))), ref)


def whose(head: Head, side: Side) -> str:
    """Return whose account it is: its sources, who knew it, and their party."""
    names = [marked_name(head, each) for each in dict.fromkeys(side.sources)]
    origins = " and ".join(actor_name(head, each) for each in side.origins)
    facts = (
        listed(names, _MOST),
        phrase("from ", origins),
        phrase("party: ", side.party and actor_name(head, side.party)),
    )
    return DOT.join(filter(None, facts))
