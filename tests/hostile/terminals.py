"""The program on terminals that misbehave: sizes, storms of them, one that stands still."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from tests.hostile.victim import FRAME, GIVEN_BACK, Victim, patience

SIZES: Final = ((1, 1), (2, 2), (1, 200), (500, 1), (20, 5), (132, 43), (500, 1000), (120, 36))
ENVIRONMENTS: Final[dict[str, dict[str, str]]] = {
    "COLUMNS and LINES": {"COLUMNS": "7", "LINES": "3"},
    "COLUMNS of words": {"COLUMNS": "many", "LINES": "-1"},
    "TEXTUAL*": {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_DRIVER": "no.such:Driver",
        "TEXTUAL_LOG": "log",
        "TEXTUAL_FPS": "0",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_COLOR_SYSTEM": "none",
        "TEXTUAL_ANIMATIONS": "x",
    },
    "TERM=linux": {"TERM": "linux"},
    "TERM=vt100": {"TERM": "vt100"},
    "TERM of no terminal": {"TERM": "no-such-terminal"},
    "LANG=C": {"LANG": "C"},
    "LC_ALL of no locale": {"LC_ALL": "xx_YY.ISO-9999"},
    "LANG=ar_SY.UTF-8": {"LANG": "ar_SY.UTF-8"},
    "LANG=tr_TR": {"LANG": "tr_TR.ISO-8859-9"},
    "PYTHONIOENCODING": {"PYTHONIOENCODING": "ascii:strict"},
    "PYTHONWARNINGS": {"PYTHONWARNINGS": "error", "PYTHONDEVMODE": "1"},
    "ESCDELAY": {"ESCDELAY": "999999"},
    "NO_COLOR": {"NO_COLOR": "1"},
    "HOME that is not there": {"HOME": "/nonexistent", "XDG_STATE_HOME": "/proc/none"},
}


class Tried(NamedTuple):
    """What a terminal did, how the program ended, and what was wrong with that; "" nothing."""

    name: str
    fault: str
    figure: str = ""

    @property
    def good(self) -> bool:
        """Whether the program stood, and gave the terminal back."""
        return not self.fault

    def __str__(self) -> str:
        return f"{self.name}: {self.fault or 'stands'}{self.figure}"


def terminals(storm: int, stuck: float) -> Iterator[Tried]:
    """Try each: so many sizes one upon the other, a terminal that stands still for seconds."""
    for size in SIZES:
        yield Tried(f"a window of {size[0]}x{size[1]}", _opened({}, size))
    for name, environ in ENVIRONMENTS.items():
        yield Tried(name, _opened(environ, (120, 36)))
    yield _storm(storm)
    yield _stuck(stuck)
    yield Tried("q where nobody reads", _left_alone())
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        yield Tried(f"{number.name} in the middle of keys", _signalled(number))


def _opened(environ: dict[str, str], size: tuple[int, int]) -> str:
    """Open, press keys, leave."""
    with Victim(environ=environ, size=size) as victim:
        if fault := _waited(victim):
            return fault
        for key in (b"j", b"G", b"?", b"\x1b", b"fhama\r", b"\x1b", b"4", b"4", b":", b"\x1b"):
            victim.type(key)
            victim.settle(0.03, 1)
        return _left(victim)


def _waited(victim: Victim) -> str:
    # Terminals that are not known get no frames, but the screen all the same.
    if victim.wait_for(FRAME + rb"|\x1b\[\?1049h(?s:.*)\x1b\[[\d;]*m") is None:
        return f"does not open: {victim.output[-300:]!r}"
    victim.settle(0.2, 3)
    return ""


def _left(victim: Victim, code: int = 0, leave: Callable[[], object] | None = None) -> str:
    """Leave; what is wrong with how it ended."""
    if leave is None:
        victim.type(b"\x1b\x1b")
        victim.settle(0.05, 1)
        victim.type(b"q")
    else:
        leave()
    if victim.end() != code:
        said = victim.output[-400:].decode(errors="replace")
        return f"exit code {victim.code}, not {code}: {said!r}"
    missing = [mode for mode in GIVEN_BACK if mode not in victim.output[-4000:]]
    if missing:
        return f"leaves the terminal without {missing}"
    return f"obeyed: {victim.obeyed[0]!r}" if victim.obeyed else ""


def _storm(count: int) -> Tried:
    """Sizes one upon the other, keys between them."""
    chance = random.Random(1)
    with Victim() as victim:
        fault = _waited(victim)
        for number in range(count):
            victim.resize(chance.randrange(1, 300), chance.randrange(1, 120))
            if number % 5 == 0:
                victim.type(chance.choice((b"j", b"k", b"G", b"g", b"z", b"?", b"\x1b", b"4")))
            victim.read(chance.choice((0, 0, 0.002, 0.02)))
        victim.settle(0.3)
        slow = victim.answers(120, 36) if victim.alive else None
        if not fault and victim.alive and slow is None:
            fault = "does not answer"
        return Tried(f"{count:,} sizes one upon the other", fault or _left(victim))


def _stuck(seconds: float) -> Tried:
    """Nobody reads what is written: keys act when somebody does, and memory has a bound."""
    with Victim() as victim:
        fault = _waited(victim)
        before = victim.cost().memory
        end, typed = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            typed += victim.type_blindly(b"j" if typed % 2 else b"k")
            time.sleep(0.002)
        grown = victim.cost().memory - before
        victim.settle(0.5)
        victim.type(b"G")
        if not fault and victim.answers(100, 30) is None:
            fault = "does not answer afterwards"
        if grown > 30:
            fault = fault or "takes memory without bound"
        figure = f"; {typed:,} keys meanwhile, {grown:+.1f} MB"
        return Tried(f"nobody reads for {seconds:.0f} s", fault or _left(victim), figure)


def _left_alone() -> str:
    with Victim() as victim:
        if fault := _waited(victim):
            return fault
        for number in range(400):
            victim.type_blindly(b"Gg"[number % 2 :][:1])
            time.sleep(0.002)
        victim.type_blindly(b"q")
        end = time.monotonic() + patience()
        while victim.alive and time.monotonic() < end:
            time.sleep(0.05)
        return "" if victim.code == 0 else f"exit code {victim.code}"


def _signalled(number: signal.Signals) -> str:
    with Victim() as victim:
        fault = _waited(victim)
        victim.type(b"jjjj?")
        return fault or _left(victim, 128 + number, lambda: victim.signal(number))
