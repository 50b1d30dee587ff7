"""How a log is begun with what is kept of it, and what is kept."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.state.logs import start, store
from tui.app.state.session import (
    BEGINNING,
    Keeper,
    Start,
    begin,
    with_mark,
    with_place,
    with_view,
    without_view,
)
from tui.kept.state_file import Kept, StateError, StateFile
from tui.store.arranging.arrangement import Arrangement
from tui.store.query.ast import Field

HAMA = Field("place", ("hama",))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "five.yaml"
    path.write_text("events: []")
    return path


def keep(log: Path, kept: Kept) -> None:
    StateFile(log, "Five days").change(lambda _: kept)


def test_it_begins_with_all_events_and_the_marks(log: Path) -> None:
    keep(log, Kept(marks=frozenset({"c"}), filter="homs", event="d"))
    state, _ = begin(log, store(), BEGINNING)
    assert not state.is_filtered
    assert state.cursor == 0
    assert state.marks == {"c"}


def test_it_resumes_with_filter_and_event(log: Path) -> None:
    keep(log, Kept(filter="place:homs", event="d"))
    state, _ = begin(log, store(), Start(resume=True))
    assert str(state.query) == "place:homs"
    assert state.cursor == 3


def test_what_is_no_filter_any_more_is_left_out_but_the_event_is_not(log: Path) -> None:
    keep(log, Kept(filter="colour:red", event="d"))
    state, _ = begin(log, store(), Start(resume=True))
    assert not state.is_filtered
    assert state.cursor == 3


def test_it_begins_with_a_filter(log: Path) -> None:
    state, _ = begin(log, store(), Start(where="place:homs"))
    assert str(state.query) == "place:homs"
    with pytest.raises(StateError, match="--where: there is no field `plce`"):
        begin(log, store(), Start(where="plce:homs"))


def test_it_begins_on_a_view(log: Path) -> None:
    keep(log, Kept(views={"city": "place:hama"}))
    state, _ = begin(log, store(), Start(view="city"))
    assert list(state.matches) == [0, 2, 4]


@pytest.mark.parametrize("views", [{}, {"city": "colour:red"}])
def test_a_view_that_cannot_be_shown_is_an_error(log: Path, views: dict[str, str]) -> None:
    keep(log, Kept(views=views))
    with pytest.raises(StateError, match="city"):
        begin(log, store(), Start(view="city"))


def test_what_is_kept_is_there_for_the_next_keeper(log: Path) -> None:
    keeper = Keeper(log, "Five days")
    keeper.change(with_mark("a", on=True))
    keeper.change(with_mark("b", on=True))
    keeper.change(with_mark("a", on=False))
    keeper.change(with_view("town", start().filtered(HAMA).arranged(Arrangement("place"))))
    keeper.change(with_view("city", start().filtered(HAMA).arranged(Arrangement("type"))))
    keeper.change(with_view("city", start().filtered(HAMA)))
    keeper.change(without_view("town"))
    assert keeper.news() == ""
    assert Keeper(log, "Five days").kept == keeper.kept
    assert keeper.kept == Kept(marks=frozenset({"b"}), views={"city": "place:hama"})


def test_the_place_is_kept_but_the_beginning_needs_none() -> None:
    assert with_place(start())(Kept(event="d")) == Kept()
    assert with_place(start().moved(3))(Kept()) == Kept(event="d")
    there = start().filtered(HAMA)
    assert with_place(there)(Kept()) == Kept(filter="place:hama", event="a")


def test_it_begins_in_the_order_that_was_kept_of_a_view_and_of_the_place(log: Path) -> None:
    by_place = Arrangement("place", "sources")
    arranged = start().arranged(by_place)
    keep(log, with_place(arranged)(with_view("places", arranged)(Kept())))
    assert Keeper(log, "Five days").kept == Kept(
        views={"places": ""},
        event="a",
        arrangements={"places": "group:place sort:sources"},
        arrangement="group:place sort:sources",
    )
    for beginning in (Start(view="places"), Start(resume=True)):
        assert begin(log, store(), beginning).state.arrangement == by_place
    assert begin(log, store(), BEGINNING).state.order is None
    asked = Start(arrangement=Arrangement("type").text)
    assert begin(log, store(), asked).state.arrangement == Arrangement("type")
    keep(log, Kept())
    assert begin(log, store(), asked._replace(resume=True)).state.arrangement.group == "type"


def test_a_file_that_cannot_be_written_is_told_once_and_all_lasts_for_the_session(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Kept:
        raise StateError("the disk is full")

    keeper = Keeper(log, "Five days")
    monkeypatch.setattr(StateFile, "change", refuse)
    assert keeper.news() == ""
    keeper.change(with_mark("a", on=True))
    assert keeper.news() == "Marks and views last for this session only: the disk is full"
    assert keeper.news() == ""
    keeper.change(with_mark("b", on=True))
    assert keeper.kept.marks == {"a", "b"}


def test_a_damaged_file_is_put_aside_and_that_is_told(log: Path) -> None:
    file = StateFile(log, "Five days")
    file.change(lambda kept: Kept(marks=frozenset({"a"})))
    file.path.write_bytes(b"damaged")
    keeper = Keeper(log, "Five days")
    assert ".damaged-1" in keeper.news()
    keeper.change(with_mark("b", on=True))
    assert keeper.trouble == ""
    assert Keeper(log, "Five days").kept.marks == {"b"}
    assert file.path.with_name(f"{file.path.name}.damaged-1").read_bytes() == b"damaged"


def a_link(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def open_to_others(path: Path) -> None:
    path.chmod(0o666)


def too_large(path: Path) -> None:
    os.truncate(path, 1 << 40)


@pytest.mark.parametrize("how", [a_link, a_folder, a_pipe, open_to_others, too_large])
def test_what_others_have_put_there_is_put_aside_and_marks_last(
    log: Path, how: Callable[[Path], None]
) -> None:
    """Before a session, and in the middle of one, of which nothing is lost."""
    file = StateFile(log, "Five days")
    file.change(lambda kept: Kept(marks=frozenset({"a"})))
    how(file.path)
    keeper = Keeper(log, "Five days")
    assert "not as you have left it, and is now" in keeper.news()
    keeper.change(with_mark("b", on=True))
    how(file.path)
    keeper.change(with_mark("c", on=True))
    assert ".damaged-2" in keeper.news()
    assert keeper.trouble == ""
    assert Keeper(log, "Five days").kept.marks == {"b", "c"}
