"""The address behind a copy: what archives, caches, proxies and other front ends show is a page's.

The lists are data: whoever meets another host adds a row. An archive that gives a copy a name of
its own (perma.cc) tells nothing of the page; its several hosts are one.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

_STAMP: Final = r"[\d*][\w.*-]*/"  # when a copy was made, as a folder
_TODAY: Final = r"archive\.(?:today|ph|is|li|vn|fo|md)/"
_QUERY: Final = r"\?(?:[^#]*&)?"

_MOST: Final = 10  # copies of each other; each further one takes the whole address again
# What stands before the address of a page in that of a copy of it.
_COPIES: Final = (
    # Archives
    rf"(?:web|web-beta|wayback)\.archive\.org/(?:web/|save/)?(?:{_STAMP})?",
    rf"(?:www\.)?archive\.org/(?:web|wayback)/(?:{_STAMP})?",
    r"liveweb\.archive\.org/",
    rf"{_TODAY}(?:(?:o/)?[\w.*-]+/)?",
    rf"{_TODAY}(?:submit/)?{_QUERY}url=",
    rf"arquivo\.pt/(?:wayback|noFrame/replay)/{_STAMP}",
    rf"webarchive\.nationalarchives\.gov\.uk/(?:ukgwa/)?{_STAMP}",
    rf"wayback\.archive-it\.org/\d+/{_STAMP}",
    rf"webarchive\.loc\.gov/\w+/{_STAMP}",
    rf"web\.archive\.org\.au/awa/{_STAMP}",
    rf"megalodon\.jp/{_STAMP}",
    rf"timetravel\.mementoweb\.org/(?:memento|list)/{_STAMP}",
    r"ghostarchive\.org/archive/(?:\d+/)?",
    rf"(?:www\.)?webcitation\.org/\w*{_QUERY}url=",
    # Caches, AMP, translations
    r"webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{12}:)?",
    r"[\w-]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?",
    r"(?:www\.)?(?:google|bing)\.[a-z.]{2,6}/amp/(?:s/)?",
    rf"translate\.google\.[a-z.]{{2,6}}/translate{_QUERY}u=",
    # Readers, and what leads on
    r"12ft\.io/(?:proxy\?q=)?",
    r"r\.jina\.ai/",
    r"(?:www\.)?removepaywalls?\.com/(?:search\?url=)?",
    rf"(?:www\.)?google\.[a-z.]{{2,6}}/url{_QUERY}(?:q|url)=",
    rf"lm?\.facebook\.com/l\.php{_QUERY}u=",
    rf"l\.instagram\.com/{_QUERY}u=",
    rf"(?:www\.)?youtube\.com/redirect{_QUERY}q=",
    rf"(?:www\.)?vk\.com/away\.php{_QUERY}to=",
)
_COPY: Final = re.compile(
    rf"(?:https?://)?(?:{'|'.join(_COPIES)})"
    r"(?P<page>https?:/.+|https?%3A.+|[\w-]+(?:\.[\w-]+)+(?:[/:?].*)?)",
    re.IGNORECASE,
)
# Hosts that show what is on another.
_FRONTS: Final = (
    (
        "x.com",
        r"twitter\.com|nitter\.[\w.-]+|xcancel\.com|(?:fx|vx)twitter\.com|(?:fixup|fixv)x\.com",
    ),
    ("youtube.com", r"youtu\.be|(?:music\.)?youtube(?:-nocookie)?\.com|yewtu\.be|piped\.video"),
    ("youtube.com", r"invidious\.[\w.-]+|inv\.nadeko\.net|ghostarchive\.org(?=/varchive/)"),
    ("t.me", r"telegram\.(?:me|dog)"),
    ("facebook.com", r"fb\.com|(?:web|mbasic|touch|[a-z]{2}-[a-z]{2})\.facebook\.com"),
    ("instagram.com", r"(?:dd|kk)instagram\.com"),
    ("reddit.com", r"(?:old|np|new)\.reddit\.com|(?:libreddit|redlib)\.[\w.-]+|redd\.it"),
    ("tiktok.com", r"vxtiktok\.com"),
    ("doi.org", r"dx\.doi\.org"),
    ("bbc.com", r"bbc\.co\.uk"),
)
_FRONT: Final = re.compile("|".join(rf"({hosts})(?=/|$)" for _, hosts in _FRONTS))
_NAMED_COPY: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:archive\.(?P<host>today|ph|is|li|vn|fo|md)/(?P<name>\w{4,6})"
    r"|perma\.cc/(?P<perma>\w{4}-\w{4}))(?:/\w*)?(?:[?#].*)?",
    re.IGNORECASE,
)


def original(url: str) -> str:
    """Return the address of the page that this is a copy of, or a copy of a copy; else itself.

    Of ten copies of each other what the tenth shows.
    """
    for _ in range(_MOST):
        found = _COPY.match(url)
        if found is None:
            break
        url = _first(found["page"])
    return url


def front(host: str, path: str) -> str:
    """Return the host whose pages a host shows, such as x.com for nitter.net; else the host."""
    found = _FRONT.match(host + path)
    if found is None or found.lastindex is None:
        return host
    return _FRONTS[found.lastindex - 1][0]


def named_copy(url: str) -> str:
    """Return the one name of a copy whose address does not tell its page; "" for any other."""
    found = _NAMED_COPY.fullmatch(url)
    if found is None:
        return ""
    if found["perma"]:
        return f"perma.cc/{found['perma'].upper()}"
    return f"archive.today/{found['name']}"


def _first(address: str) -> str:
    """Return an address without what the copy's own asks for after it, and decoded."""
    alone = address.partition("&")[0]
    if "%3a" in alone[:9].casefold() or ("%" in alone and "?" not in alone):
        return unquote(alone)
    return address if "?" in alone else alone
