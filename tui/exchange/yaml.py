"""Writes a log as YAML: fast, block style, and read alike by YAML 1.1 and 1.2.

Text is plain only where both versions take it for text; dates and numbers that are text are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Final

from tui.exchange.row import Tree

# Begins with a letter, has nothing that could be a sign of YAML, and ends in no blank. What may
# follow what is disjoint, so that no text takes long.
_PLAIN: Final = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[A-Za-z]"
    r"(?:[A-Za-z0-9_./()'-]|[^\x00-\x7f\W\d_]|[ ](?=[A-Za-z0-9_(]))*",
    re.IGNORECASE,
)
_CONSTANTS: Final = {"True": "true", "False": "false", "None": '""'}
_WIDTH: Final = 100


def scalar(value: object) -> str:
    """Return a text, a number or a truth value as it is written on one line."""
    if isinstance(value, str):
        if _PLAIN.fullmatch(value):
            return value
        return str(encode_basestring(value))
    if isinstance(value, float):
        return decimal(value)
    return _CONSTANTS.get(repr(value)) or str(value)


def event_text(event: Tree) -> str:
    """Return an event as an item of the list `events`."""
    lines = list(_mapping(event, "    "))
    if not lines:
        return "  - {}\n"
    lines[0] = f"  - {lines[0][4:]}"
    return "\n".join(lines) + "\n"


def head_text(head: Tree) -> str:
    """Return what stands before the events."""
    return "".join(f"{line}\n" for line in _mapping(head, ""))


def log_text(head: Tree, events: Iterable[Tree]) -> Iterator[str]:
    """Yield a whole log."""
    yield head_text(head)
    first = True
    for event in events:
        yield f"events:\n{event_text(event)}" if first else event_text(event)
        first = False
    if first:
        yield "events: []\n"


def _mapping(tree: Tree, margin: str) -> Iterator[str]:
    for name, value in tree.items():
        key = f"{margin}{scalar(name)}:"
        if isinstance(value, str):
            yield f"{key} {_text(value, margin)}"
        elif isinstance(value, dict):
            yield from _nested(key, value, margin)
        elif isinstance(value, list):
            yield from _list(key, value, margin)
        else:
            yield f"{key} {scalar(value)}"


def _nested(key: str, value: Tree, margin: str) -> Iterator[str]:
    flow = _flow(value)
    if flow and len(key) + len(flow) < _WIDTH:
        yield f"{key} {flow}"
        return
    yield key
    yield from _mapping(value, f"{margin}  ")


def _list(key: str, items: list[object], margin: str) -> Iterator[str]:
    flow = _flow(items)
    if flow and len(key) + len(flow) < _WIDTH:
        yield f"{key} {flow}"
        return
    yield key
    inner = f"{margin}  "
    for item in items:
        flow = _flow(item)
        if flow and len(inner) + len(flow) < _WIDTH:
            yield f"{inner}- {flow}"
        elif isinstance(item, dict):
            lines = _mapping(item, f"{inner}  ")
            yield f"{inner}- {next(lines)[len(inner) + 2 :]}"
            yield from lines
        elif isinstance(item, list):
            yield f"{inner}- {_json(item)}"
        else:
            yield f"{inner}- {scalar(item)}"


def _flow(value: object) -> str:
    """Return a small record or list on one line; "" for one with a record in it."""
    if isinstance(value, dict):
        if any(isinstance(each, dict | list) for each in value.values()):
            return "" if value else "{}"
        return f"{{{', '.join(f'{scalar(name)}: {scalar(each)}' for name, each in value.items())}}}"
    if isinstance(value, list):
        if any(isinstance(each, dict | list) for each in value):
            return ""
        return f"[{', '.join(map(scalar, value))}]"
    return scalar(value)


def _json(value: object) -> str:
    """Return any tree on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{scalar(name)}: {_json(each)}' for name, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_json, value))}]"
    return scalar(value)


def _text(text: str, margin: str) -> str:
    """Return a text after its key: in lines of its own where it has several."""
    if "\n" not in text or text[0].isspace() or text[-1].isspace():
        return scalar(text)
    inner = f"{margin}  "
    lines = (f"{inner}{line}" if line else "" for line in text.split("\n"))
    return "|-\n" + "\n".join(lines)


def decimal(value: float) -> str:
    """Return a number without an exponent, for YAML 1.1 reads some of them as text."""
    text = format(Decimal(repr(value)), "f")
    if "." not in text:
        text += ".0"
    return text
