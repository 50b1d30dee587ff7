"""What a log knows of its actors, as far as there is time to look."""

from __future__ import annotations

import pytest

from tests.report.knots import knots
from tui.log.model import Log
from tui.store.derived import dossiers as module
from tui.store.store import Store


@pytest.fixture
def log() -> Log:
    return knots()


def test_events_are_heard_in_which_an_actor_is_or_may_be_named_and_somebody_speaks(log) -> None:
    store = Store.of(log)
    heard = [event.id for event in store.events(store.dossiers.heard("ann"))]
    assert heard == ["march", "speech", "reply"]  # not the undated one, where nobody speaks
    assert not store.dossiers.heard("idle")
    assert not store.dossiers.heard("gone")


def test_quotes_about_an_actor_are_in_time_order_with_why(log) -> None:
    about = Store.of(log).dossiers.about("ann")
    assert about is not None
    assert [(each.event.id, each.why) for each in about] == [
        ("march", "in their event"),
        ("speech", "names them"),
        ("speech", "names them"),
        ("reply", "names them"),
    ]


@pytest.mark.parametrize("limit", ["_EVENTS", "_QUOTES"])
def test_where_there_are_too_many_nobody_looks_at_all(log, limit, monkeypatch) -> None:
    monkeypatch.setattr(module, limit, 2)
    assert Store.of(log).dossiers.about("ann") is None


def test_so_many_quotes_are_looked_at_and_no_more(log, monkeypatch) -> None:
    monkeypatch.setattr(module, "_QUOTES", 3)
    store = Store.of(log)
    found = store.dossiers.about_in("ann", store.dossiers.heard("ann"))
    assert [each.event.id for each in found] == ["march"]  # two quotes there, one in the speech


def test_what_was_worked_out_is_kept(log) -> None:
    dossiers = Store.of(log).dossiers
    assert dossiers.activity("ann") is dossiers.activity("ann")
    assert dossiers.recognizer("ann") is dossiers.recognizer("ann")
