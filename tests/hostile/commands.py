"""Every hostile log, and neighbours of each, by every command: a result or a sentence alone.

The neighbours are what the index does not have: the log with another before or behind it, without
its last line, with one of its lines twice, in other encodings. One log is the sample, poisoned.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final
from unittest import mock

from tests.hostile.fuzz import bounded
from tests.hostile.poison import poisoned
from tests.hostile.printed import OBEYED, Stream
from tests.hostile.tally import Tally
from tests.hostile_cases import CASES
from tui.cli import main
from tui.log.reading.files import sample
from tui.report.export.formats import FORMATS

COMMANDS: Final = (
    *(["check", "LOG"], ["list", "LOG"], ["stats", "LOG"], ["stats", "LOG", "--figures"]),
    *(["list", "LOG", "--format", each] for each in FORMATS),
    *(["sources", "LOG"], ["sources", "LOG", "--audit", "s"], ["show", "LOG", "e1"]),
    *(["gaps", "LOG"], ["views", "LOG"], ["schema", "LOG"], ["diff", "LOG", "SAMPLE"]),
    *(["diff", "SAMPLE", "LOG"], ["report", "LOG", "-o", "OUT.html"], ["import", "LOG"]),
    *(["export", "LOG", "-o", "OUT.csv"], ["export", "LOG", "-o", "OUT.geojson"]),
    *(["list", "LOG", "--where", "-x"], ["init", "-o", "LOG"], ["config"]),
)


def sweep(neighbours: int, most: int = 1 << 30, seed: int = 1) -> Tally:
    """Give each log of the index, and so many neighbours of it, to every command."""
    chance = random.Random(seed)
    logs = runs = 0
    slowest, broken = 0.0, []
    with tempfile.TemporaryDirectory() as folder, _home(folder):
        for name, data in _logs(neighbours, chance, most):
            logs += 1
            path = Path(folder) / name
            for words in COMMANDS:
                path.write_bytes(data)  # init writes where there is none
                runs += 1
                start = time.process_time()
                if fault := _fault(words, path):
                    broken.append(f"{words[0]} {' '.join(words[2:])} {name}: {fault}")
                slowest = max(slowest, time.process_time() - start)
            path.unlink(missing_ok=True)
    tried = f"{logs:,} hostile logs and neighbours by every command, {runs:,} runs"
    return Tally(tried, broken, slowest)


def _home(folder: str) -> mock._patch_dict:
    names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR")
    return mock.patch.dict(os.environ, {**dict.fromkeys(names, folder), "EDITOR": "true"})


def _logs(neighbours: int, chance: random.Random, most: int) -> Iterator[tuple[str, bytes]]:
    yield "poisoned.yaml", poisoned(chance.random()).encode()
    cases = chance.sample(CASES, min(most, len(CASES)))
    for case in cases:
        data = case.path.read_bytes()
        yield case.name, data
        for number in range(neighbours):
            other = chance.choice(CASES).path.read_bytes()
            yield f"{number}-{case.name}", _neighbour(data, other, chance)


def _neighbour(data: bytes, other: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    line = chance.choice(lines)
    ways = (
        lambda: data + other,
        lambda: other + b"\n---\n" + data,
        lambda: b"".join(lines[:-1]),
        lambda: data.replace(line, line * 2, 1),
        lambda: b"".join(chance.sample(lines, len(lines))),
        lambda: data.decode(errors="replace").encode("utf-16"),
        lambda: data.replace(b"\n", b"\r\n"),
        lambda: data.replace(b"title", chance.choice((b"summary", b"id", b"date", b"tags"))),
        lambda: data.replace(b": ", b": &a " + chance.choice((b"", b"!!str ", b"|\n  ")), 1),
    )
    return chance.choice(ways)()


def _fault(words: Sequence[str], path: Path) -> str:
    """Run one command; what went wrong that should not, "" for nothing."""
    places = {"LOG": str(path), "SAMPLE": str(sample())}
    line = [places.get(each, each.replace("OUT.", f"{path}.out.")) for each in words]
    settings = path.with_name("syria-timeline") / "config.toml"
    if words == ["config"]:
        settings.parent.mkdir(mode=0o700, exist_ok=True)
        settings.write_bytes(path.read_bytes())
    out, talk = Stream(), Stream()
    try:
        with bounded(), redirect_stdout(out), redirect_stderr(talk):
            main(line)
    except SystemExit:
        pass
    except MemoryError:
        return "took too much memory"
    except BaseException as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.name}: {str(error)[:100]}"
    finally:
        settings.unlink(missing_ok=True)
        for made in path.parent.glob("*.out.*"):
            made.unlink()
    said = (out.text() + talk.text()).replace("\r\n", "\n")
    found = OBEYED.search(said)
    return f"writes {said[max(0, found.start() - 20) :][:40]!r}" if found else ""
