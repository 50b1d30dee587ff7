"""Says of the rendition of text only what changes: fewer bytes for the same screen.

Textual ends each piece of text with a reset and begins the next with all its attributes and both
colours, which is most of what a key costs on a slow line. SGR, select graphic rendition, is ECMA-48
8.3.117, colours by number and by red, green and blue as in ISO 8613-6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

_SGR: Final = re.compile(r"\x1b\[([\d;]*)m")
# What may stand between two pieces of text without a cell being touched.
_MOVES: Final = re.compile(r"(?:\x1b\[\d+;\d+H|[\r\n])*")
# What may change the rendition unseen: any sequence but SGR as above, places and erasing, modes,
# strings (links). SGR with colons is among them (\x1b[4:3m); resetting the terminal, or bringing
# back a cursor, are others.
_OTHER: Final = re.compile(r"[\x1b\x9b](?!\[[\d;]*[mHJK]|\[\?[\d;]*[hl]|\]|\\)")
_NO_LINK: Final = "\x1b]8;;\x1b\\"
# What ends each attribute; bold and dim are ended alike.
_OFF: Final = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28, 9: 29}
_WEIGHTS: Final = frozenset({1, 2})
_ENDED: Final = {off: frozenset(n for n in _OFF if _OFF[n] == off) for off in _OFF.values()}
# The numbers of colours; those that more numbers follow, how many; those of the terminal's own.
_TEXT: Final = frozenset((*range(30, 40), *range(90, 98)))
_GROUND: Final = frozenset((*range(40, 50), *range(100, 108)))
_CHOSEN: Final = (38, 48)
_LENGTHS: Final = {5: 2, 2: 4}
_OWN: Final = (39, 49)


class Rendition(NamedTuple):
    """Attributes by number and the two colours as their parameters, "" for the terminal's own.

    `link` is the address that a click on the text opens, "" for none: one that was checked.
    """

    attributes: frozenset[int] = frozenset()
    text: str = ""
    ground: str = ""
    link: str = ""


PLAIN: Final = Rendition()


def thin(data: str) -> str:
    """Return output for the same screen in fewer bytes; `data` begins and ends plain.

    All of it comes back as it is when it has a sequence that cannot be read.
    """
    if _OTHER.search(data):
        return data
    pieces = _SGR.split(data)
    out = [pieces[0]]
    now = wanted = PLAIN
    for parameters, text in zip(pieces[1::2], pieces[2::2], strict=True):
        following = rendition_after(wanted, parameters)
        if following is None:
            return data
        wanted = following
        if text and _MOVES.fullmatch(text) is None:
            out.append(change(now, wanted))
            now = wanted
        out.append(text)
    out.append(change(now, PLAIN))
    return "".join(out)


def renditions(data: str) -> list[tuple[str, Rendition]] | None:
    """Return the pieces of text that begin plain, each with how it looks.

    None where it has a sequence other than SGR, or one that cannot be read.
    """
    plain, *pieces = _SGR.split(data)
    read, now = [(plain, PLAIN)], PLAIN
    for parameters, text in zip(pieces[::2], pieces[1::2], strict=True):
        following = rendition_after(now, parameters)
        if following is None:
            return None
        now = following
        read.append((text, now))
    return None if any("\x1b" in text for text, _ in read) else read


@lru_cache(4096)
def rendition_after(rendition: Rendition, parameters: str) -> Rendition | None:
    """Return the rendition after an SGR sequence; None where it says something unknown."""
    numbers = [int(number or 0) for number in parameters.split(";")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            rendition = PLAIN
        elif number in _OFF:
            rendition = rendition._replace(attributes=rendition.attributes | {number})
        elif number in _ENDED:
            rendition = rendition._replace(attributes=rendition.attributes - _ENDED[number])
        else:
            coloured = _coloured(rendition, number, numbers)
            if coloured is None:
                return None
            rendition = coloured
    return rendition


def _coloured(rendition: Rendition, number: int, rest: list[int]) -> Rendition | None:
    """Return the rendition with the colour that a number begins; takes what belongs to it."""
    if number not in _TEXT | _GROUND:
        return None
    colour = str(number)
    if number in _CHOSEN:
        length = _LENGTHS.get(rest[0], 0) if rest else 0
        if not 0 < length <= len(rest):
            return None
        colour = ";".join(map(str, (number, *rest[:length])))
        del rest[:length]
    elif number in _OWN:
        colour = ""
    if number in _TEXT:
        return rendition._replace(text=colour)
    return rendition._replace(ground=colour)


@lru_cache(4096)
def change(now: Rendition, wanted: Rendition) -> str:
    """Return the shortest sequence from one rendition to another, "" when they are the same."""
    if now == wanted:
        return ""
    if now.link != wanted.link:
        return _to(wanted.link) + change(now._replace(link=wanted.link), wanted)
    if wanted[:3] == PLAIN[:3]:
        return "\x1b[0m"
    anew = ["0", *map(str, sorted(wanted.attributes)), *filter(None, wanted[1:3])]
    parameters = min(";".join(_steps(now, wanted)), ";".join(anew), key=len)
    return f"\x1b[{parameters}m"


def _to(address: str) -> str:
    """Return what makes a link of the text that follows (OSC 8), or of no text any longer.

    Pieces with one `id` are one link, on several lines too: an address that was broken is whole.
    """
    if not address:
        return _NO_LINK
    return f"\x1b]8;id={crc32(address.encode())};{address}\x1b\\"


def _steps(now: Rendition, wanted: Rendition) -> Iterator[str]:
    """Yield the parameters that end what is over and begin what is new."""
    gone = now.attributes - wanted.attributes
    kept = now.attributes - gone
    if gone & _WEIGHTS:
        kept -= _WEIGHTS  # the end of one is that of the other
    yield from map(str, sorted({_OFF[number] for number in gone}))
    yield from map(str, sorted(wanted.attributes - kept))
    if wanted.text != now.text:
        yield wanted.text or "39"
    if wanted.ground != now.ground:
        yield wanted.ground or "49"
