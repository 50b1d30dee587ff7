"""Fields of a log's own: what they are called, and what stands in them as text and as a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from tui.log.dates.date import DateError, parse_date
from tui.log.model import Event, Head, OwnField
from tui.log.text import backquoted
from tui.log.urls import is_web_link

_FLAGS: Final = {"true": "yes", "yes": "yes", "1": "yes", "false": "no", "no": "no", "0": "no"}
_WRITE: Final = {
    "number": "is not a number: write one such as 5.2",
    "url": "cannot be opened: write http(s):// and plain ASCII",
    "flag": "is neither true nor false: write one of them",
    "word": "is not one word: write it with -, or declare the field as text",
}


def field_name(head: Head, key: str) -> str:
    """Return what a field is called: its declared name, else its key with spaces."""
    declared = head.fields.get(key)
    return (declared and declared.name) or key.replace("_", " ")


def text_of(value: object) -> str:
    """Return what stands in a field as one text; of several things, all."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text_of(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(text_of(each) for each in value)
    return "" if value is None else str(value)


def texts_of(value: object) -> Iterator[str]:
    """Yield the texts that a field may be found by: each of several."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from texts_of(each)
    elif text := text_of(value):
        yield text


def own_fields(head: Head, event: Event) -> Iterator[tuple[str, str]]:
    """Yield the fields of an event that are the log's own: name and text, with the unit."""
    for key, value in (event.fields or {}).items():
        declared = head.fields.get(key, OwnField())
        text = text_of(value)
        if declared.type == "flag":
            text = _FLAGS.get(text.casefold(), text)
        yield field_name(head, key), f"{text} {declared.unit}".strip()


def number_of(text: str) -> float | None:
    """Return the number that a text is; None for anything else."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def fault_of(declared: OwnField, value: Any) -> str:  # noqa: ANN401 (as it is written)
    """Say what is wrong with the value of a declared field; "" when it is of its type."""
    return next(filter(None, (_fault(declared, text) for text in texts_of(value))), "")


def _fault(declared: OwnField, text: str) -> str:
    if declared.values and text not in declared.values:
        written = f"is none of its values: write one of {', '.join(declared.values)}"
    elif declared.type == "date":
        return _date_fault(text)
    else:
        written = "" if _IS[declared.type](text) else _WRITE[declared.type]
    return f"{backquoted(text)} {written}" if written else ""


_IS: Final[Mapping[str, Callable[[str], bool]]] = {
    "text": lambda _: True,
    "number": lambda text: number_of(text) is not None,
    "url": is_web_link,
    "flag": lambda text: text.casefold() in _FLAGS,
    "word": lambda text: len(text.split()) == 1,
}


def _date_fault(text: str) -> str:
    try:
        parse_date(text)
    except DateError as error:
        return str(error)
    return ""
