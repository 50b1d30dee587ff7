"""Tables of the ways in which people write dates that are no EDTF, and what each may mean in EDTF.

The patterns are tried in order on short ASCII texts, letter case ignored. What a row offers is
checked before it is shown, so a row may offer too much.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from tui.log.dates.edtf import MONTHS
from tui.log.dates.month_names import MONTHS as MONTH_NAMES

_FOUR_DIGITS: Final = 9999  # a year of more has a Y before it


def _ordinal(match: re.Match[str]) -> str:
    day = date(int(match[1]), 1, 1) + timedelta(days=int(match[2]) - 1)
    if day.year != int(match[1]):
        return ""
    return f"{day}"


def _week(match: re.Match[str]) -> str:
    year, week, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if day:
        return f"{date.fromisocalendar(year, week, day)}"
    return f"{date.fromisocalendar(year, week, 1)}/{date.fromisocalendar(year, week, 7)}"


def _bc(match: re.Match[str]) -> str:
    before = int(match[1].replace(",", "")) - 1
    if before > _FOUR_DIGITS:
        return f"Y-{before}"
    return f"-{before:04}" if before > 0 else "0000"


def _ad(match: re.Match[str]) -> str:
    return f"{int(match[1] or match[2]):04}"


def _weeks(match: re.Match[str]) -> str:
    first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return f"{first}/{date.fromisocalendar(int(match[3]), int(match[4]), 7)}"


def _unix(match: re.Match[str]) -> str:
    seconds = int(match[0])
    if len(match[0]) > 10:  # milliseconds
        seconds //= 1000
    return f"{datetime(1970, 1, 1) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"


def _hours(match: re.Match[str]) -> str:
    text = match[0]
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}T{text[8:]}"


def _midnight(match: re.Match[str]) -> str:
    return f"{date.fromisoformat(match[1]) + timedelta(days=1)}T00:00{match[2]}"


def _twelve_hour(match: re.Match[str]) -> str:
    if not 1 <= int(match[2]) <= 12:
        return ""
    hour = int(match[2]) % 12 + {"a": 0, "p": 12}[match[5].lower()]
    return f"{match[1]}T{hour:02}:{match[3] or '00'}{match[4] or ''}"


def _quarter(match: re.Match[str]) -> str:
    return f"{match[2]}-{32 + int(match[1])}"


def _year_quarter(match: re.Match[str]) -> str:
    return f"{match[1]}-{32 + int(match[2])}"


def _far(match: re.Match[str]) -> str:
    return f"Y{int(match[0])}"


def _named_month(match: re.Match[str]) -> str:
    month = MONTH_NAMES.get(match[2].lower().rstrip("."))
    return f"{match[3]}-{month:02}-{int(match[1]):02}" if month else ""


def _century(match: re.Match[str]) -> str:
    return f"{int(match[1]) - 1:02}XX"


# What must be computed: days and weeks of a year, Unix time, clocks of twelve hours.
COMPUTED: Final[tuple[tuple[str, Callable[[re.Match[str]], str]], ...]] = (
    (r"(\d{4})-?(\d{3})", _ordinal),
    (r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", _week),
    (r"(\d{4})-?W(\d\d)/(\d{4})-?W(\d\d)", _weeks),
    (r"[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])", _hours),
    (r"\d{9,10}|\d{12,13}", _unix),
    (r"(\d{4}-\d\d-\d\d)[T ]24(?::00)*(Z?|[+-]\d\d:\d\d)", _midnight),
    (r"(\d{4}-\d\d-\d\d)[T ,]+(\d\d?)(?:[:.](\d\d)(:\d\d)?)? ?([ap])\.?m\.?", _twelve_hour),
    (r"Q([1-4])[ -/]?(\d{4})", _quarter),
    (r"(\d{4})[ -/]?Q([1-4])", _year_quarter),
    (r"(\d{1,3}(?:,\d{3}){1,2}|\d{1,7}) ?B\.?C\.?(?:E\.?)?", _bc),
    (r"A\.?D\.? ?(\d{1,4})|(\d{1,4}) ?(?:A\.?D\.?|C\.?E\.?)", _ad),
    (r"(?:the )?(\d\d?)(?:st|nd|rd|th) century", _century),
    (r"-\d{5,7}", _far),
    # Names in other languages: 5. Dezember 2024, 1er mars 1871, 5 de diciembre de 2024.
    (r"(\d\d?)(?:\.|er|º)?(?: de)? ([^\s\d]{2,12}),?(?: de)? (\d{4})(?: ?г\.?)?", _named_month),
)

_MONTHS: Final = tuple(month.lower()[:3] for month in MONTHS)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_Y = r"(?P<y>(?P<c>\d\d)\d\d)"
_M = r"(?P<m>\d\d?)"
_D = r"(?P<d>\d\d?)(?:st|nd|rd|th)?"
_E = r"(?P<e>\d\d?)(?:st|nd|rd|th)?"
MONTH: Final = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_N, _N2 = rf"(?P<name>{MONTH})\.?", rf"(?P<other>{MONTH})\.?"
_TO = "(?: ?- ?| to | and | ?/ ?)"
_DAY = r"(?P<a>\d{4}-\d\d-\d\d)"
_ZONE = r"(?P<z>Z|[+-]\d\d:\d\d)?(?P<q>[?~%]?)"
_SEP = "[-/. ]"

# A pattern, and the texts that it may mean, filled in with its groups. {m} and {l} are also the
# numbers of a month's names, {s} that of a season.
TEMPLATES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
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
    (rf"{_Y}(?P<m>\d\d)(?P<d>\d\d)", ("{y}-{m}-{d}",)),
    (
        rf"{_Y}(?P<m>\d\d)(?P<d>\d\d)[T ](?P<h>\d\d):?(?P<n>\d\d)(?::?\d\d)?{_ZONE}",
        ("{y}-{m}-{d}T{h}:{n}{z}{q}",),
    ),
    (rf"{_Y}(?P<m>0\d|1[0-2])", ("{y}-{m}",)),
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
    (rf"{_DAY}[T ](?P<h>[\d:]+)[-/](?P<n>\d\d:\d\d)", ("{a}T{h}/{a}T{n}",)),
    (rf"(?P<y>\d{{4}}){_TO}(?P<d>\d{{4}})", ("{y}/{d}",)),
    # English names.
    (rf"{_D}{_TO}{_E} {_N},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{m:0>2}-{e:0>2}",)),
    (rf"{_N} {_D}{_TO}{_E},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{m:0>2}-{e:0>2}",)),
    (rf"{_D} {_N}{_TO}{_E} {_N2},? {_Y}", ("{y}-{m:0>2}-{d:0>2}/{y}-{l:0>2}-{e:0>2}",)),
    (rf"{_N}{_TO}{_N2},? {_Y}", ("{y}-{m:0>2}/{y}-{l:0>2}",)),
    (rf"(?:the )?{_D}[- ](?:of )?{_N}[-, ]+{_Y}", ("{y}-{m:0>2}-{d:0>2}",)),
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
    (r"(?P<y>\d{3})", ("0{y}",)),
    # Clock times and their zones.
    (rf"{_DAY}[T ](?P<h>\d\d?)[:.h]?(?P<n>\d\d){_ZONE}", ("{a}T{h:0>2}:{n}{z}{q}",)),
    (rf"{_DAY}[T ](?P<h>\d\d)-(?P<n>\d\d)-(?P<d>\d\d){_ZONE}", ("{a}T{h}:{n}:{d}{z}{q}",)),
    (r"(?P<a>.+:\d\d):60(?P<z>.*)", ("{a}:59{z}",)),
    (r"(?P<a>.+:\d\d:\d\d)[.,]\d+(?P<z>.*)", ("{a}{z}",)),
    (rf"{_DAY}[T ](?P<h>[\d:]+) ?(?:UTC|GMT|Z)(?P<q>[?~%]?)", ("{a}T{h}Z{q}",)),
    (
        rf"{_DAY}[T ](?P<h>[\d:]+) ?(?:UTC|GMT)? ?(?P<o>[+-])(?P<m>\d\d?):?(?P<n>\d\d)?"
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
    (r"(?:from |between )?(.+?) (?:-|--|to|until|till|and) (.+)", "{}/{}"),
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
    r"(\d\d?[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d\d? ?[ap]\.?m\.?)(?:,? on |, ?| )(.+)"
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
