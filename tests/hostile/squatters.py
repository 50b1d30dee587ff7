"""The private files of the program, in the place of which somebody else has put something.

Each file and folder that is kept, in every way that something can stand there: links, pipes,
devices, folders, files of gigabytes, files of others. Nothing hangs, breaks, is written through a
link, or reaches the terminal; and marks last, unless the folder itself is somebody else's.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Final
from unittest import mock

from tests.hostile.printed import OBEYED, Stream
from tests.hostile.squatting import FILE, FOLDER, NOISE, ROOTS, Way, hard, linked_folder
from tests.hostile.tally import Tally
from tests.hostile.victim import patience
from tui.app.state.keeper import Keeper
from tui.cli import main
from tui.exchange.tables.mapping import remember, remembered
from tui.kept.details import details_file, keep_details
from tui.kept.first_frame import FirstFrame
from tui.kept.private_files import check_private_folder
from tui.kept.state_file import Kept
from tui.kept.theme import Looks, keep_looks, load_looks

_LOG: Final = "title: T\ntimezone: UTC\nevents:\n" + "".join(
    f"- {{id: e{number}, date: 2024-01-01, title: Event {number} of a log of some length}}\n"
    for number in range(400)
)
_TABLE: Final = "date,title\n2024-01-01,Something\n2024-01-02,Something else\n"
_MOST: Final = 20.0  # seconds, on a machine that has little else to do


def squatters(every: int = 1) -> Tally:
    """Take each place in each way, and use the program; of several ways one, as `every` says."""
    tried, slowest, broken = 0, 0.0, list[str]()
    with _home() as home:
        ways = [(place, way) for place in _places(home) for way in _ways(place)]
        for place, way in ways[::every]:
            start = time.monotonic()
            fault = _fault(home, place, way)
            seconds = time.monotonic() - start
            if fault or seconds > patience(_MOST):
                broken.append(f"{place.relative_to(home)}, {way.__name__}: {fault or 'hangs'}")
            tried += 1
            slowest = max(slowest, seconds)
    places = len({place for place, _ in ways})
    words = f"{places} private files and folders, taken by others in {tried} ways in all"
    return Tally(words, broken, slowest)


def _ways(place: Path) -> Iterator[Way]:
    for way in FOLDER if place.is_dir() else FILE:
        if way not in ROOTS or not os.geteuid():
            yield way


@contextmanager
def _home() -> Iterator[Path]:
    """Yield a folder with a log, a table, and all that the program keeps of them."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        names = {f"XDG_{each}_HOME": str(home / each.lower()) for each in KINDS}
        (home / "log.yaml").write_text(_LOG)
        (home / "table.csv").write_text(_TABLE)
        (home / "outside").mkdir()
        size = os.terminal_size((80, 24))
        with (
            mock.patch.dict(os.environ, {**names, "HOME": name, "EDITOR": "true"}),
            mock.patch("tui.kept.first_frame._size", return_value=size),
        ):
            (home / "config" / "syria-timeline").mkdir(parents=True, mode=0o700)
            (home / "config" / "syria-timeline" / "config.toml").write_text("ascii = true\n")
            assert not [*_used(home)]
            (home / "before").mkdir()
            for kind in KINDS:
                shutil.copytree(home / kind.lower(), home / "before" / kind.lower())
            yield home


KINDS: Final = ("STATE", "CACHE", "CONFIG")


def _places(home: Path) -> Iterator[Path]:
    """Yield all that is kept, and the folders that it is in."""
    for kind in KINDS:
        top = home / kind.lower() / "syria-timeline"
        yield from sorted([top, *top.rglob("*")])


