"""What differs between two logs, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.compare.changes import Change, Changed, Difference
from tui.log.text import one_line

_LONGEST: Final = 300


def as_text(found: Difference) -> Iterator[str]:
    """Yield lines: what was removed with -, added with +, changed with ~ and its fields below."""
    for sign, records in (("-", found.removed), ("+", found.added)):
        yield from (f"{sign} {_name(each)}\n" for each in records)
    for each in found.changed:
        matched = f"  (the same by {each.by})" if each.by not in ("", "id") else ""
        yield f"~ {_name(each)}{matched}\n"
        for change in each.changes:
            yield from _lines(change)


def as_json(found: Difference) -> str:
    """Return one object with `added`, `removed` and `changed`."""
    told: dict[str, Any] = {
        name: [_record(each) for each in getattr(found, name)] for name in found._fields
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def counts(found: Difference) -> str:
    """Say how many events and other records differ, in a line."""
    parts = []
    for name in ("added", "removed", "changed"):
        records = getattr(found, name)
        events = sum(each.kind == "event" for each in records)
        others = len(records) - events
        parts.append(
            f"{events:,} event{'s' * (events != 1)} {name}"
            + (f" (and {others:,} other records)" if others else "")
        )
    return ", ".join(parts)


def _name(record: Changed) -> str:
    date = f"{record.by}  " if record.kind == "event" and not record.changes and record.by else ""
    title = f"  {one_line(record.title, 100)}" if record.title else ""
    return f"{record.kind} {date}{record.id}{title}".rstrip()


def _lines(change: Change) -> Iterator[str]:
    """Yield a field that changed, what it was and what it is."""
    yield f"    {one_line(change.path, 120)}\n"
    if change.old is not None:
        yield f"      - {_value(change.old)}\n"
    if change.new is not None:
        yield f"      + {_value(change.new)}\n"


def _value(value: object) -> str:
    if isinstance(value, str):
        return one_line(value, _LONGEST)
    return one_line(json.dumps(value, ensure_ascii=False), _LONGEST)


def _record(record: Changed) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": record.kind, "id": record.id, "title": record.title}
    if record.changes:
        made |= {"matched_by": record.by, "changes": [each._asdict() for each in record.changes]}
    return made
