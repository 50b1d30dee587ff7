"""Addresses that lead to one page, whatever is written around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# Archives that keep the address of the page in their own: Wayback Machine, archive.today, AMP.
_ARCHIVED: Final = re.compile(
    r"(?:https?://)?(?:"
    r"(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|vn|fo|md)|arquivo\.pt/wayback"
    r"|webarchive\.nationalarchives\.gov\.uk(?:/ukgwa)?)/[\dA-Za-z_*.-]+/"
    r"|web\.archive\.org/save/|ghostarchive\.org/archive/(?:\d+/)?(?=https?:)"
    r"|translate\.google\.\w+/translate\?(?:[^#]*&)?u="
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
    r"|no_?amp|amp|outputtype"
    r"|_x_tr_\w+",
    re.IGNORECASE,
)
_TRANSLATED: Final = ".translate.goog"
_HOSTS: Final = {
    "twitter.com": "x.com",
    "youtu.be": "youtube.com",
    "telegram.me": "t.me",
    "dx.doi.org": "doi.org",
}
_POST: Final = re.compile(r"/[^/]+/(?:status|statuses)/(\d+)")
_FILM: Final = re.compile(r"/(?:shorts/|live/|embed/|v/)?([\w-]{11})$")


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
    if host.endswith(_TRANSLATED):
        host = _untranslated(host)
    host = _HOSTS.get(host, host)
    return _posted(host, path, dict(asked)) or f"{host}{path}?{query}".rstrip("?")


def _untranslated(host: str) -> str:
    """Return the host that Google's translation of a page stands for: `example-org`."""
    plain = host.removesuffix(_TRANSLATED).replace("--", "\0").replace("-", ".")
    return _PREFIXES.sub("", plain.replace("\0", "-"))


def _posted(host: str, path: str, asked: Mapping[str, str]) -> str:
    """Return the one address of a post, a film or a paper that goes by several; "" for others."""
    if host == "x.com" and (post := _POST.match(path)):
        return f"x.com/{post[1]}"
    if host == "youtube.com":
        found = _FILM.match(path)
        film = asked.get("v") or (found[1] if found else "")
        return f"youtube.com/{film}" if film else ""
    if host == "t.me":
        return f"t.me{path.removeprefix('/s') if path.startswith('/s/') else path}"
    return f"doi.org{path.casefold()}" if host == "doi.org" else ""


def _unarchived(url: str) -> str:
    """Return the address of the page whose copy this is, or the address itself."""
    found = _ARCHIVED.match(url)
    while found:
        url = unquote(found["page"]) if "://" not in found["page"][:9] else found["page"]
        found = _ARCHIVED.match(url)
    return url
