"""Which addresses may be opened."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

# The longest address that every browser has accepted (Internet Explorer's limit).
LONGEST: Final = 2083
# Printable ASCII without the space and what RFC 3986 never allows bare.
_PLAIN: Final = re.compile(r"[!#-;=?-\[\]_a-z~]+")


def is_web_link(url: str) -> bool:
    """Tell whether this is plain http or https with a host, and nothing in it misleads.

    Printable ASCII only (anything else must be percent-encoded, a host written in punycode), no
    user name before the host, and a port that exists.
    """
    if len(url) > LONGEST or not _PLAIN.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port  # raises for a port that is no number or too large
    except ValueError:
        return False
    bare = "@" not in parts.netloc and port != 0
    return parts.scheme in ("http", "https") and bool(parts.hostname) and bare
