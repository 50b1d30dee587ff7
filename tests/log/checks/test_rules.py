"""Every check is run, each once, and a log in batches has the faults of the whole."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.log.reading.strategies import any_trees, valid_logs
from tui.log import checks
from tui.log.checks import rules
from tui.log.checks.rules import Checker, check
from tui.log.checks.values import NO_EVENTS
from tui.log.model import Log
from tui.log.problems import Fault, LogError
from tui.log.reading.reader import read_text

TAKEN = [[what, *hints] for what in ("log", "outlines") for hints in ([], ["hints"])]


def every_check() -> Iterator[str]:
    """The public functions of the room that take a log or outlines, or hints too."""
    for module in pkgutil.iter_modules(checks.__path__):
        found = import_module(f"{checks.__name__}.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            own = function.__module__ == found.__name__ and not name.startswith("_")
            parameters = list(inspect.signature(function).parameters)
            if own and parameters in TAKEN and function is not check:
                yield name


def in_batches(log: Log, size: int) -> Iterator[Fault]:
    checker = Checker(replace(log, events=()))
    yield from checker.of_head()
    for first in range(0, len(log.events), size):
        yield from checker.of_events(log.events[first : first + size])
    yield from checker.of_all_events()


def test_every_check_of_the_room_is_run() -> None:
    run = (
        *(*rules.OF_HEAD, *rules.OF_EVENTS, *rules.OF_ALL_EVENTS),
        *(*rules.OF_HEAD_HINTED, *rules.OF_EVENTS_HINTED, *rules.OF_ALL_EVENTS_HINTED),
    )
    assert sorted(rule.__name__ for rule in run) == sorted(every_check())


def test_a_log_without_events_is_told() -> None:
    assert [fault.message for fault in check(Log())] == [NO_EVENTS]


@given(any_trees | valid_logs(), st.integers(1, 3))
@settings(max_examples=100)
def test_batches_have_the_faults_of_the_whole(tree: dict[str, Any], size: int) -> None:
    text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    try:
        log = read_text(text, "a log").log
    except LogError:
        return
    assert sorted(in_batches(log, size), key=str) == sorted(check(log), key=str)


def test_faults_of_events_have_their_numbers_in_the_log() -> None:
    events = "".join(
        f"- {{id: e{n}, date: 2024, title: t, place: p, follows: [e{n + 1}]}}\n" for n in range(4)
    )
    log = read_text(f"places: {{q: {{name: Q}}}}\nevents:\n{events}", "a log").log
    faults = list(in_batches(log, 3))
    assert [fault.path for fault in faults if "place" in fault.message] == [
        ("events", number, "place") for number in range(4)
    ]
    assert [fault.path for fault in faults if "event" in fault.message] == [
        ("events", 3, "follows", 0)
    ]
