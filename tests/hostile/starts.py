"""What the program is opened on, and how, when keys are typed at random: each by a name.

Every shape of `tests/shapes/`, every hostile log that opens, files of other formats, several logs,
two compared, a log that changes or goes away meanwhile, and every option of the command line.
"""

from __future__ import annotations

import gzip
import random
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile_cases import CASES
from tests.shapes.shapes import SHAPES, many_days, shape
from tui.log.reading.files import sample

_DATA: Final = Path(__file__).parents[1] / "exchange" / "data"
_MANY: Final = 10_000
"""Events of a large log."""

Turn = Callable[[Path, random.Random], object]
"""What happens in the folder of the logs while keys are typed."""


class Start(NamedTuple):
    """Words of the command line, variables, and what happens to the logs meanwhile."""

    name: str
    words: Sequence[str] = ()
    environ: Mapping[str, str] = {}
    turn: Turn = lambda _folder, _chance: None


def starts(folder: Path, wanted: Sequence[str] = ()) -> Iterator[Start]:
    """Yield those with one of the words wanted in their names, all without; makes their files."""
    for start in _all(folder):
        if not wanted or any(each in start.name for each in wanted):
            yield start


def _all(folder: Path) -> Iterator[Start]:
    for name in SHAPES:
        path = folder / f"{name}.yaml"
        path.write_text(shape(name), encoding="utf-8")
        yield Start(f"shape {name}", [str(path)])
    for case in CASES:
        if case.expected == "must-open":
            yield Start(f"hostile {case}", [str(case.path)])
    for path in sorted(_DATA.iterdir()):
        yield Start(f"format {path.name}", [str(path)])
    yield from _several(folder)
    yield from _changing(folder)
    yield from _options()


def _several(folder: Path) -> Iterator[Start]:
    """Logs read as one, compared, large, empty."""
    one, other = folder / "one.yaml", folder / "other.yaml"
    text = sample().read_text(encoding="utf-8")
    one.write_text(text, encoding="utf-8")
    other.write_text(text.replace("Hama", "Homs").replace("reported", "claimed"), encoding="utf-8")
    parts = folder / "parts"
    parts.mkdir(exist_ok=True)
    for name in ("minutes", "right-to-left", "unicode-names"):
        (parts / f"{name}.yaml").write_text(shape(name), encoding="utf-8")
    packed = folder / "packed.yaml.gz"
    packed.write_bytes(gzip.compress(text.encode()))
    large = folder / "large.yaml"
    large.write_text(many_days(_MANY), encoding="utf-8")
    empty = folder / "empty.yaml"
    empty.write_text("events: []\n", encoding="utf-8")
    shapes = [str(folder / f"{each}.yaml") for each in ("one-event", "no-actors", "deep-time")]
    yield Start("several two", [str(one), str(other)])
    yield Start("several shapes", shapes)
    yield Start("several formats", [str(_DATA / "acled.csv"), str(_DATA / "notes.md"), str(one)])
    yield Start("several folder", [str(parts)])
    yield Start("several packed", [str(packed)])
    yield Start("compared", ["diff", "--open", str(one), str(other)])
    yield Start("compared alike", ["diff", "--open", str(one), str(one)])
    yield Start("compared empty", ["diff", "--open", str(empty), str(one)])
    yield Start("compared shapes", ["diff", "--open", *shapes[:2]])
    yield Start("compared formats", ["diff", "--open", str(_DATA / "acled.csv"), str(one)])
    yield Start("large", [str(large)])
    yield Start("large not kept", ["--no-cache", str(large)])
    yield Start("large compared", ["diff", "--open", str(large), str(one)])
    yield Start("empty", [str(empty)])


def _changing(folder: Path) -> Iterator[Start]:
    """Logs that are written, broken, taken away while they are read."""
    yield Start("changing", [_copy(folder, "changing")], turn=_rewrite("changing"))
    yield Start("changing table", [_table(folder)], turn=_rewrite_table)
    yield Start("vanishing", [_copy(folder, "vanishing")], turn=_take_away("vanishing"))
    both = [_copy(folder, "changing-one"), _copy(folder, "changing-two")]
    yield Start("changing several", both, turn=_rewrite("changing-two"))
    compared = ["diff", "--open", _copy(folder, "old"), _copy(folder, "new")]
    yield Start("changing compared", compared, turn=_rewrite("new"))


def _copy(folder: Path, name: str) -> str:
    path = folder / f"{name}.yaml"
    shutil.copyfile(sample(), path)
    return str(path)


def _table(folder: Path) -> str:
    path = folder / "table.csv"
    shutil.copyfile(_DATA / "csv-incidents.csv", path)
    return str(path)


def _rewrite(name: str) -> Turn:
    def turn(folder: Path, chance: random.Random) -> None:
        """Half the events, none, another shape, a broken log, or all again."""
        text = sample().read_text(encoding="utf-8")
        head, mark, events = text.partition("\nevents:\n")
        kept = chance.randrange(len(events))
        ways = (
            text,
            head + mark + events[:kept].rpartition("\n\n")[0] + "\n",
            "events: []\n",
            shape(chance.choice(SHAPES[:-1])),
            text[: chance.randrange(len(text))],
            text.replace("Hama", "Homs"),
        )
        new = folder / "written"
        new.write_text(chance.choice(ways), encoding="utf-8")
        new.replace(folder / f"{name}.yaml")

    return turn


def _rewrite_table(folder: Path, chance: random.Random) -> None:
    """Fewer rows, or all again."""
    lines = (_DATA / "csv-incidents.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = lines[: chance.randrange(1, len(lines) + 1)]
    (folder / "table.csv").write_text("".join(kept), encoding="utf-8")


def _take_away(name: str) -> Turn:
    def turn(folder: Path, chance: random.Random) -> None:
        """Take the log away, put it back, or put a folder in its place."""
        path = folder / f"{name}.yaml"
        if path.is_dir():
            path.rmdir()
        path.unlink(missing_ok=True)
        chance.choice((lambda: None, lambda: shutil.copyfile(sample(), path), path.mkdir))()

    return turn


def _options() -> Iterator[Start]:
    """Each option, and variables that change what is drawn or done."""
    log = str(sample())
    for words in (
        ("--kiosk",),
        ("--kiosk", "--where", "hama"),
        ("--zone", "utc"),
        ("--zone", "own"),
        ("--zone", "Asia/Kathmandu"),
        ("--group", "day"),
        ("--group", "place"),
        ("--group", "actor"),
        ("--group", "type", "--sort", "sources"),
        ("--sort", "place"),
        ("--theme", "high-contrast"),
        ("--theme", "terminal"),
        ("--theme", "colour-blind", "--ascii"),
        ("--bidi", "app"),
        ("--bidi", "off"),
        ("--ascii",),
        ("--no-cache",),
        ("--resume",),
        ("--where", "-hama"),
        ("--where", "nothing-has-this-word"),
    ):
        yield Start(f"option {' '.join(words)}", [*words, log])
    for name, value in (
        *(("NO_COLOR", "1"), ("TERM", "linux"), ("TERM", "vt100"), ("TERM", "tmux-256color")),
        *(("LANG", "C"), ("LANG", "ar_SY.UTF-8"), ("LANG", "tr_TR.ISO-8859-9"), ("EDITOR", "")),
        *(
            ("EDITOR", "false"),
            ("VISUAL", "false"),
            ("SSH_CONNECTION", ""),
            ("HOME", "/nonexistent"),
        ),
    ):
        yield Start(f"variable {name}={value}", [log], {name: value})
