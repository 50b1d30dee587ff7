"""Who says what of an event: a table of the fields that accounts speak of, by account.

Each row is a field, each column an account: its sources, who knew it, and the party to the conflict
that it belongs to. Where columns have no room, the accounts of a field stand one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.disputes import Side, fields_spoken_of, who_says_what
from tui.log.sourcing.publishers import folded
from tui.report.event.sources import marked_name
from tui.report.text.document import DOT, Entry, Ref, Row, heading, styled
from tui.report.text.names import actor_name
from tui.report.text.words import listed, on_one_line, phrase

_MOST: Final = 8  # sources of one account that are named
_WIDEST: Final = 14  # cells of the names of fields
_WHOLE: Final = "the event"
_NOTHING: Final = Text("·", "muted")


def account_entries(head: Head, event: Event) -> Iterator[Entry]:
    """Yield a heading, and for each field what each account says of it; nothing for none."""
    sides = [side for side in who_says_what(head, event) if side.tells]
    if not sides:
        return
    fields = fields_spoken_of(sides)
    margin = min(_WIDEST, max(cell_len(name or _WHOLE) for name in fields))
    yield heading("Who says what")
    columns = Row(Text(), tuple(tuple(_column_head(head, side)) for side in sides), margin)
    yield Entry((), stop=False, row=columns)
    for name in fields:
        yield from _field(head, sides, name, margin)


def _field(head: Head, sides: Sequence[Side], name: str, margin: int) -> Iterator[Entry]:
    """Yield what accounts say of a field: as a row, or each below the other."""
    label = Text(name or _WHOLE, "label")
    lines = [Text(f"{name or _WHOLE}:", "label")]
    for some in _agreeing(sides, name):
        lines.append(_said(some[0], name, 2))
        lines += (styled("    ", (whose(head, side), "source")) for side in some)
    cells = tuple((_said(side, name, 0) if name in side.says else _NOTHING,) for side in sides)
    speakers = [side for side in sides if name in side.says]
    yield Entry(tuple(lines), _ref(speakers), row=Row(label, cells, margin))


def _agreeing(sides: Sequence[Side], name: str) -> Iterator[list[Side]]:
    """Yield the accounts that say the same of a field, in the order in which they come up."""
    found: dict[tuple[str, bool], list[Side]] = {}
    for side in sides:
        if name in side.says:
            found.setdefault((folded(side.says[name]), side.disputes), []).append(side)
    yield from found.values()


def _ref(sides: Sequence[Side]) -> Ref | None:
    """Return where a field leads: to the source of the first account that has one."""
    sources = [each for side in sides for each in side.sources]
    return Ref("source", sources[0]) if sources else None


def _said(side: Side, name: str, indent: int) -> Text:
    """Return what an account says of a field, marked when it says otherwise than the log."""
    words = on_one_line(side.says[name])
    if side.disputes:
        return styled(("! ", "alert"), words)
    return styled(" " * indent, words)


def _column_head(head: Head, side: Side) -> Iterator[Text]:
    """Yield whose account it is, a line each for sources, who knew it, and party."""
    for fact in _facts(head, side):
        yield Text(fact, "source")


def whose(head: Head, side: Side) -> str:
    """Return whose account it is: its sources, who knew it, and their party."""
    return DOT.join(_facts(head, side))


def _facts(head: Head, side: Side) -> list[str]:
    """Return the sources and who knew it, the party behind those whose party it is."""
    names = listed([marked_name(head, each) for each in dict.fromkeys(side.sources)], _MOST)
    origins = phrase("citing ", " and ".join(actor_name(head, each) for each in side.origins))
    party = phrase(" (", side.party and actor_name(head, side.party), "’s side)")
    if not (names or origins):
        return [party.strip(" ()")] * bool(party)
    if side.of_origin or not names:
        return [*filter(None, (names, f"{origins}{party}".strip()))]
    return [*filter(None, (f"{names}{party}", origins))]
