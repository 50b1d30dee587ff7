"""Which addresses may leave the app: as a link on the screen, or to a browser."""

from __future__ import annotations

from urllib.parse import urlsplit

# The longest address that every browser has accepted (Internet Explorer's limit).
LONGEST = 2083


def is_web_link(url: str) -> bool:
    """Whether `url` is plain http or https with a host: printable ASCII, no user name, no surprise.

    Anything else must be percent-encoded first, or stay text.
    """
    if len(url) > LONGEST or not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        port = parts.port  # raises for a port that is no number or too large
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and _bare(parts.netloc, port)


def _bare(netloc: str, port: int | None) -> bool:
    """No user name before the host, and no backslash, which browsers read as a slash."""
    return "@" not in netloc and "\\" not in netloc and port != 0
