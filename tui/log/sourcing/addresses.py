"""Addresses that lead to one page, whatever is written around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# Archives that keep the address of the page in their own: Wayback Machine, archive.today, AMP.
_ARCHIVED: Final = re.compile(
    r"(?:https?://)?(?:"
    r"(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|vn|fo|md))/[\dA-Za-z_*.-]+/"
    r"|[\w-]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?"
    r"|(?:www\.)?webcitation\.org/query\?url="
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{12}:)?"
    r")(?P<page>.+)"
)
_PREFIXES: Final = re.compile(r"^(?:www\d*|m|mobile|amp)\.(?=[^.]+\.)")
_INDEX: Final = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$|/amp$", re.IGNORECASE)
# Parameters that tell where a reader came from, and not what is read.
_TRACKING: Final = re.compile(
    r"utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|gs_lcp|ref|ref_src"
    r"|ref_url|referrer|cmp|cmpid|ncid|ocid|xtor|ito|maca|smid|srnd|spm|guccounter|s?share"
    r"|no_?amp|amp|outputtype",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def page(url: str) -> str:
    """Return the page that an address leads to: host, path and what is asked for; "" for none.

    Left out are the scheme, `www`, a closing slash, the place on the page, parameters of tracking,
    and the archive that keeps a copy of the page.
    """
    url = _unarchived(url.strip())
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = _PREFIXES.sub("", (parts.hostname or "").rstrip("."))
    except ValueError:  # brackets that are no IPv6 address
        return ""
    if not host or "." not in host:
        return ""
    path = _INDEX.sub("", unquote(parts.path).rstrip("/")).rstrip("/")
    asked = [each for each in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(each[0])]
    query = urlencode(sorted(asked))
    return f"{host}{path}?{query}".rstrip("?")


def _unarchived(url: str) -> str:
    """Return the address of the page whose copy this is, or the address itself."""
    found = _ARCHIVED.match(url)
    while found:
        url = unquote(found["page"]) if "://" not in found["page"][:9] else found["page"]
        found = _ARCHIVED.match(url)
    return url
