"""Sources as other programs give them: an address, a name, or a record with both."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import in_fields, words
from tui.log.model import Source

ADDRESS: Final = re.compile(r"https?://\S+")
_DATES: Final = ("issued", "accessed")
_FIELDS: Final = frozenset(
    ("title", "publisher", "author", "url", "archive_url", "language", "note", *_DATES)
)


def source(draft: Draft, named: str, **fields: str) -> str:
    """Return the id of a source that is an address, or the name of a publisher."""
    if not ADDRESS.match(named):
        return draft.source(named, publisher=named)
    host = re.sub(r"^https?://(?:www\.)?", "", named).partition("/")[0]
    return draft.source(fields.get("publisher") or host, named, url=named, **fields)


def cited(draft: Draft, value: object) -> list[str]:
    """Return the ids of sources from texts, records, or a list of them; each once."""
    found = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(filter(None, (_cited(draft, each) for each in found))))


def _cited(draft: Draft, value: object) -> str:
    if isinstance(value, Mapping):
        return _from_record(draft, value)
    named = words(value).strip()
    return source(draft, named) if named else ""


def _from_record(draft: Draft, record: Mapping[str, object]) -> str:
    """Return the id of a source with all that a record says of it; the rest in its note."""
    said, rest = in_fields(Source, record, _FIELDS)
    said |= {name: edtf(said[name]) for name in _DATES if name in said}
    address = said.get("url", "")
    if address and not ADDRESS.fullmatch(address):
        rest.append(f"url: {said.pop('url')}")
        address = ""
    if rest:
        said["note"] = "; ".join(filter(None, (said.get("note", ""), *rest)))
    if not said:
        return ""
    named = said.get("publisher") or said.get("title") or address or said["note"]
    identity = address or json.dumps(said, sort_keys=True)
    return draft.source(named, identity, **said)
