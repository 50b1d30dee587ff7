"""Inputs that a fuzzer makes by what it reaches in the code: logs, files, dates, queries, texts.

`python -m tests.hostile.guided log -max_total_time=60` is libFuzzer by way of atheris (the extra
`fuzz`), with its options; of an input that broke something it leaves a file `crash-…`. `run()` does
it for some seconds in a process of its own.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.fuzz import import_file, read_log, seeds
from tests.hostile.victim import patience

AVAILABLE: Final = find_spec("atheris") is not None

_SLOWEST: Final = 10
"""Seconds after which an input counts as one that never ends, where little else is done."""

_MEMORY: Final = 2048
"""MB that the fuzzer may hold in all."""


class Guided(NamedTuple):
    """How many inputs a target was given, and what the fuzzer says of the one that broke it."""

    target: str
    inputs: int
    fault: str

    @property
    def good(self) -> bool:
        """Whether nothing broke, and something was tried."""
        return not self.fault and self.inputs > 0

    def __str__(self) -> str:
        end = self.fault or "none broke it"
        return f"{self.target:8} {self.inputs:>9,} inputs by what they reach: {end}"


def run(target: str, seconds: int, seed: int = 1) -> Guided:
    """Fuzz one target for so many seconds, in a process and a folder of its own.

    A seed has the same inputs in the same order each time, however far it gets.
    """
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                sys.executable,
                *("-m", "tests.hostile.guided", target, f"-max_total_time={seconds}"),
                *(
                    f"-seed={seed}",
                    f"-timeout={patience(_SLOWEST):.0f}",
                    f"-rss_limit_mb={_MEMORY}",
                ),
                *(
                    f"-artifact_prefix={folder}/",
                    "-print_final_stats=1",
                    _corpus(target, Path(folder)),
                ),
            ],
            stdout=subprocess.PIPE,  # where atheris tells of an exception
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    tried = re.search(r"number_of_executed_units: (\d+)", done.stdout)
    fault = "" if done.returncode == 0 else _fault(done.stdout)
    return Guided(target, int(tried[1]) if tried else 0, fault)


def _fault(told: str) -> str:
    """Find the line that names what broke, and the last one of its traceback."""
    lines = [line.strip() for line in told.splitlines()]
    places = [line for line in lines if line.startswith("File ")]
    named = [
        line for line in lines if "Error" in line or "timeout" in line or "out-of-memory" in line
    ]
    return "; ".join([*named[:1], *places[-1:]]) or "ended by itself"


def _corpus(target: str, folder: Path) -> str:
    """Write what to begin with, each a file."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, data in enumerate(_BEGIN[target]()):
        (corpus / str(number)).write_bytes(data)
    return str(corpus)


def _logs() -> Iterator[bytes]:
    return (data for _, suffix, data in seeds() if suffix == ".yaml" and len(data) < 8_000)


def _files() -> Iterator[bytes]:
    return (data for _, suffix, data in seeds() if suffix != ".yaml" and len(data) < 8_000)


def _dates() -> Iterator[bytes]:
    texts = (
        "2024-12-05T14:00+03:00",
        "2024-12-XX/..",
        "Y-17000",
        "1984?/2004~",
        "2001-21",
        "5 dec 2024 2 pm",
        "-0043",
    )
    return (text.encode() for text in texts)


def _queries() -> Iterator[bytes]:
    texts = (
        '"a b" -c',
        "actor:hts or (place:hama date:2024-12..)",
        "near:hama,40km",
        "/re[g]ex/",
        "field:>=5 is:disputed",
    )
    return (text.encode() for text in texts)


def _log(data: bytes, scratch: Path) -> None:
    scratch.write_bytes(data)
    read_log(scratch)


def _file(data: bytes, scratch: Path) -> None:
    scratch.write_bytes(data)
    import_file(scratch)


def _date(data: bytes, _scratch: Path) -> None:
    from tui.log.dates.advice import advise
    from tui.log.dates.date import parse_date
    from tui.log.dates.edtf import DateError

    text = data.decode("utf-8", "replace")
    try:
        date = parse_date(text, "Asia/Damascus")
    except DateError:
        advise(text)
        return
    first, last = date.earliest, date.latest
    if first is not None and last is not None and first > last:
        raise AssertionError(f"{text!r} ends before it begins")


def _query(data: bytes, _scratch: Path) -> None:
    from tui.store.query.ast import QueryError
    from tui.store.query.parser import parse

    text = data.decode("utf-8", "replace")
    with contextlib.suppress(QueryError):
        query = parse(text)
        if parse(str(query)) != query:
            raise AssertionError(f"{text!r} is written as {str(query)!r}, which is another query")


def _text(data: bytes, _scratch: Path) -> None:
    from tui.log.text import clean

    text = clean(data.decode("utf-8", "surrogateescape"))
    if not text.replace("\n", "").replace("\t", "").isprintable() and clean(text) != text:
        raise AssertionError(f"{text!r} is not clean")


_TRY: Final[Mapping[str, Callable[[bytes, Path], None]]] = {
    "log": _log,
    "file": _file,
    "date": _date,
    "query": _query,
    "text": _text,
}
_BEGIN: Final[Mapping[str, Callable[[], Iterator[bytes]]]] = {
    "log": _logs,
    "file": _files,
    "date": _dates,
    "query": _queries,
    "text": lambda: iter((b"\x1b]0;x\x07", "é\u202e".encode())),
}
TARGETS: Final = tuple(_TRY)


def main() -> None:
    """Fuzz the target that is named first, with libFuzzer's options behind it; never returns."""
    import atheris

    target = sys.argv.pop(1)
    with atheris.instrument_imports(include=["tui"]):
        for module in (
            "tui.log.text",
            "tui.exchange.reading",
            "tui.log.reading.reader",
            "tui.store.query.parser",
            "tui.log.dates.advice",
        ):
            __import__(module)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / ("log.yaml" if target == "log" else "file")
        atheris.Setup(sys.argv, lambda data: _TRY[target](data, scratch))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
