"""Addresses that lead to one page, whatever is written around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from tui.log.sourcing.copies import front, named_copy, original

_PREFIXES: Final = re.compile(r"^(?:www\d*|m|mobile|amp)\.(?=[^.]+\.)")
_INDEX: Final = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_AMP: Final = re.compile(r"/amp(?=/|$)|\.amp(?=\.html?$|$)", re.IGNORECASE)
# Parameters that tell where a reader came from, and not what is read.
_TRACKING: Final = re.compile(
    r"utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|gs_lcp|ref|ref_src"
    r"|ref_url|referrer|cmp|cmpid|ncid|ocid|xtor|ito|maca|smid|srnd|spm|guccounter|s?share"
    r"|no_?amp|amp|outputtype|amp_\w+"
    r"|_x_tr_\w+",
    re.IGNORECASE,
)
_TRANSLATED: Final = ".translate.goog"
_POST: Final = re.compile(r"(?:/i/web|/[^/]+)?/status(?:es)?/(\d+)")
_FILM: Final = re.compile(r"/(?:shorts/|live/|embed/|v/|varchive/)?([\w-]{11})$")
_PUBLIC: Final = re.compile(r"/(?:s/)?([A-Za-z]\w+/\d+)$")
_THREAD: Final = re.compile(r"(?:/r/\w+)?/comments/(\w+)(?:/[^/]*(/\w+)?)?$")
_PICTURE: Final = re.compile(r"(?:/[\w.]+)?/(?:p|reel|tv)/([\w-]+)$")
# What of a path tells a post of a host from its others.
_POSTS: Final[tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    ("x.com", _POST, lambda found: found[1]),
    ("youtube.com", _FILM, lambda found: found[1]),
    ("t.me", _PUBLIC, lambda found: found[1].casefold()),
    ("reddit.com", _THREAD, lambda found: f"comments/{found[1]}{found[2] or ''}"),
    ("instagram.com", _PICTURE, lambda found: f"p/{found[1]}"),
)
_MOBILE: Final = re.compile(r"\.m\.(?=wiki\w+\.org$)")


@lru_cache(maxsize=1 << 14)
def page(url: str) -> str:
    """Return the page that an address leads to: host, path and what is asked for; "" for none.

    Left out are the scheme, `www`, a closing slash, the place on the page, parameters of tracking,
    and the archive, or other front, that shows a copy of the page.
    """
    url = original(url.strip())
    if copy := named_copy(url):
        return copy
    url = re.sub(r"^(https?:)/+|^(?!https?:/)", _scheme, url, flags=re.IGNORECASE)
    try:
        parts = urlsplit(url)
        host = _PREFIXES.sub("", (parts.hostname or "").rstrip("."))
    except ValueError:  # brackets that are no IPv6 address
        return ""
    if not host or "." not in host:
        return ""
    path = re.sub("//+", "/", unquote(parts.path)).rstrip("/")
    path = _AMP.sub("", _INDEX.sub("", path)).rstrip("/")
    asked = [each for each in parse_qsl(parts.query, True) if not _tracks(*each)]
    query = urlencode(sorted(asked))
    if host.endswith(_TRANSLATED):
        host = _untranslated(host)
    shown = front(_MOBILE.sub(".", host), path)
    return _posted(shown, host, path, dict(asked)) or f"{shown}{path}?{query}".rstrip("?")


def _scheme(found: re.Match[str]) -> str:
    """Write what an address begins with: archives lose a slash of it, and writers all."""
    return f"{found[1] or 'http:'}//"


def _tracks(name: str, value: str) -> bool:
    return bool(_TRACKING.fullmatch(name)) or (name == "output" and value == "amp")


def _untranslated(host: str) -> str:
    """Return the host that Google's translation of a page stands for: `example-org`."""
    plain = host.removesuffix(_TRANSLATED).replace("--", "\0").replace("-", ".")
    return _PREFIXES.sub("", plain.replace("\0", "-"))


def _posted(shown: str, host: str, path: str, asked: Mapping[str, str]) -> str:
    """Return the one address of a post, a film or a paper that goes by several; "" for others."""
    if shown == "youtube.com" and asked.get("v"):
        return f"youtube.com/{asked['v']}"
    if shown == "doi.org":
        return f"doi.org{path.casefold()}"
    if host == "redd.it":
        return f"reddit.com/comments{path}"
    for of, pattern, one in _POSTS:
        if of == shown and (found := pattern.match(path)):
            return f"{shown}/{one(found)}"
    return ""
