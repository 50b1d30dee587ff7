"""Stores of what has been read so far: at growing steps, in time order, none of a small log."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.shapes.shapes import many_days
from tui.log.reading.reader import read, read_text
from tui.store.growing import GROWTH, Growing
from tui.store.query.ast import EVERYTHING
from tui.store.store import Store


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("logs") / "large.yaml"
    path.write_text(many_days(60_000))
    return path


def go_on() -> None:
    """Let a part be made."""


def parts(log: Path) -> list[tuple[Store, float]]:
    given: list[tuple[Store, float]] = []
    read(log, seen=Growing("large.yaml", lambda store, done: given.append((store, done)), go_on))
    return given


def test_parts_grow_by_steps_until_half_of_the_log_is_read(log: Path) -> None:
    given = parts(log)
    sizes = [len(store) for store, _ in given]
    assert len(given) >= 2
    assert all(after >= GROWTH * before for before, after in pairwise(sizes))
    assert all(len(store) == pytest.approx(done * 60_000, rel=0.2) for store, done in given)
    assert given[0][1] < 0.1
    assert given[-1][1] < 0.5


def test_a_part_has_its_events_in_time_order_and_finds_them(log: Path) -> None:
    store, _ = parts(log)[0]
    dates = [event.date for event in store.events()]
    assert dates == sorted(dates)
    assert len(store.index.select(EVERYTHING)) == len(store)
    assert (store.name, store.problems) == ("large.yaml", ())


def test_of_a_small_log_there_is_no_part() -> None:
    def fail(*_: object) -> None:
        raise AssertionError("a part of a small log")

    read_text(many_days(2_000), "small.yaml", seen=Growing("small.yaml", fail, go_on))


def test_what_it_raises_ends_the_reading(log: Path) -> None:
    class EnoughError(Exception):
        pass

    def stop(*_: object) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        read(log, seen=Growing("large.yaml", stop, go_on))


def test_making_a_part_can_be_stopped_too(log: Path) -> None:
    class EnoughError(Exception):
        pass

    def stop() -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        read(log, seen=Growing("large.yaml", lambda *_: None, stop))
