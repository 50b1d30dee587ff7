"""What a start, a key and a dialog cost, counted: the same on every machine, however busy.

`python -m tests.benchmarks.figures` prints the figures; `--renew` keeps them in `figures.json`, to
which `tests/app/test_figures.py` holds the app. For each step on the sample, at 120x36: Python
calls, the most memory taken meanwhile (kB), bytes for the terminal; for the start the modules
loaded too. Each is measured in a process of its own: what was done before would make it cheaper.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RECORD = Path(__file__).with_name("figures.json")
START = "start"
STEPS = {
    "cursor key": ("down",),
    "jump at the edge of the window": ("pagedown",),
    "filter letter": ("h", "a", "m"),
    "help": ("question_mark",),
    "browse": ("b",),
    "audit of machines": ("M",),
    "next pane": ("tab",),
    "zoom": ("z",),
}
"""Keys of each step; the last one is measured."""

DIALOGS = "other dialogs"
OTHERS = {
    "palette": ("colon",),
    "legend": ("L",),
    "problems": ("exclamation_mark",),
    "audit of a source": ("A",),
    "linked events": ("u",),
    "actors compared": ("C", "C"),
    "figures": ("F",),
    "holes": ("H",),
    "questions": ("Q",),
    "map": ("4",),
    "search letter": ("slash", "h"),
    "date": ("t",),
    "export": ("X",),
    "view kept": ("f", "h", "enter", "w"),
    "views": ("v",),
}
"""Keys of the dialogs and prompts that are measured one after the other, Esc between them.

In one process, which takes a tenth of the time: each is cheaper by what the others have loaded.
"""

BEFORE = {"filter letter": ("f",), "cursor key": ("down", "down")}
"""What is typed before."""

Figures = dict[str, int]


def measure(step: str) -> Figures:
    """Return what a step costs, measured in a process of its own, whatever is set around it."""
    with tempfile.TemporaryDirectory() as folder:
        homes = ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME")
        plain = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}
        looks = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        words = [sys.executable, "-m", "tests.benchmarks.figures", "--one", step]
        done = subprocess.run(
            words,
            cwd=ROOT,
            env=plain | looks | dict.fromkeys(homes, folder),
            stdout=subprocess.PIPE,
            check=True,
        )
    figures: Figures = json.loads(done.stdout)
    return figures


def measured() -> dict[str, Figures]:
    """Measure every step."""
    return {step: measure(step) for step in (START, *STEPS, DIALOGS)}


@contextmanager
def counting(figures: Figures) -> Iterator[None]:
    """Count the Python calls within `with`, and measure the most memory taken (kB)."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    # When the collector runs depends on all that was done before.
    gc.collect()
    gc.disable()
    tracemalloc.start()
    sys.setprofile(count)
    yield
    sys.setprofile(None)
    figures["calls"] = calls
    figures["memory"] = tracemalloc.get_traced_memory()[1] // 1024
    tracemalloc.stop()
    gc.enable()


async def one(step: str) -> Figures:
    """Measure one step in this process."""
    figures: Figures = {}
    if step == START:
        with counting(figures):
            app, written = started(alone=True)
            async with app.run_test(headless=False, size=(120, 36)) as pilot:
                await settled(app, pilot)
        figures["modules"] = len(sys.modules)
        return figures | {"bytes": size(written)}
    app, written = started(alone=True)
    async with app.run_test(headless=False, size=(120, 36)) as pilot:
        await settled(app, pilot)
        if step == DIALOGS:
            return await others(app, pilot, written)
        for key in (*BEFORE.get(step, ()), *STEPS[step][:-1]):
            await pilot.press(key)
            await settled(app, pilot)
        written.clear()
        with counting(figures):
            await pilot.press(STEPS[step][-1])
            await settled(app, pilot)
    return figures | {"bytes": size(written)}


async def others(app: Any, pilot: Any, written: list[str]) -> Figures:
    """Measure the dialogs that have no process of their own, each figure under its name."""
    every: Figures = {}
    for name, (*before, last) in OTHERS.items():
        for key in before:
            await pilot.press(key)
            await settled(app, pilot)
        written.clear()
        figures: Figures = {}
        with counting(figures):
            await pilot.press(last)
            await settled(app, pilot)
        figures["bytes"] = size(written)
        every |= {f"{name}: {what}": number for what, number in figures.items()}
        for _ in range(2):
            await pilot.press("escape")
            await settled(app, pilot)
    return every


def size(written: list[str]) -> int:
    """The bytes of what was written."""
    return len("".join(written).encode())


async def settled(app: Any, pilot: Any) -> None:
    """Let the panes follow when the list is painted, and wait until nothing is on its way."""
    while app.early.waiting:
        await asyncio.sleep(0.005)
    if app.main.followed is not app.main.state:
        asyncio.get_running_loop().call_soon(app.main._follow_now)
    while app.main.followed is not app.main.state:
        await asyncio.sleep(0.005)
    await pilot.pause()


def started(*, alone: bool = False) -> tuple[Any, list[str]]:
    """Return the app on the sample, read already, and what it writes.

    `alone` in a process, it has its panes follow when they are told to, and never dimmed: how far a
    busy machine is by then is chance.
    """
    from tui.app import main_screen
    from tui.app.app import TimelineApp
    from tui.app.loader import Loader
    from tui.log.reading.files import sample

    for name in ("FOLLOW", "LAG") if alone else ():
        setattr(main_screen, name, 600)
    loader = Loader(sample())
    loader.run()
    driver, written = recording()
    return TimelineApp(loader, driver=driver), written


def recording() -> tuple[Any, list[str]]:
    """Return a driver without a terminal, and the list of what it is given to write."""
    from textual.drivers.headless_driver import HeadlessDriver

    written: list[str] = []

    class Recording(HeadlessDriver):
        @property
        def is_headless(self) -> bool:
            return False

        def write(self, data: str) -> None:
            written.append(data)

    return Recording, written


def renew() -> None:
    """Keep the figures of today, for this version of Python."""
    kept = record()
    kept[version()] = measured()
    RECORD.write_text(json.dumps(kept, indent=1) + "\n")


def record() -> dict[str, dict[str, Figures]]:
    """The figures that were kept, for each version of Python."""
    kept: dict[str, dict[str, Figures]] = json.loads(RECORD.read_text())
    return kept


def version() -> str:
    """The version of Python, which makes more or fewer calls for the same."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def show(figures: dict[str, Figures]) -> None:
    """Print the figures as a table."""
    names = ("calls", "memory", "bytes", "modules")
    print(f"{'':32}" + "".join(f"{name:>12}" for name in names))
    for step, found in by_step(figures).items():
        print(f"{step:32}" + "".join(f"{found[name]:>12,}" for name in names if name in found))


def by_step(figures: dict[str, Figures]) -> dict[str, Figures]:
    """Return the figures with those of each dialog under its name."""
    every = {step: found for step, found in figures.items() if step != DIALOGS}
    for name, number in figures.get(DIALOGS, {}).items():
        step, _, what = name.partition(": ")
        every.setdefault(step, {})[what] = number
    return every


def main(words: list[str]) -> None:
    """Print the figures, keep them, or measure one step for another process."""
    if words[:1] == ["--one"]:
        print(json.dumps(asyncio.run(one(words[1]))))
    elif words == ["--renew"]:
        renew()
    else:
        show(measured())


if __name__ == "__main__":
    main(sys.argv[1:])
