"""Says of the look of text only what changes: fewer bytes for the same screen.

Textual ends each piece of text with a reset and begins the next with all its attributes and both
colours, which is most of what a key costs on a slow line. SGR is ECMA-48 8.3.117, colours by
number and by red, green and blue as in ISO 8613-6.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_SGR: Final = re.compile(r"\x1b\[([\d;]*)m")
# What may stand between two pieces of text without the look of cells being touched.
_MOVES: Final = re.compile(r"(?:\x1b\[\d+;\d+H|[\r\n])*")
# What may change the look unseen: any sequence but SGR as above, places and erasing, modes, strings
# (links). A look by colons is one (\x1b[4:3m), to reset the terminal or bring back a cursor others.
_OTHER: Final = re.compile(r"[\x1b\x9b](?!\[[\d;]*[mHJK]|\[\?[\d;]*[hl]|\]|\\)")
_OFF: Final = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28, 9: 29}


class Look(NamedTuple):
    """Attributes by number and the two colours as their parameters, None for the terminal's own."""

    attributes: frozenset[int] = frozenset()
    text: str | None = None
    ground: str | None = None


PLAIN: Final = Look()


def thin(data: str) -> str:
    """The same screen for fewer bytes; `data` begins and ends with the plain look.

    All of it comes back as it is when it has a sequence that cannot be read.
    """
    if _OTHER.search(data):
        return data
    pieces = _SGR.split(data)
    out = [pieces[0]]
    now = wanted = PLAIN
    for parameters, text in zip(pieces[1::2], pieces[2::2], strict=True):
        after = _after(wanted, parameters)
        if after is None:
            return data
        wanted = after
        if not text:
            continue
        moves = _MOVES.match(text)
        if wanted == now or (moves and moves.end() == len(text)):
            out.append(text)
            continue
        out += (_change(now, wanted), text)
        now = wanted
    out.append(_change(now, PLAIN))
    return "".join(out)


@lru_cache(4096)
def _after(look: Look, parameters: str) -> Look | None:
    """The look after an SGR sequence; None where it says something unknown."""
    numbers = [int(number or 0) for number in parameters.split(";")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            look = PLAIN
        elif number in _OFF:
            look = look._replace(attributes=look.attributes | {number})
        elif number in (38, 48):
            length = {5: 2, 2: 4}.get(numbers[0] if numbers else 0, 0)
            colour = ";".join(map(str, (number, *numbers[:length])))
            if not length or len(numbers) < length:
                return None
            del numbers[:length]
            look = look._replace(text=colour) if number == 38 else look._replace(ground=colour)
        elif 30 <= number <= 37 or 90 <= number <= 97:
            look = look._replace(text=str(number))
        elif 40 <= number <= 47 or 100 <= number <= 107:
            look = look._replace(ground=str(number))
        elif number in (39, 49):
            look = look._replace(text=None) if number == 39 else look._replace(ground=None)
        else:
            return None
    return look


@lru_cache(4096)
def _change(now: Look, wanted: Look) -> str:
    """The sequence from one look to another, "" when they are the same."""
    if now == wanted:
        return ""
    if wanted == PLAIN:
        return "\x1b[0m"
    gone = now.attributes - wanted.attributes
    kept = now.attributes - gone
    # 22 ends bold and dim alike.
    kept -= {1, 2} if gone & {1, 2} else set()
    parts = [str(number) for number in sorted({_OFF[number] for number in gone})]
    parts += [str(number) for number in sorted(wanted.attributes - kept)]
    parts += [wanted.text or "39"] if wanted.text != now.text else []
    parts += [wanted.ground or "49"] if wanted.ground != now.ground else []
    fresh = ["0", *map(str, sorted(wanted.attributes)), *filter(None, wanted[1:])]
    return f"\x1b[{min(';'.join(parts), ';'.join(fresh), key=len)}m"
