"""Pictures, films and recordings as other programs give them: links, which are never fetched."""

from __future__ import annotations

from typing import Final

from tui.exchange.making.citations import ADDRESS
from tui.exchange.making.own import in_fields, words
from tui.exchange.making.row import Tree, without_nothing
from tui.log.model import Medium

_FIELDS: Final = ("url", "caption", "credit", "licence")


def media_of(value: object) -> list[Tree]:
    """Return media from addresses, records with one, or a list of them; none for other things."""
    found = value if isinstance(value, list) else [value]
    made = [_medium(each) for each in found]
    return [each for each in made if each] if all(made) else []


def _medium(value: object) -> Tree:
    """Return what a record says of a medium, the rest in its note; nothing without an address."""
    record = value if isinstance(value, dict) else {"url": words(value)}
    said, rest = in_fields(Medium, record, _FIELDS)
    if not ADDRESS.fullmatch(said.get("url", "")):
        return {}
    return without_nothing({**said, "note": "; ".join(rest)})
