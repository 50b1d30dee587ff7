"""Sources as other programs give them: an address, a name, or a record with both."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import words
from tui.log.model import Source
from tui.log.reading.keys import meant

ADDRESS: Final = re.compile(r"https?://\S+")
_PLAIN: Final = ("title", "publisher", "author", "archive_url", "language", "note")
_DATES: Final = ("issued", "accessed")


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
    said: dict[str, str] = {}
    rest: list[str] = []
    for key, value in record.items():
        field = _field(str(key))
        text = words(value).strip()
        if not text:
            continue
        if field in said or field not in (*_PLAIN, *_DATES, "url"):
            rest.append(f"{key}: {text}")
        else:
            said[field] = edtf(text) if field in _DATES else text
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


def _field(key: str) -> str:
    """Return the field of a source that a key is, or means."""
    return key if key in Source.__struct_encode_fields__ else meant(Source, key) or key
