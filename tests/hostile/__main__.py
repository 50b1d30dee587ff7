"""`python -m tests.hostile keys --seed 1 --count 10000`: attacks by name, each with its figures."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from tests.hostile.fuzz import fuzz
from tests.hostile.growth import growths
from tests.hostile.guided import AVAILABLE, TARGETS, run
from tests.hostile.keys import attack
from tests.hostile.kills import faults
from tests.hostile.paste import pastes


def keys(arguments: Namespace) -> bool:
    """Random keys, clicks, sizes and bytes."""
    good = True
    for seed in range(arguments.seed, arguments.seed + arguments.seeds):
        outcome = attack(seed, arguments.count, arguments.log)
        print(outcome, *outcome.obeyed, sep="\n  ", flush=True)
        good = good and not (outcome.fault or outcome.obeyed)
    return good


def paste(arguments: Namespace) -> bool:
    """A megabyte pasted into every line and dialog, and Esc behind it."""
    good = True
    for each in pastes(arguments.texts):
        print(each, flush=True)
        good = good and each.good
    return good


def growth(arguments: Namespace) -> bool:
    """How time and memory grow with logs of extreme shapes."""
    good = True
    for each in growths(arguments.shape, arguments.scale):
        print(each, flush=True)
        good = good and each.good
    return good


def kills(arguments: Namespace) -> bool:
    """What a reader made, under kill -9 and on a full disk."""
    good = True
    for each in faults(arguments.count):
        print(each, flush=True)
        good = good and each.good
    return good


def fuzzed(arguments: Namespace) -> bool:
    """Mutated logs and files of other formats."""
    found = fuzz(arguments.count, arguments.seed)
    print(found, flush=True)
    return found.good


def guided(arguments: Namespace) -> bool:
    """Logs, files, dates, queries, texts made by what they reach (atheris, extra `fuzz`)."""
    if not AVAILABLE:
        print("atheris is not installed: nothing tried by what it reaches")
        return True
    good = True
    for target in arguments.target or TARGETS:
        found = run(target, arguments.seconds)
        print(found, flush=True)
        good = good and found.good
    return good


def score(arguments: Namespace) -> bool:
    """What was tried and withstood: mutated files, faults, keys, and the mouse."""
    files = fuzz(arguments.scale * 100)
    print(files, flush=True)
    good = files.good
    for each in faults(arguments.scale * 5):
        print(each, flush=True)
        good = good and each.good
    outcome = attack(1, arguments.scale * 300)
    print(outcome, *outcome.obeyed, sep="\n  ", flush=True)
    return good and not (outcome.fault or outcome.obeyed)


def main() -> int:
    """Run one attack; 1 where the program did not withstand."""
    parser = ArgumentParser("python -m tests.hostile")
    attacks = parser.add_subparsers(required=True)
    one = attacks.add_parser("keys", help=keys.__doc__)
    one.set_defaults(run=keys)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--seeds", type=int, default=1)
    one.add_argument("--count", type=int, default=10_000)
    one.add_argument("log", nargs="*")
    one = attacks.add_parser("paste", help=paste.__doc__)
    one.set_defaults(run=paste)
    one.add_argument("--texts", type=int, default=1)
    one = attacks.add_parser("growth", help=growth.__doc__)
    one.set_defaults(run=growth)
    one.add_argument("--scale", type=int, default=1, help="how many times as large")
    one.add_argument("shape", nargs="*", help="a word of the shapes to try")
    one = attacks.add_parser("kills", help=kills.__doc__)
    one.set_defaults(run=kills)
    one.add_argument("--count", type=int, default=300)
    one = attacks.add_parser("fuzz", help=fuzzed.__doc__)
    one.set_defaults(run=fuzzed)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--count", type=int, default=10_000)
    one = attacks.add_parser("guided", help=guided.__doc__)
    one.set_defaults(run=guided)
    one.add_argument("--seconds", type=int, default=600, help="for each target")
    one.add_argument("target", nargs="*", choices=[[], *TARGETS])
    one = attacks.add_parser("score", help=score.__doc__)
    one.set_defaults(run=score)
    one.add_argument("--scale", type=int, default=20, help="1 is a short form, of seconds")
    arguments = parser.parse_args()
    return not arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
