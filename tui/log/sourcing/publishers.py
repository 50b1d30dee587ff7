"""Whose text a publisher prints, as its name says: `AFP via LBCI`, `Sputnik (TASS text)`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# News agencies by the names that they go by; of one agency they are one.
_AGENCIES: Final = {
    name: names[0]
    for names in (
        ("AP", "Associated Press", "APNews"),
        ("AFP", "Agence France-Presse"),
        ("Reuters", "Thomson Reuters"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("Anadolu", "AA", "Anadolu Agency", "Anadolu Ajansı"),
        ("Xinhua", "Xinhua News Agency"),
        ("TASS", "ITAR-TASS"),
        ("RIA", "RIA Novosti"),
        ("SANA", "Syrian Arab News Agency"),
        ("IRNA", "Islamic Republic News Agency"),
        ("EFE", "Agencia EFE"),
        ("UPI", "United Press International"),
        ("AAP", "Australian Associated Press"),
        ("PTI", "Press Trust of India"),
        ("ANI", "Asian News International"),
        ("APP", "Associated Press of Pakistan"),
        ("PA", "PA Media", "Press Association"),
        ("ANA-MPA", "Athens News Agency"),
        ("CNN", "Cable News Network"),
        ("BBC", "BBC News"),
        ("OCHA",),
        ("UNHCR",),
        ("UNICEF",),
        ("WFP", "World Food Programme"),
        *((name,) for name in ("ANSA", "IANS", "Interfax", "Kyodo", "Yonhap", "Bernama", "BSS")),
        *((name,) for name in ("WAFA", "QNA", "SPA", "WAM", "KUNA", "Petra", "NNA", "Ukrinform")),
    )
    for name in names
}
_VIA: Final = re.compile(r"(.+?) via .+", re.DOTALL)
_ASIDE: Final = re.compile(r"\s*\(([^()]*)\)")
_CITING: Final = re.compile(r"(?:citing|quoting|translating|after|from|courtesy of) (.+)")
_PRINTED: Final = re.compile(
    r"(.+?)(?:[ -](?:text|copy|wire|dispatch|story|storyline|release|report|mirror|transcript|fork"
    r"|live blog|like text))(?:,.*)?"
)
# LBCI with AFP, LBCI, citing AFP, Le Monde avec AFP, LBCI - AFP: what stands beside an agency.
_BESIDE: Final = re.compile(
    r",? (?:citing|quoting|with|avec|mit|from|through|courtesy of) |\s[-–—|·]\s", re.IGNORECASE
)
_SEVERAL: Final = re.compile(r"\s*(?:/|,| and )\s*")
_BESIDE_ITS_NAME: Final = re.compile(
    r" (?:(?:news )?agency|news(?:wire)?|staff|com)$", re.IGNORECASE
)
_ON_PLATFORM: Final = re.compile(r" (?:on|channel on) (?:telegram|x|twitter|facebook|youtube)$")
# Names that are no publisher's own: what stands there may be anybody's.
_NOBODY: Final = frozenset(
    (
        *("unnamed", "unknown", "anonymous", "wire", "agency", "agencies", "news", "website"),
        *("telegram", "twitter", "x", "facebook", "youtube", "tiktok", "instagram", "whatsapp"),
    )
)


@lru_cache(maxsize=1 << 14)
def printed_from(publisher: str) -> tuple[str, ...]:
    """Return whose text a publisher prints, as its name says, itself when it says nothing.

    `AFP via LBCI` prints AFP's, `Babel (citing Reuters, AFP)` that of two. Nothing for a name that
    is nobody's, such as `Telegram`.
    """
    text = " ".join(publisher.split())
    for aside in _ASIDE.findall(text):
        if names := _of_aside(aside):
            return names
    text = _ASIDE.sub("", text).strip()
    if names := tuple(filter(None, map(agency, _BESIDE.split(text)))):
        return names
    via = _VIA.fullmatch(text)
    if via:
        text = via[1]
    printed = _PRINTED.fullmatch(text)
    if printed:
        text = printed[1]
    return _named(text)


def agency(name: str) -> str:
    """Return the agency that a name, or an author, is; "" for any other."""
    return _agency_called(folded(name).removeprefix("by "))


def _agency_called(name: str) -> str:
    """Return the agency of a compared name: `ap`, `ap news`, `reuters staff`, `reuters com`."""
    return _BY_FOLDED.get(name) or _BY_FOLDED.get(_BESIDE_ITS_NAME.sub("", name), "")


def readable(name: str) -> str:
    """Return a name that was made to be compared as it may be read."""
    return name.title() if name.islower() and name not in _AGENCIES else name


@lru_cache(maxsize=1 << 14)  # the same names are compared for every event
def folded(text: str) -> str:
    """Return text as names are compared: without case, marks, punctuation and a first "the"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", plain)
    return " ".join(words).removeprefix("the ")


def _of_aside(aside: str) -> tuple[str, ...]:
    """Return whose text it is by what stands in brackets; nothing when that does not tell."""
    if citing := _CITING.fullmatch(aside):
        return tuple(name for part in _SEVERAL.split(citing[1]) for name in _named(part))
    first = re.split(r"[ ,'-]", aside, maxsplit=1)[0]
    printed = _PRINTED.fullmatch(aside)
    if printed:
        return _named(printed[1])
    if all(each in _AGENCIES for each in _SEVERAL.split(first)):
        return _named(first)
    return ()


def _named(text: str) -> tuple[str, ...]:
    """Return the names in a text, agencies by their usual one; several when all are agencies."""
    parts = [part for part in _SEVERAL.split(text) if part]
    plain = [_BESIDE_ITS_NAME.sub("", part) for part in parts]
    known = [_AGENCIES[part] for part in plain if part in _AGENCIES]
    if known and (len(known) == len(parts) or "/" in text or "," in text):
        return tuple(dict.fromkeys(known))
    name = _ON_PLATFORM.sub("", folded(text))
    if not name or name in _NOBODY or name.startswith(("unnamed ", "unknown ")):
        return ()
    return (_agency_called(name) or name,)


_BY_FOLDED: Final = {folded(name): agency for name, agency in _AGENCIES.items()}