def _fault(home: Path, place: Path, way: Way) -> str:
    """Take a place, use the program, and put all as it was before; what went wrong."""
    outside = home / "outside"
    aside = outside / "file"
    aside.write_bytes(NOISE)
    place.rename(outside / "original")
    before = _seen(outside)
    way(place, aside)
    try:
        faults = [*_used(home)]
        if way not in (hard, linked_folder) and _seen(outside) != before:
            faults.append("what is outside was changed")
    except BaseException as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        faults = [f"{type(error).__name__} in {last.name}: {str(error)[:100]}"]
    finally:
        shutil.rmtree(outside)
        outside.mkdir()
        for kind in KINDS:
            shutil.rmtree(home / kind.lower(), ignore_errors=True)
            shutil.copytree(home / "before" / kind.lower(), home / kind.lower())
    return "; ".join(faults)


def _seen(folder: Path) -> Sequence[object]:
    """What is in a folder."""
    files = sorted(path for path in folder.rglob("*") if not path.is_socket())
    return [(path, path.lstat().st_mode, path.is_file() and path.read_bytes()) for path in files]


def _used(home: Path) -> Iterator[str]:
    """Use all that is kept, as the program does; what is wrong with what comes of it."""
    yield from _looked(home)
    yield from _marked(home)
    for words, wanted in _COMMANDS:
        yield from _told([str(home / word) if "." in word else word for word in words], wanted)


_COMMANDS: Final[Sequence[tuple[Sequence[str], str]]] = (
    (("list", "log.yaml", "--limit", "1"), "Event 0 of"),
    (("list", "log.yaml", "--limit", "1"), "Event 0 of"),
    (("list", "table.csv", "--limit", "1"), "Something"),
    (("list", "table.csv", "--limit", "1"), "Something"),
    (("cache",), ""),
    (("config",), ""),
)


def _looked(home: Path) -> Iterator[str]:
    """Keep colours, a first screen, columns, and what broke, and read them."""
    keep_looks(Looks("dark", "dark"))
    if load_looks() not in (Looks(), Looks("dark", "dark")):
        yield "looks that nobody chose"
    frame = FirstFrame(home / "log.yaml", os.environ)
    frame.keep("A screen")
    with mock.patch("tui.kept.first_frame.open", return_value=io.BytesIO(), create=True):
        again = FirstFrame(home / "log.yaml", os.environ)
        if again.show() and again.shown != "A screen":
            yield f"another screen: {again.shown[:30]!r}"
    remember(["A", "B"], {"title": "A"})
    if remembered(["A", "B"]) not in ({}, {"title": "A"}):
        yield "columns that nobody named"
    with suppress(OSError):
        if details_file(os.environ) != keep_details(ValueError("x")):
            yield "details elsewhere"


def _marked(home: Path) -> Iterator[str]:
    """Mark an event: the mark is kept, or it is said why not."""
    keeper = Keeper(home / "log.yaml", "T")
    keeper.change(lambda kept: Kept(kept.views, kept.marks | {"e1"}))
    keeper.finish()
    told = keeper.news()
    again = Keeper(home / "log.yaml", "T").kept.marks
    if "e1" not in again and not keeper.trouble:
        yield "a mark is lost"
    if not keeper.trouble and {"e1"} != again:
        yield f"marks that nobody made: {again}"
    if keeper.trouble and not told:
        yield "nothing is said of marks that are not kept"
    if keeper.trouble and _is_own(home / "state" / "syria-timeline"):
        yield f"marks are not kept in a folder of one's own: {keeper.trouble}"
    if OBEYED.search(told + keeper.trouble):
        yield f"says {told!r}"


def _is_own(folder: Path) -> bool:
    with suppress(OSError):
        check_private_folder(folder)
        return True
    return False


def _told(words: Sequence[str], wanted: str) -> Iterator[str]:
    """Run a command, which has to say something, and nothing that a terminal would obey."""
    out, talk = Stream(), Stream()
    with redirect_stdout(out), redirect_stderr(talk), suppress(SystemExit):
        main([*words])
    said, aloud = out.text(), talk.text()
    if wanted not in said and "nothing can be kept in" not in aloud:
        yield f"{words[0]} says {said[:60]!r} {aloud[:80]!r}"
    if OBEYED.search(said + aloud):
        yield f"{words[0]} writes {OBEYED.findall(said + aloud)!r}"
