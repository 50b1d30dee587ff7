"""Connections that are no visit: as many as there is room for, not for ever, and not to talk."""

from __future__ import annotations

import asyncio

import pytest

from tui.commands.web import connections
from tui.commands.web.connections import Connections


class Line(asyncio.Transport):
    """A connection that is watched: what was heard on it, and whether it was ended."""

    def __init__(self, kept: Connections) -> None:
        super().__init__()
        self.heard = b""
        self.aborted = False
        self.watched = kept.watch(Answering(self))
        self.watched.connection_made(self)

    def abort(self) -> None:
        self.aborted = True
        self.watched.connection_lost(None)


class Answering(asyncio.Protocol):
    def __init__(self, line: Line) -> None:
        self.line = line

    def data_received(self, data: bytes) -> None:
        self.line.heard += data


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Connections:
    """Room for two strangers and one guest, who may say ten bytes."""
    monkeypatch.setattr(connections, "STRANGERS", 2)
    monkeypatch.setattr(connections, "GUESTS", 1)
    monkeypatch.setattr(connections, "MOST_SAID", 10)
    return Connections()


async def test_the_oldest_stranger_makes_room_and_a_guest_for_guests_alone(
    kept: Connections,
) -> None:
    guest, other = Line(kept), Line(kept)
    kept.let_in(guest)
    lines = [guest, other, *(Line(kept) for _ in range(3))]
    assert [line.aborted for line in lines] == [False, True, True, False, False]
    kept.let_in(lines[3])
    assert [line.aborted for line in lines] == [True, True, True, False, False]
    kept.begin_visit(lines[3])
    kept.let_in(lines[4])
    assert not lines[3].aborted


async def test_one_that_is_lost_takes_no_room(kept: Connections) -> None:
    first = Line(kept)
    for _ in range(5):
        Line(kept).watched.connection_lost(None)
    assert not first.aborted
    kept.let_in(lost := Line(kept))
    lost.watched.connection_lost(None)
    kept.end_visit(lost)
    kept.let_in(first)
    assert not lost.aborted


async def test_who_says_too_much_is_ended_unless_it_is_a_visit(kept: Connections) -> None:
    stranger, visitor = Line(kept), Line(kept)
    kept.let_in(visitor)
    kept.begin_visit(visitor)
    for line in (stranger, visitor):
        for _ in range(3):
            if not line.aborted:
                line.watched.data_received(b"12345")
    assert (stranger.aborted, stranger.heard) == (True, b"1234512345")
    assert (visitor.aborted, visitor.heard) == (False, b"123451234512345")


async def test_each_ends_when_its_time_is_over_but_a_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 0.0)
    monkeypatch.setattr(connections, "LOADING", 0.0)
    kept = Connections()
    stranger, guest, visitor = Line(kept), Line(kept), Line(kept)
    for line in (guest, visitor):
        kept.let_in(line)
    kept.begin_visit(visitor)
    async with asyncio.timeout(30):
        while not (stranger.aborted and guest.aborted):
            await asyncio.sleep(0)
        assert not visitor.aborted
        kept.end_visit(visitor)
        while not visitor.aborted:
            await asyncio.sleep(0)


async def test_with_the_server_all_end_but_visits_and_those_that_come_then(
    kept: Connections,
) -> None:
    visitor = Line(kept)
    kept.let_in(visitor)
    kept.begin_visit(visitor)
    guest, stranger = Line(kept), Line(kept)
    kept.let_in(guest)
    kept.close()
    late = Line(kept)
    assert [line.aborted for line in (visitor, guest, stranger, late)] == [False, True, True, True]
