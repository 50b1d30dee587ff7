"""The events that a command is asked for."""

from __future__ import annotations

from argparse import Namespace

import pytest

from tests.report.knots import knots
from tui.commands.errors import CommandError
from tui.commands.selection import selected, view_asked_for
from tui.store.store import Store


def asking(where: str | None, view: str = "") -> Namespace:
    views = {"it": view}
    name = "it" * bool(view)
    return Namespace(
        where=where,
        view=name,
        marked=False,
        log=None,
        made=None,
        views_of=lambda _path, _title: views,
    )


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of(knots())


def test_without_a_query_all_events_are_selected(store) -> None:
    assert list(selected(store, asking(None))) == list(range(len(store)))


def test_a_query_and_a_view_must_both_hold(store) -> None:
    both = selected(store, asking("place:town", "actor:us"))
    assert [event.id for event in store.events(both)] == ["reply"]


@pytest.mark.parametrize(
    ("where", "view", "told"),
    [
        ("(a", "", ["--where: ", "  (a", "  ^"]),
        ("", "colour:red", ["--view: ", "  colour:red", "  ^^^^^^"]),
        ("حماة (a", "", ["--where: ", "  حماة (a", "       ^"]),
    ],
)
def test_a_fault_is_pointed_at_in_what_was_given(store, where, view, told) -> None:
    with pytest.raises(CommandError) as raised:
        selected(store, asking(where, view))
    message, query, carets = str(raised.value).splitlines()
    assert message.startswith(told[0])
    assert (query, carets) == (told[1], told[2])


def test_a_view_is_asked_of_those_that_are_kept(store) -> None:
    kept = {"city": "hama"}
    arguments = Namespace(view="city", log=None, made=None, views_of=lambda _path, _title: kept)
    assert view_asked_for(arguments, store.head) == "hama"
    assert view_asked_for(Namespace(view=None), store.head) == ""
    with pytest.raises(CommandError, match="no view of this log is called 'town'"):
        view_asked_for(Namespace(**{**vars(arguments), "view": "town"}), store.head)


def test_what_keeps_a_query_from_finding_anything_is_told(store, capfd) -> None:
    assert not selected(store, asking("place:town xyzzy"))
    assert capfd.readouterr().err == "no event has `xyzzy`\n"


def test_what_acts_on_a_terminal_is_a_mark_in_a_query_as_in_a_log(store, capfd) -> None:
    assert not selected(store, asking("place:\x1b]0;x\x07"))
    assert capfd.readouterr().err == "place: nothing is called `\u241b]0;x\u2407`\n"


def test_where_nothing_is_marked_it_is_told_how_to_mark(
    store, capfd, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    asked = Namespace(**{**vars(asking("")), "marked": True, "log": str(tmp_path / "a.yaml")})
    assert not selected(store, asked)
    assert "no event of this log is marked: space in the app marks one" in capfd.readouterr().err
