"""Tables of the ways in which people write dates that are no EDTF, and what each may mean in EDTF.

The patterns are tried in order on short ASCII texts, letter case ignored. What a row offers is
checked before it is shown, so a row may offer too much.
"""

from __future__ import annotations

import re
from typing import Final

from tui.log.dates.edtf import MONTHS

_MONTHS: Final = tuple(month.lower()[:3] for month in MONTHS)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_Y = r"(?P<y>(?P<c>\d\d)\d\d)"
_M = r"(?P<m>\d\d?)"
_D = r"(?P<d>\d\d?)(?:st|nd|rd|th)?"
_E = r"(?P<e>\d\d?)(?:st|nd|rd|th)?"
MONTH: Final = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_N, _N2 = rf"(?P<name>{MONTH})\.?", rf"(?P<other>{MONTH})\.?"
_TO = "(?: ?- ?| to | and | or | ?/ ?)"
_DAY = r"(?P<a>\d{4}-\d\d-\d\d)"
_ZONE = r"(?P<z>Z|[+-]\d\d:\d\d)?(?P<q>[?~%]?)"
_SEP = "[-/. ]"

# A pattern, and the texts that it may mean, filled in with its groups. {m} and {l} are also the
# numbers of a month's names, {s} that of a season.
TEMPLATES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    # Before an offset: a span of hours.
    (
        rf"{_DAY}[T ](?P<h>\d\d?)(?P<r>(?::\d\d){{0,2}}) ?- ?(?P<n>\d\d?:\d\d(?::\d\d)?)",
        ("{a}T{h:0>2}{r}/{a}T{n:0>5}", "{a}T{h:0>2}{r}-{n:0>5}"),
    ),
    (
        rf"{_DAY}[T ](?P<h>\d\d?)(?P<r>(?::\d\d){{0,2}})/T?(?P<n>\d\d?:\d\d(?::\d\d)?)",
        ("{a}T{h:0>2}{r}/{a}T{n:0>5}",),
    ),
    (rf"{_Y}{_SEP}{_M}{_SEP}{_D}(?P<rest>(?:[T ].*)?)", ("{y}-{m:0>2}-{d:0>2}{rest}",)),
    (rf"{_Y}{_SEP}{_D}{_SEP}{_M}", ("{y}-{m:0>2}-{d:0>2}",)),
    (
        rf"{_D}{_SEP}{_M}{_SEP}{_Y}(?P<rest>(?:[T ].*)?)",
        ("{y}-{m:0>2}-{d:0>2}{rest}", "{y}-{d:0>2}-{m:0>2}{rest}"),
    ),
    (rf"{_M}{_SEP}{_Y}", ("{y}-{m:0>2}",)),
    (rf"{_Y}[/. ](?P<m>\d\d)", ("{y}-{m}", "{y}/{c}{m}")),
    (rf"{_Y}\.(?P<m>\d)", ("{y}-0{m}", "{y}-{m}0")),
    (rf"{_Y}{_SEP}(?P<m>\d)", ("{y}-0{m}",)),
    (rf"{_Y}(?P<d>\d\d)(?P<m>\d\d)", ("{y}-{m}-{d}",)),
    (rf"{_Y}(?P<m>\d\d)00", ("{y}-{m}", "{y}")),
    (
        rf"{_Y}(?P<m>\d\d)(?P<d>\d\d)[T ](?P<h>\d\d):?(?P<n>\d\d)(?::?\d\d)?{_ZONE}",
        ("{y}-{m}-{d}T{h}:{n}{z}{q}",),
    ),
    (rf"{_Y}-(?P<d>\d\d)", ("{y}/{c}{d}",)),
    (rf"{_Y}-(?P<m>\d\d)-00", ("{y}-{m}", "{y}")),
    (rf"{_Y}-00", ("{y}",)),
    (rf"{_Y}-(?P<m>\d\d)-(?:\?\?|__|\*\*|--)", ("{y}-{m}-XX",)),
    (r"(?P<c>\d\d)(?:\?\?|__|\*\*)", ("{c}XX",)),
    (r"(?:the )?(?P<c>\d{3})(?:[?_*]|0'?s)", ("{c}X",)),
    # Both ends of a span, written once.
    (r"(?P<a>\d{4}-\d\d-)(?P<d>\d\d)[-/](?P<e>\d\d)", ("{a}{d}/{a}{e}",)),
    (r"(?P<a>\d{4}-)(?P<d>\d\d)/(?P<e>\d\d)", ("{a}{d}/{a}{e}",)),
    (r"(?P<a>\d{4}-)(?P<d>\d\d-\d\d)/(?P<e>\d\d-\d\d)", ("{a}{d}/{a}{e}",)),
    (rf"(?P<y>\d{{4}}){_TO}(?P<d>\d{{4}})", ("{y}/{d}",)),
    # English names.
    (rf"{_D}{_TO}{_E} {_N},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{m:0>2}-{e:0>2}",)),
    (rf"{_N} {_D}{_TO}{_E},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{m:0>2}-{e:0>2}",)),
    (rf"{_D} {_N}{_TO}{_E} {_N2},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{l:0>2}-{e:0>2}",)),
    (rf"{_N}{_TO}{_N2},? {_Y}", ("{y}-{m:0>2}/{y}-{l:0>2}",)),
    (rf"(?:the )?{_D}[- ](?:of )?{_N}[-, ]+{_Y}", ("{y}-{m:0>2}-{d:0>2}",)),
    (rf"(?P<d>\d\d?){_N}{_Y}", ("{y}-{m:0>2}-{d:0>2}",)),
    (rf"{_N} {_D},? {_Y}", ("{y}-{m:0>2}-{d:0>2}",)),
    (rf"{_Y}[- ]{_N}[- ]{_D}", ("{y}-{m:0>2}-{d:0>2}",)),
    (rf"{_N}[-, ]*{_Y}", ("{y}-{m:0>2}",)),
    (rf"{_Y}[-, ]*{_N}", ("{y}-{m:0>2}",)),
    (rf"(?P<season>spring|summer|autumn|fall|winter),? (?:of )?{_Y}", ("{y}-{s}",)),
    (rf"(?P<season>winter),? {_Y} ?[-/–] ?\d{{2,4}}", ("{y}-{s}",)),
    (r"(?P<c>\d{3})u", ("{c}X",)),
    (r"(?P<c>\d\d)uu", ("{c}XX",)),
    (rf"{_Y}-(?P<m>\d\d)-uu", ("{y}-{m}-XX",)),
    (rf"{_Y}-uu-uu", ("{y}-XX-XX",)),
    (rf"{_Y}-uu", ("{y}-XX",)),
    (r"(?P<y>\d{3})(?P<rest>(?:-\d\d){0,2})", ("0{y}{rest}",)),
    # Clock times and their zones.
    (rf"{_DAY}[T ](?P<h>\d\d?)[:.h]?(?P<n>\d\d){_ZONE}", ("{a}T{h:0>2}:{n}{z}{q}",)),
    (rf"{_DAY}[T ](?P<h>\d\d)-(?P<n>\d\d)-(?P<d>\d\d){_ZONE}", ("{a}T{h}:{n}:{d}{z}{q}",)),
    (r"(?P<a>.+:\d\d):60(?P<z>.*)", ("{a}:59{z}",)),
    (r"(?P<a>.+:\d\d:\d\d)[.,]\d+(?P<z>.*)", ("{a}{z}",)),
    (rf"{_DAY}[T ](?P<h>[\d:]+) ?\(?(?:UTC|GMT|Z)\)?(?P<q>[?~%]?)", ("{a}T{h}Z{q}",)),
    (
        rf"{_DAY}[T ](?P<h>[\d:]+) ?\(?(?:UTC|GMT)? ?(?P<o>[+-])(?P<m>\d\d?):?(?P<n>\d\d)?\)?"
        r"(?P<q>[?~%]?)",
        ("{a}T{h}{o}{m:0>2}:{n:0>2}{q}",),
    ),
)

