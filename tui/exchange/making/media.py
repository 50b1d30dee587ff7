"""Pictures, films and recordings as other programs give them: links, which are never fetched."""

from __future__ import annotations

from typing import Final

from tui.exchange.making.citations import ADDRESS
from tui.exchange.making.own import without_nothing, words
from tui.exchange.making.row import Tree
from tui.log.model import Medium
from tui.log.reading.keys import meant


def media_of(value: object) -> list[Tree]:
    """Return media from addresses, records with one, or a list of them; none for other things."""
    found = value if isinstance(value, list) else [value]
    made = [_medium(each) for each in found]
    return [each for each in made if each] if all(made) else []


_FIELDS: Final = ("url", "caption", "credit", "licence")


def _medium(value: object) -> Tree:
    """Return what a record says of a medium, the rest in its note; nothing without an address."""
    record = value if isinstance(value, dict) else {"url": words(value)}
    said: dict[str, str] = {}
    rest: list[str] = []
    for key, each in record.items():
        field = _field(str(key))
        text = words(each).strip()
        if field in _FIELDS and field not in said:
            said[field] = text
        elif text:
            rest.append(f"{key}: {text}")
    if not ADDRESS.fullmatch(said.get("url", "")):
        return {}
    return without_nothing({**said, "note": "; ".join(rest)})


def _field(key: str) -> str:
    """Return the field of a medium that a key is, or means."""
    return key if key in Medium.__struct_encode_fields__ else meant(Medium, key) or key
