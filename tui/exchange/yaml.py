"""Writes the records of a log as YAML: fast, block style, and read alike by YAML 1.1 and 1.2.

Text is plain only where both versions take it for text; dates and numbers that are text are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from json.encoder import encode_basestring
from pathlib import Path
from typing import Final

from tui.exchange.making.row import Tree

# Begins with a letter, has nothing that could be a sign of YAML, and ends in no blank. What may
# follow what is disjoint, and nothing is gone back to, so that no text takes long or much memory.
_PLAIN: Final = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[A-Za-z]"
    r"(?:[A-Za-z0-9_./()'-]++|[^\x00-\x7f\W\d_]++|[ ](?=[A-Za-z0-9_(]))*+",
    re.IGNORECASE,
)
_CONSTANTS: Final = {"True": "true", "False": "false", "None": '""'}
_SHORT: Final = 48
_TITLES: Final = ("    title:", "  - title:")  # of events, in the first column of their fields
_MOST_KNOWN: Final = 1 << 16
_KNOWN: Final[dict[str, str]] = {}
_WIDTH: Final = 100


def scalar(value: object) -> str:
    """Return a text, a number or a truth value as it is written on one line."""
    if type(value) is str:
        return _KNOWN.get(value) or _scalar(value)
    if type(value) is int:
        return str(value)
    if isinstance(value, float):
        return decimal(value)
    return _CONSTANTS.get(repr(value)) or str(value)


def _scalar(text: str) -> str:
    """Return a text as it is written, and remember it if it is short, for most come again."""
    made = text if _PLAIN.fullmatch(text) else str(encode_basestring(text))
    if len(text) <= _SHORT and len(_KNOWN) < _MOST_KNOWN:
        _KNOWN[text] = made
    return made


def event_text(event: Tree) -> str:
    """Return an event as an item of the list `events`."""
    lines: list[str] = []
    _add_mapping(lines, event, "    ")
    if not lines:
        return "  - {}\n"
    lines[0] = f"  - {lines[0][4:]}"
    lines.append("")
    return "\n".join(lines)


def head_text(head: Tree) -> str:
    """Return what stands before the events."""
    lines: list[str] = []
    _add_mapping(lines, head, "")
    return "".join(f"{line}\n" for line in lines)


def titles_at(path: Path, lines: Iterable[int], most: int = 1 << 40) -> dict[int, str]:
    """Return what the events are called that lines of a log stand in, as `event_text` wrote them.

    Lines before the events, those of events without a title, and what stands behind the first
    `most` characters are not among them.
    """
    wanted = sorted(set(lines), reverse=True)
    made: dict[int, str] = {}
    begun, title = False, ""
    within: list[int] = []
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if begun and line.startswith("  - "):
                title, within = "", []
            begun = begun or line.startswith("events:")
            if begun and line.startswith(_TITLES):
                title = line[len(_TITLES[0]) :].strip().strip('"')
                made.update(dict.fromkeys(within, title))
            while wanted and wanted[-1] <= number:
                within.append(wanted.pop())
                made.update({within[-1]: title} if title else {})
            most -= len(line)
            if most < 0 or not (wanted or within):
                break
    return made


def flow_text(value: object) -> str:
    """Return any tree on one line, in brackets and braces."""
    return _json(value)


def _add_mapping(lines: list[str], tree: Tree, margin: str) -> None:
    """Add the lines of a mapping, which stand behind a margin."""
    for name, value in tree.items():
        key = f"{margin}{_KNOWN.get(name) or _scalar(name)}:"
        kind = type(value)
        if kind is str:
            lines.append(f"{key} {_KNOWN.get(value) or _text(value, margin)}")
        elif kind is dict:
            _add_nested(lines, key, value, margin)
        elif kind is list:
            _add_list(lines, key, value, margin)
        else:
            lines.append(f"{key} {scalar(value)}")


def _add_nested(lines: list[str], key: str, value: Tree, margin: str) -> None:
    flow = _flow(value)
    if flow and len(key) + len(flow) < _WIDTH:
        lines.append(f"{key} {flow}")
        return
    lines.append(key)
    _add_mapping(lines, value, f"{margin}  ")


def _add_list(lines: list[str], key: str, items: list[object], margin: str) -> None:
    flow = _flow(items)
    if flow and len(key) + len(flow) < _WIDTH:
        lines.append(f"{key} {flow}")
        return
    lines.append(key)
    inner = f"{margin}  "
    for item in items:
        flow = _flow(item)
        if flow and len(inner) + len(flow) < _WIDTH:
            lines.append(f"{inner}- {flow}")
        elif isinstance(item, dict):
            first = len(lines)
            _add_mapping(lines, item, f"{inner}  ")
            lines[first] = f"{inner}- {lines[first][len(inner) + 2 :]}"
        else:
            lines.append(f"{inner}- {_json(item)}")


def _flow(value: object) -> str:
    """Return a small record or list on one line; "" for one with a record in it."""
    if type(value) is dict:
        parts: list[str] = []
        for name, each in value.items():
            if type(each) is dict or type(each) is list:
                return ""
            parts.append(f"{scalar(name)}: {scalar(each)}")
        return f"{{{', '.join(parts)}}}"
    if type(value) is list:
        for each in value:
            if type(each) is dict or type(each) is list:
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
        return _scalar(text)
    inner = f"{margin}  "
    lines = (f"{inner}{line}" if line else "" for line in text.split("\n"))
    return "|-\n" + "\n".join(lines)


def decimal(value: float) -> str:
    """Return a number without an exponent, for YAML 1.1 reads some of them as text."""
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    if "." not in text:
        text += ".0"
    return text
