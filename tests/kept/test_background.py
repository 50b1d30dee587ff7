"""Jobs in the background: in order, one at a time, and waited for."""

import threading

import pytest

from tui.kept.background import Background


def test_jobs_are_done_in_order_in_another_thread_and_waited_for() -> None:
    background, go, done = Background(), threading.Event(), list[int]()
    assert background.settle(0)
    background.do(lambda: go.wait(60))
    for number in range(9):
        background.do(lambda number=number: done.append(number))  # type: ignore[misc]
    assert not background.settle(0)
    assert done == []
    go.set()
    assert background.settle(60)
    assert done == [*range(9)]
    background.do(lambda: done.append(threading.get_ident()))
    assert background.settle(60)
    assert done[-1] != threading.get_ident()


def test_without_a_thread_they_are_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    background, done = Background(), list[int]()
    background.do(lambda: done.append(1))
    assert done == [1]
    assert background.settle(0)
