"""Handlers of signals wait for what is being done, and for each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.terminal.handlers import Handlers


def noting(acts: list[str], name: str) -> Callable[[], None]:
    return lambda: acts.append(name)


def test_one_acts_at_once_where_nothing_is_being_done() -> None:
    acts: list[str] = []
    Handlers().when_free(noting(acts, "stop"))
    assert acts == ["stop"]


def test_those_that_come_meanwhile_act_in_order_at_the_end_of_the_outermost() -> None:
    handlers, acts = Handlers(), list[str]()
    with handlers.undisturbed():
        with handlers.undisturbed():
            handlers.when_free(noting(acts, "first"))
        handlers.when_free(noting(acts, "second"))
        acts.append("done")
    assert acts == ["done", "first", "second"]


def test_one_that_comes_while_another_acts_waits_for_it() -> None:
    handlers, acts = Handlers(), list[str]()

    def stop() -> None:
        acts.append("begins")
        handlers.when_free(noting(acts, "goes on"))
        acts.append("ends")

    handlers.when_free(stop)
    assert acts == ["begins", "ends", "goes on"]


def test_one_that_is_dropped_does_not_act_and_one_after_it_does() -> None:
    handlers, acts = Handlers(), list[str]()
    with handlers.undisturbed():
        handlers.when_free(noting(acts, "stop"))
        handlers.drop()
        handlers.when_free(noting(acts, "goes on"))
    assert acts == ["goes on"]


def test_they_act_where_what_was_being_done_broke() -> None:
    handlers, acts = Handlers(), list[str]()
    with pytest.raises(OSError, match="gone"), handlers.undisturbed():  # noqa: PT012
        handlers.when_free(noting(acts, "stop"))
        raise OSError("gone")
    assert acts == ["stop"]
    handlers.when_free(noting(acts, "another"))
    assert acts == ["stop", "another"]
