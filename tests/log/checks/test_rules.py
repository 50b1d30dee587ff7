"""Every check is run, each once."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from tui.log import checks
from tui.log.checks.rules import CHECKS, check
from tui.log.model import Log


def every_check() -> Iterator[str]:
    """The public functions of the room that take a log and yield faults."""
    for module in pkgutil.iter_modules(checks.__path__):
        found = import_module(f"{checks.__name__}.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            own = function.__module__ == found.__name__ and not name.startswith("_")
            parameters = list(inspect.signature(function).parameters)
            if own and parameters == ["log"] and function is not check:
                yield name


def test_every_check_of_the_room_is_run() -> None:
    assert sorted(rule.__name__ for rule in CHECKS) == sorted(every_check())


def test_checks_are_run_in_order() -> None:
    assert [fault.message for fault in check(Log())] == ["the log has no events"]
