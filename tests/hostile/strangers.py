"""What any process of the machine can do to `serve`, and pages of others through a browser."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from socket import socket
from typing import Final

from tests.hostile.wire import Place, ask, noise, pour, reset

_STORMING: Final = """
import socket, sys
print(flush=True)
held = []
while True:
    try:
        held.append(socket.create_connection(("127.0.0.1", int(sys.argv[1]))))
    except OSError:
        held.clear()
    del held[:-2_000]
"""


def silent(place: Place, count: int) -> list[socket]:
    """Connections that say nothing."""
    return [place.connect() for _ in range(count)]


def slow(place: Place, count: int) -> list[socket]:
    """Requests that have begun, and do not go on."""
    return [_sent(place, place.request()[: 30 + number % 20]) for number in range(count)]


def dropped(place: Place, count: int) -> list[socket]:
    """Connections that break off in the middle of a request, or of its answer."""
    for number in range(count):
        reset(_sent(place, place.request("terminal.js")[: None if number % 2 else 40]))
    return []


def unread(place: Place, count: int) -> list[socket]:
    """Who asks for the largest file, a hundred times at once, and reads nothing."""
    opened = [_sent(place, b"") for _ in range(count)]
    for each in opened:
        pour(each, place.request("terminal.js"), 100 * len(place.request("terminal.js")))
    return opened


def bodies(place: Place, count: int) -> list[socket]:
    """Bodies without end, of a length that is told, in pieces, and unpacked."""
    kinds = ("Content-Length: 9999999999", "Transfer-Encoding: chunked")
    packed = "Content-Encoding: deflate"
    opened = []
    for number in range(count):
        each = _sent(place, place.request("", kinds[number % 2], packed, method="POST"))
        data = zlib.compress(bytes(1 << 20))
        pour(each, b"%x\r\n%s\r\n" % (len(data), data) * 10, 4 << 20)
        opened.append(each)
    return opened


def heads(place: Place, count: int) -> list[socket]:
    """Heads without end: a long line, and many of them."""
    opened = []
    for number in range(count):
        each = _sent(place, f"GET /{place.token}/ HTTP/1.1\r\nHost: {place.host}\r\n".encode())
        pour(each, (b"X" * 4_000, b"X: y\r\n" * 600)[number % 2], 4 << 20)
        opened.append(each)
    return opened


def strange(place: Place, count: int) -> list[socket]:
    """What is no request, or one that must not be answered with anything that is there."""
    for number in range(count):
        data = STRANGE[number % len(STRANGE)](place)
        with suppress(OSError):
            if b" 200 " in (answer := ask(place, data)[:300]):
                raise AssertionError(f"{data[:80]!r} was answered {answer[:20]!r}")
    return []


STRANGE: Final[Sequence[Callable[[Place], bytes]]] = (
    lambda _: noise(200) + b"\r\n\r\n",
    lambda _: b"\x16\x03\x01\x02\x00\x01\x00" + noise(200),
    lambda _: b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    lambda _: b"GET /\x1b[2J\xe2\x80\xae HTTP/1.1\r\n\r\n",
    lambda at: at.request("", "X: \x1b]0;pwned\x07"),
    lambda at: at.request("", "Host: evil.example"),
    lambda at: at.request().replace(at.host.encode(), b"evil.example"),
    lambda at: at.request().replace(at.host.encode(), b"127.0.0.1.evil.example"),
    lambda at: at.request().replace(at.host.encode(), b"127.0.0.1@evil.example"),
    lambda at: at.request().replace(at.token.encode(), b"u" * 32),
    lambda at: at.request().replace(at.token.encode(), b"%74" * 31),
    lambda at: at.request("../tui/cli.py"),
    lambda at: at.request("%2e%2e/cli.py"),
    lambda at: at.request("..%5c..%5ccli.py"),
    lambda at: at.request("page.html%00.js"),
    lambda at: at.request("%ff%fe"),
    lambda at: at.request("page.html/"),
    lambda at: at.request("/etc/passwd"),
    lambda at: at.request(method="POST"),
    lambda at: at.request(method="TRACE"),
    lambda at: at.request(method="CONNECT"),
    lambda at: at.request("session"),
    lambda at: at.handshake().replace(b"Origin: http://127", b"Origin: http://128"),
    lambda at: at.handshake().replace(b"Origin", b"X-Origin"),
    lambda at: at.handshake("Origin: http://evil.example"),
    lambda at: at.handshake().replace(b"Version: 13", b"Version: 99"),
    lambda at: at.request("", "Expect: 100-continue", "Content-Length: 9", method="PUT"),
    lambda at: f"GET http://[::/{at.token}/ HTTP/1.1\r\nHost: {at.host}\r\n\r\n".encode(),
)


def storm(place: Place, _: int) -> list[_Process]:
    """Connections opened and held as fast as can be, by another process."""
    command = [sys.executable, "-c", _STORMING, str(place.port)]
    process = _Process(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    return [process]


class _Process(subprocess.Popen[bytes]):
    """A process that is ended as connections are."""

    def close(self) -> None:
        self.kill()
        self.communicate()


def _sent(place: Place, data: bytes) -> socket:
    """Open a connection and say something."""
    opened = place.connect()
    with suppress(OSError):
        opened.sendall(data)
    return opened
