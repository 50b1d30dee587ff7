"""Who may come in: by the token in the address, the host that was asked, and the page that asks.

A page of somebody else may have its own name resolve to this machine (DNS rebinding), or open
sockets to it (WebSockets are not held to the same origin): both are told by what browsers send,
`Host` and `Origin` (RFC 9110, 7.2; RFC 6455, 10.2).
"""

from __future__ import annotations

import hmac
import re
import secrets
from typing import Final, NamedTuple

_LOOPBACK: Final = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{32,200}")
_ORIGIN: Final = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]{1,5})?", re.IGNORECASE)


def new_token() -> str:
    """Return 192 random bits, as they may stand in an address."""
    return secrets.token_urlsafe(24)


def is_token(text: str) -> bool:
    """Whether a text is long enough to be no guess, and may stand in an address."""
    return _TOKEN.fullmatch(text) is not None


def is_origin(text: str) -> bool:
    """Whether a text is an origin as browsers send it: https://timeline.example.org."""
    return _ORIGIN.fullmatch(text) is not None


class Door(NamedTuple):
    """What is asked of those who come: the token, and the origin of a proxy, "" for none."""

    token: str
    origin: str = ""

    def knows_host(self, host: str) -> bool:
        """Whether this is a name of the machine itself, or that of the proxy."""
        if _LOOPBACK.fullmatch(host):
            return True
        return bool(self.origin) and host.lower() == _host_of(self.origin)

    def knows_origin(self, origin: str, host: str) -> bool:
        """Whether a page of this origin is one of ours, or shown by the proxy.

        Over http a page of ours is one from the host that is asked. A proxy may hand on its own
        name as the host, or the one that it asks.
        """
        if self.origin and origin.lower() == self.origin.lower():
            return True
        return _LOOPBACK.fullmatch(host) is not None and origin.lower() == f"http://{host.lower()}"

    def knows_token(self, token: str) -> bool:
        """Whether it is the token; takes as long for one that is nearly right."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())


def _host_of(origin: str) -> str:
    return origin.lower().partition("://")[2]
