"""A log that is written all the time, well and badly: the last good copy stays on the screen."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.victim import Cost, cost_of
from tests.terminal.pty_harness import Terminal, python

_TITLE: Final = re.compile(r"Copy (\d+)\b")
_EVENTS: Final = 40


class Storm(NamedTuple):
    """How often the log was written, how many good copies were seen, what was held, and faults."""

    seconds: float
    written: int
    seen: int
    middle: Cost
    end: Cost
    faults: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether a good copy was always shown, and the last in the end."""
        return not self.faults and self.end.is_open_as(self.middle)

    def __str__(self) -> str:
        growth = self.end.memory - self.middle.memory
        head = f"a log written {self.written:,} times in {self.seconds:.0f} s, well and badly"
        faults = "".join(f"\n  {each}" for each in self.faults[:5])
        return (
            f"{head}: {self.seen} copies seen, {len(self.faults)} faults; {growth:+.1f} MB in the"
            f" second half, {self.end.threads} threads, {self.end.files} open files{faults}"
        )


def storm(seconds: float, seed: int = 1) -> Storm:
    """Write for so many seconds, looking at the screen each time."""
    with tempfile.TemporaryDirectory() as folder:
        return _Storm(Path(folder), seed).run(seconds)


class _Storm:
    def __init__(self, folder: Path, seed: int) -> None:
        self._log = folder / "log.yaml"
        self._chance = random.Random(seed)
        self._number = self._seen = self._written = 0
        self._copies: set[int] = set()
        self._faults: list[str] = []
        self._good()

    def run(self, seconds: float) -> Storm:
        """Write and look; then write a last good copy, which has to come."""
        with Terminal(python("-m", "tui", str(self._log))) as terminal:
            terminal.wait(lambda: _copy_on(terminal.text()), "the first copy")
            start, middle = time.monotonic(), None
            while (passed := time.monotonic() - start) < seconds and not self._faults:
                self._turn(terminal)
                if middle is None and passed > seconds / 2:
                    middle = cost_of(terminal.process.pid)
            self._last(terminal)
            end = cost_of(terminal.process.pid)
            terminal.send("q")
            if terminal.finish() or not terminal.restored:
                self._faults.append(f"left with {terminal.process.returncode}")
            faults = tuple(self._faults)
            return Storm(seconds, self._written, len(self._copies), middle or end, end, faults)

    def _turn(self, terminal: Terminal) -> None:
        ways = (self._good, self._good, self._in_halves, self._cut, self._broken, self._gone)
        self._chance.choice((*ways, self._binary, self._folder))()
        self._written += 1
        terminal.send(self._chance.choice("jkjkrG"))
        wait = time.monotonic() + self._chance.choice((0.02, 0.1, 0.4, 2.5))
        while time.monotonic() < wait:
            self._look(terminal)

    def _look(self, terminal: Terminal) -> None:
        """The screen has to show a copy that was good, and none from before what was seen."""
        if self._faults or not terminal.look(0.02):
            return
        number = _copy_on(terminal.text())
        if not number:
            self._faults.append(f"no copy is shown:\n{terminal.text()}")
            return
        if number < self._seen or number > self._number:
            self._faults.append(f"copy {number} is shown after {self._seen} of {self._number}")
        self._seen = number
        self._copies.add(number)

    def _last(self, terminal: Terminal) -> None:
        self._good()
        try:
            terminal.wait_for(f"Copy {self._number}")
        except AssertionError as error:
            self._faults.append(str(error))

    def _text(self) -> str:
        event = "- {{id: e{0}, date: 2024-12-{1:02}, title: Event {0} of copy {2}}}\n"
        events = (event.format(i, i % 28 + 1, self._number) for i in range(_EVENTS))
        return f"title: Copy {self._number}\nevents:\n" + "".join(events)

    def _good(self) -> None:
        """One file takes the place of another."""
        self._number += 1
        new = self._log.with_name("new")
        new.write_text(self._text())
        self._place(lambda: new.replace(self._log))

    def _in_halves(self) -> None:
        self._number += 1
        text = self._text()
        self._place(lambda: self._log.write_text(text[: len(text) // 2]))
        time.sleep(0.01)
        with self._log.open("a") as file:
            file.write(text[len(text) // 2 :])

    def _cut(self) -> None:
        text = self._text().encode()
        self._place(lambda: self._log.write_bytes(text[: self._chance.randrange(12)]))

    def _broken(self) -> None:
        self._place(lambda: self._log.write_text(self._text() + "- {id: [\n"))

    def _binary(self) -> None:
        self._place(lambda: self._log.write_bytes(self._chance.randbytes(3000)))

    def _gone(self) -> None:
        self._place(lambda: None)

    def _folder(self) -> None:
        self._place(self._log.mkdir)

    def _place(self, write: Callable[[], object]) -> None:
        """Write in place of whatever is there."""
        if self._log.is_dir():
            shutil.rmtree(self._log)
        elif self._chance.random() < 0.5 or write.__name__ != "<lambda>":
            self._log.unlink(missing_ok=True)
        write()


def _copy_on(text: str) -> int:
    """Return the number of the copy that a screen shows with its events; 0 for none."""
    found = _TITLE.search(text)
    return int(found[1]) if found and "Event" in text else 0
