"""HTTP and WebSockets by the byte, as no library would send them (RFC 9112, RFC 6455)."""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, NamedTuple

from tests.hostile.victim import patience

PATIENCE: Final = 10.0
"""Seconds within which somebody honest is answered, on a machine that has little else to do."""

_MASK: Final = b"\x01\x02\x03\x04"


class Place(NamedTuple):
    """Where a server is, and the token that it asks for."""

    port: int
    token: str

    @property
    def host(self) -> str:
        """The name by which it is asked."""
        return f"127.0.0.1:{self.port}"

    def connect(self) -> socket.socket:
        """Open a connection, on which nothing is waited for long; raises OSError."""
        return socket.create_connection(("127.0.0.1", self.port), patience(PATIENCE))

    def request(self, path: str = "", *headers: str, method: str = "GET") -> bytes:
        """Return a request for a file, with the token."""
        lines = (f"{method} /{self.token}/{path} HTTP/1.1", f"Host: {self.host}", *headers)
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def handshake(self, *headers: str) -> bytes:
        """Return a request for a visit, as the page makes it."""
        return self.request(
            "session?columns=80&rows=24",
            *("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"),
            *(f"Origin: http://{self.host}", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
            *headers,
        )

    def visit(self, *headers: str) -> socket.socket:
        """Open a visit; raises OSError if it is refused."""
        opened = self.connect()
        opened.sendall(self.handshake(*headers))
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += _some(opened)
        if b" 101 " not in answer:
            raise ConnectionRefusedError(answer[:60])
        return opened


def frame(data: bytes, opcode: int = 1, *, first: int = 0x80, mask: bytes = _MASK) -> bytes:
    """Return a frame as a browser sends it: whole and masked, if not asked otherwise."""
    masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(data)) if mask else data
    return bytes([first | opcode]) + _length(len(data), masked=bool(mask)) + mask + masked


def _length(length: int, *, masked: bool) -> bytes:
    """Return the length of a frame in the shortest form."""
    bit = 0x80 * masked
    if length < 126:
        return bytes([bit | length])
    if length < 1 << 16:
        return struct.pack("!BH", bit | 126, length)
    return struct.pack("!BQ", bit | 127, length)


def ask(place: Place, data: bytes, most: int = 1 << 22) -> bytes:
    """Send bytes, and return all that is answered until the other side closes; raises OSError."""
    with place.connect() as opened:
        opened.sendall(data)
        return b"".join(_until_end(opened, most))


def pour(opened: socket.socket, data: bytes, most: int) -> int:
    """Send the same again and again while it is taken; how many bytes were."""
    opened.settimeout(0.3)
    sent = 0
    with suppress(OSError):
        while sent < most:
            sent += opened.send(data)
    return sent


def reset(opened: socket.socket) -> None:
    """Break a connection off, as a line does that drops."""
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    opened.close()


def is_ended(opened: socket.socket) -> bool:
    """Whether the other side closes within some seconds; what it sends before is read."""
    opened.settimeout(patience(PATIENCE))
    try:
        while opened.recv(1 << 16):
            pass
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


def hears(opened: socket.socket, word: bytes, times: int) -> bool:
    """Whether a word is sent so many times, in whatever frames."""
    heard = b""
    with suppress(OSError):
        while heard.count(word) < times:
            heard += _some(opened)
    return heard.count(word) >= times


def noise(count: int) -> bytes:
    """Return random bytes."""
    return os.urandom(count)


def _until_end(opened: socket.socket, most: int) -> Iterator[bytes]:
    with suppress(ConnectionError):
        while most > 0 and (data := opened.recv(1 << 16)):
            most -= len(data)
            yield data


def _some(opened: socket.socket) -> bytes:
    data = opened.recv(1 << 16)
    if not data:
        raise ConnectionResetError("closed")
    return data
