"""Mutated logs and files of other formats, read in one process: a log, or a sentence, in time."""

from __future__ import annotations

import gzip
import random
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from tests.hostile.documents import DOCUMENTS
from tests.hostile.tally import Tally
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Options
from tui.exchange.reading import Import
from tui.log.problems import LogError
from tui.log.reading.reader import read

TESTS: Final = Path(__file__).parents[1]
LONGEST: Final = 5
"""Seconds of CPU that a file of a few kilobytes may take."""
_ROOM: Final = 1_800 << 20
"""Bytes of address space that it may take: 2 GiB with what a process has that did nothing else."""

_PIECES: Final = (
    *(b"\x00", b"\xff", b"\x1b", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\t", b"\n", b"\r", b'"', b"'"),
    *(b"{", b"}", b"[", b"]", b"&a ", b"*a ", b"!!python/object ", b"<<: *a", b"---\n", b"...\n"),
    *(
        b"|\n",
        b"> \n",
        b"? ",
        b": ",
        b"- ",
        b"%YAML 3\n",
        b"<!ENTITY x 'y'>",
        b"&x;",
        b"=1+1",
        b",",
    ),
    *(
        b"9" * 400,
        b"[" * 3000,
        b"{a: " * 500,
        b"-1e999",
        b"0x",
        b"\xed\xa0\x80",
        b"2024-13-99",
        b"~",
    ),
)


def fuzz(count: int, seed: int = 1) -> Tally:
    """Mutate and read so many files."""
    chance = random.Random(seed)
    originals = [*seeds()]
    slowest, broken = 0.0, []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            original, suffix, data = chance.choice(originals)
            path = Path(folder) / f"fuzzed{suffix}"
            path.write_bytes(_mutated(data, chance))
            start = time.process_time()
            if fault := _fault(path):
                broken.append(f"{number} of {original}: {fault}")
            slowest = max(slowest, time.process_time() - start)
    return Tally(f"{count:,} mutated logs and files of other formats", broken, slowest)


def seeds() -> Iterator[tuple[str, str, bytes]]:
    """Yield files to begin with: name, ending, and what is in them."""
    folders = (TESTS / "hostile", TESTS / "shapes", TESTS / "exchange" / "data", TESTS / "report")
    for folder in folders:
        for path in sorted(folder.rglob("*.*")):
            if path.suffix in (".py", ".txt", ".tsv", ".pyc") or path.stat().st_size > 60_000:
                continue
            yield path.name, path.suffix, path.read_bytes()
    day = DOCUMENTS["csv: rows"]
    yield "rows.csv.gz", ".csv.gz", gzip.compress(day.made(300))
    for name in ("xlsx: rows", "ods: rows"):
        yield name, DOCUMENTS[name].suffix, DOCUMENTS[name].made(30)


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Change a few places: bytes, pieces of syntax, lines twice or gone, the end."""
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(data) + 1)
        width = chance.choice((0, 0, 1, 3, 40))
        kind = chance.random()
        piece = chance.choice(_PIECES)
        if kind < 0.2:
            piece = chance.randbytes(chance.randrange(1, 4))
        elif kind < 0.4:
            start = chance.randrange(len(data) + 1)
            piece = data[start : start + chance.randrange(200)]
        data = data[:at] + piece + data[at + width :]
    return data[: chance.randrange(len(data) + 1)] if chance.random() < 0.1 else data


def _fault(path: Path) -> str:
    """Read a file as a log and as any other format; what went wrong that should not."""
    try:
        with bounded():
            if path.suffix == ".yaml":
                read_log(path)
            else:
                import_file(path)
    except MemoryError:
        return "took too much memory"
    except Exception as error:
        places = traceback.extract_tb(error.__traceback__)
        return f"{type(error).__name__} in {places[-1].name}: {str(error)[:100]}"
    return ""


def read_log(path: Path) -> None:
    """Read a log, or have it refused."""
    try:
        read(path)
    except LogError:
        return


def import_file(path: Path) -> None:
    """Read a file of any other format, or have it refused."""
    draft = Draft(Options({}, "", "", "", ()))
    try:
        for _ in Import([str(path)], draft, "").rows():
            pass
    except ImportFault:
        return


@contextmanager
def bounded() -> Iterator[None]:
    """Let what follows take no longer than `LONGEST`, and no more memory than there is room for.

    What the process has before does not count: a test may run behind others, whose threads keep it.
    """

    def late(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {LONGEST} s")

    before = signal.signal(signal.SIGPROF, late)
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_taken() + _ROOM, limits[1]))
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        resource.setrlimit(resource.RLIMIT_AS, limits)


def _taken() -> int:
    """Bytes of address space that this process has (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()