# A pattern whose groups are dates themselves, and how they stand in the whole.
AROUND_DATES: Final = (
    (r"(?:circa|ca?\.?|about|around|approx(?:\.|imately)?|roughly|some time in|~) ?(.+)", "{}~"),
    (r"(.+?) \(?(?:circa|ca?\.?|approx(?:\.|imately)?|~)\)?", "{}~"),
    (r"(?:possibly|perhaps|probably|maybe|reportedly|\?) ?(.+)", "{}?"),
    (r"(.+?) ?(?:\(\?\)|\?\?|\?)", "{}?"),
    (r"(.+?)(?:\?~|~\?)", "{}%"),
    (r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (.+)", "{}"),
    (r"(?:from|between|on) (.+? (?:-|to|until|till|and|or) .+)", "{}"),
    (r"(?:from |between )?(.+?) (?:-|--|to|until|till|and|or) (.+)", "{}/{}"),
    (r"([^-]*[a-z][^-]*)-([^-]+)", "{}/{}"),
    (r"(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)", "{}/{}"),
    (r"(.+?) ?\.\.+ ?(.+)", "{}/{}"),
    (r"(?:before|until|till|by|up to|to|\.\.+|<) ?/?(.+)", "../{}"),
    (r"(?:after|since|from|>) ?(.+)", "{}/.."),
    (
        r"(?:from |since )?(.+?) ?(?:--?|/| to| until| till) ?(?:the )?"
        r"(?:present|now|today|ongoing)",
        "{}/..",
    ),
    (r"(.+?)(?: onwards?| or later| ?/? ?\.\.+)", "{}/.."),
    (r"([^/]+?) ?/ ?([^/]+)", "{}/{}"),
    (r"([^/]+)/open", "{}/.."),
    (r"([^/]+)/unknown", "{}/"),
    (r"open/([^/]+)", "../{}"),
    (r"unknown/([^/]+)", "/{}"),
    (r"([^/]+)/", "{}/"),
    (r"/([^/]+)", "/{}"),
)

# A date and the clock time after it.
DATE_AND_CLOCK: Final = r"(.+?)(?:,? at |, ?|_| |T)(\d\d?(?:[:.h]\d\d|(?= ?[ap]\.?m)).*)"


# A clock time and the date after it.
CLOCK_AND_DATE: Final = (
    r"(\d\d?[:.h]\d\d(?::\d\d)?(?: ?- ?\d\d?:\d\d(?::\d\d)?)?(?: ?[ap]\.?m\.?)?|"
    r"\d\d? ?[ap]\.?m\.?)(?:,? on |, ?| )(.+?)( \(UTC[+\d:-]*\))?"
)


def template_fields(match: re.Match[str]) -> dict[str, str]:
    """Return the groups of a match by name for a template, months and seasons as numbers."""
    found = {"m": "", "n": "", **match.groupdict("")}
    if found.get("name"):
        found["m"] = str(_MONTHS.index(found["name"].lower()[:3]))
    if found.get("other"):
        found["l"] = str(_MONTHS.index(found["other"].lower()[:3]))
    if found.get("season"):
        found["s"] = str(_SEASONS[found["season"].lower()])
    return found
