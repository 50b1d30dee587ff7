"""`python -m tests.hostile keys --seed 1 --count 10000`: attacks by name, each with its figures."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Protocol

from tests.hostile.commands import sweep
from tests.hostile.day import day
from tests.hostile.fuzz import fuzz
from tests.hostile.growth import growths
from tests.hostile.guests import guests
from tests.hostile.guided import AVAILABLE, TARGETS, run
from tests.hostile.keys import attack, attacks
from tests.hostile.kills import faults
from tests.hostile.kiosk import kiosk
from tests.hostile.neighbours import neighbours
from tests.hostile.paste import pastes
from tests.hostile.screens import SIZES, screens, walks
from tests.hostile.squatters import squatters
from tests.hostile.storm import storm
from tests.hostile.terminals import terminals


class Result(Protocol):
    """What came of an attack: as text, and whether the program withstood."""

    @property
    def good(self) -> bool:
        """Whether it did."""
        ...


def stands(results: Iterable[Result]) -> bool:
    """Print what came of each attack; whether the program withstood them all."""
    good = True
    for each in results:
        print(each, flush=True)
        good = good and each.good
    return good


def keys(arguments: Namespace) -> bool:
    """Random keys, clicks, sizes and bytes."""
    seeds = range(arguments.seed, arguments.seed + arguments.seeds)
    return stands(attack(seed, arguments.count) for seed in seeds)


def starts(arguments: Namespace) -> bool:
    """Random keys on every kind of log, with every option, while logs change."""
    seeds = range(arguments.seed, arguments.seed + arguments.seeds)
    ways = (attacks(seed, arguments.count, arguments.start) for seed in seeds)
    return stands(chain.from_iterable(ways))


def paste(arguments: Namespace) -> bool:
    """A megabyte pasted into every line and dialog, and Esc behind it."""
    return stands(pastes(arguments.texts))


def growth(arguments: Namespace) -> bool:
    """How time and memory grow with logs of extreme shapes."""
    return stands(growths(arguments.shape, arguments.scale))


def kills(arguments: Namespace) -> bool:
    """What a reader made, under kill -9 and on a full disk."""
    return stands(faults(arguments.count))


def fuzzed(arguments: Namespace) -> bool:
    """Mutated logs and files of other formats."""
    return stands([fuzz(arguments.count, arguments.seed)])


def guided(arguments: Namespace) -> bool:
    """Logs, files, dates, queries, texts made by what they reach (atheris, extra `fuzz`)."""
    if not AVAILABLE:
        print("atheris is not installed: nothing tried by what it reaches")
        return True
    targets = arguments.target or TARGETS
    return stands(run(target, arguments.seconds, arguments.seed) for target in targets)


def swept(arguments: Namespace) -> bool:
    """Every hostile log, and neighbours of each, by every command."""
    return stands([sweep(arguments.neighbours, arguments.logs, arguments.seed)])


def shown(arguments: Namespace) -> bool:
    """Hostile text on every screen."""
    return stands([screens(arguments.seeds)])


def walked(arguments: Namespace) -> bool:
    """Every screen of every kind of log, with every option."""
    return stands(walks(arguments.start))


def days(arguments: Namespace) -> bool:
    """A compressed day: does what is held grow with the keys?"""
    return stands([day(arguments.count)])


def storms(arguments: Namespace) -> bool:
    """A log that is written all the time, well and badly."""
    return stands([storm(arguments.seconds, arguments.seed)])


def crowd(arguments: Namespace) -> bool:
    """Many guests at once: memory of each, and what a key takes."""
    return stands([guests(arguments.count, arguments.keys)])


def shut(arguments: Namespace) -> bool:
    """A guest who presses all there is: files, processes, links, stops."""
    return stands([kiosk(arguments.count, arguments.seed)])


def served(arguments: Namespace) -> bool:
    """`serve` beside floods of connections, broken requests and frames, and who never reads."""
    return stands(neighbours(arguments.scale))


def squatted(arguments: Namespace) -> bool:
    """Private files that are links, pipes, devices, folders, of gigabytes, of others."""
    return stands([squatters(arguments.every)])


def terminal(arguments: Namespace) -> bool:
    """Sizes, storms of them, a terminal that stands still, variables, signals."""
    return stands(terminals(arguments.sizes, arguments.seconds))


def score(arguments: Namespace) -> bool:
    """What was tried and withstood: files, faults, keys, reloads, a day, guests, `serve`."""
    return stands(_scored(arguments.scale))


def _scored(scale: int) -> Iterator[Result]:
    yield fuzz(scale * 100)
    yield sweep(int(scale > 1), scale * 10)
    yield from faults(scale * 5)
    yield screens(scale, SIZES if scale > 1 else SIZES[:1])
    yield attack(1, scale * 300)
    yield storm(scale * 5)
    yield day(scale * 500)
    yield guests(min(20, scale * 2), 5)
    yield kiosk(scale * 300)
    yield squatters(max(1, 12 // scale))
    yield from neighbours(min(5, scale))
    if scale > 1:
        yield from terminals(scale * 20, 5)


def main() -> int:
    """Run one attack; 1 where the program did not withstand."""
    parser = ArgumentParser("python -m tests.hostile")
    parts = parser.add_subparsers(required=True)

    def part(name: str, run: Callable[[Namespace], bool], **numbers: float) -> ArgumentParser:
        made = parts.add_parser(name, help=run.__doc__)
        made.set_defaults(run=run)
        for option, number in numbers.items():
            made.add_argument(f"--{option}", type=type(number), default=number)
        return made

    part("keys", keys, seed=1, seeds=1, count=10_000)
    one = part("starts", starts, seed=1, seeds=1, count=800)
    one.add_argument("start", nargs="*", help="a word of the starts to try")
    part("paste", paste, texts=1)
    one = part("growth", growth)
    one.add_argument("--scale", type=int, default=1, help="how many times as large")
    one.add_argument("shape", nargs="*", help="a word of the shapes to try")
    part("kills", kills, count=300)
    part("fuzz", fuzzed, seed=1, count=10_000)
    one = part("guided", guided, seed=1)
    one.add_argument("--seconds", type=int, default=600, help="for each target")
    one.add_argument("target", nargs="*", choices=[[], *TARGETS])
    one = part("commands", swept, seed=1)
    one.add_argument("--neighbours", type=int, default=3, help="for each log")
    one.add_argument("--logs", type=int, default=1000, help="at most")
    part("screens", shown, seeds=10)
    one = part("walks", walked)
    one.add_argument("start", nargs="*", help="a word of the starts to try")
    one = part("day", days)
    one.add_argument("--count", type=int, default=20_000, help="keys")
    part("storm", storms, seconds=600.0, seed=1)
    part("guests", crowd, count=20, keys=20)
    part("neighbours", served, scale=5)
    part("kiosk", shut, count=20_000, seed=1)
    one = part("squatters", squatted)
    one.add_argument("--every", type=int, default=1, help="try one of so many")
    one = part("terminals", terminal, sizes=5_000)
    one.add_argument("--seconds", type=float, default=60, help="for which nobody reads")
    one = part("score", score)
    one.add_argument("--scale", type=int, default=20, help="1 is a short form, of seconds")
    arguments = parser.parse_args()
    return not arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
