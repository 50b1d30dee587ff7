"""What guests of `serve` can do who have the token, and no browser."""

from __future__ import annotations

import zlib
from contextlib import suppress
from socket import socket
from typing import Final

from tests.hostile.wire import Place, frame, is_ended, noise, pour, reset


def frames(place: Place, count: int) -> list[socket]:
    """Frames as no browser sends them: who sends one is sent away."""
    for number in range(count):
        data = FRAMES[number % len(FRAMES)]
        with place.visit("Sec-WebSocket-Extensions: permessage-deflate") as opened:
            with suppress(ConnectionError):
                opened.sendall(data)
            if not is_ended(opened):
                raise AssertionError(f"{data[:20]!r} of {len(data):,} bytes was taken")
    return []


_KEYS: Final = b'["keys", "x"]'
FRAMES: Final = (
    frame(_KEYS, mask=b""),
    frame(_KEYS, first=0xF0),
    frame(_KEYS, opcode=3),
    frame(_KEYS, opcode=2),
    frame(b"\xff\xfe"),
    frame(b""),
    frame(b"x" * 126, opcode=9),
    frame(b"x", opcode=9, first=0),
    frame(b"x", opcode=8),
    frame(b"\x00\x01", opcode=8),
    frame(_KEYS, opcode=0),
    frame(_KEYS, first=0) + frame(_KEYS),
    frame(b" " * 4_000, first=0) + frame(b" " * 60_000, opcode=0, first=0) * 40,
    frame(b" " * (2 << 20)),
    b"\x81\xff" + b"\xff" * 8 + b"mask",
    b"\x81\xff\x00\x00\x00\x10\x00\x00\x00\x00mask" + b"x" * 4_000,
    frame(zlib.compress(b" " * (200 << 20), 9, -15), first=0xC0),
    frame(noise(100), first=0xC0),
    frame(b"[" * 100_000),
    frame(b'["size", 1e999, 1]'),
    frame(b'["keys", "x", "y"]'),
    b"\x81\xfe\x01",  # and no more: whoever does not answer a ping is gone
)


def pings(place: Place, count: int) -> list[socket]:
    """Questions whether the server is there, by one who does not read the answers."""
    opened = place.visit()
    pour(opened, frame(b"x" * 125, opcode=9) * 100, count * 13_100)
    return [opened]


def deaf(place: Place, count: int) -> list[socket]:
    """Visitors who have a lot written, and do not read it: their places are wanted by others."""
    opened = [place.visit() for _ in range(4)]
    for each in opened:
        pour(each, frame(b'["keys", "%s\\r"]' % (b"x" * 4_000)), count * 100_000)
    return opened


def sizes(place: Place, count: int) -> list[socket]:
    """Sizes of the screen, one after another."""
    opened = place.visit()
    for number in range(count):
        pour(opened, b"".join(frame(b'["size", %d, %d]' % (n, 1 << n)) for n in range(60)), 2_000)
        pour(opened, frame(b'["size", -%d, 9%s]' % (number, b"9" * 50)), 80)
    return [opened]


def leavers(place: Place, count: int) -> list[socket]:
    """Visits that break off as soon as they have begun."""
    for _ in range(count):
        with suppress(OSError):
            reset(place.visit())
    return []
