"""What a log says as bytes and back: JSON by msgspec, dates as they were written.

A date means something else in another zone, so that events are read back in that of their log.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

import msgspec

from tui.log.dates.date import Date, date_text, parse_date
from tui.log.model import Event, Head

_DATES = 4_096  # that are kept by their text, as many of them come again


def encode(event: Event) -> bytes:
    """Return an event as JSON."""
    return msgspec.json.encode(event, enc_hook=date_text)


def encode_head(head: Head) -> bytes:
    """Return all that a log says apart from its events as JSON."""
    made = {name: getattr(head, name) for name in Head.__struct_fields__}
    return msgspec.json.encode(made, enc_hook=date_text)


def decode_head(data: bytes) -> Head:
    """Read the head of a log; raises ValueError."""
    # Its own dates are those of relations, whose zone the head itself tells.
    zone = msgspec.json.decode(data, type=_Zone).timezone
    return msgspec.json.decode(data, type=Head, dec_hook=_dates_in(zone))


class EventDecoder:
    """Reads the events of a log whose clock times are of one zone."""

    def __init__(self, zone: str) -> None:
        self._decoder = msgspec.json.Decoder(Event, dec_hook=_dates_in(zone))

    def decode(self, data: bytes) -> Event:
        """Read an event; raises ValueError."""
        return self._decoder.decode(data)


class _Zone(msgspec.Struct):
    timezone: str = "UTC"


def _dates_in(zone: str) -> Callable[[type, str], Date]:
    parse = lru_cache(_DATES)(partial(parse_date, zone=zone))
    return lambda _kind, text: parse(text)
