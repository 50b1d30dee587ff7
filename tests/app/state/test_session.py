"""How a log is begun with what is kept of it, and what is kept."""

from pathlib import Path

import pytest

from tests.app.state.logs import start, store
from tui.app.state.session import (
    BEGINNING,
    Start,
    begin,
    can_begin,
    with_place,
    with_view,
)
from tui.kept.state_file import Kept, StateError, StateFile
from tui.store.arranging.arrangement import Arrangement
from tui.store.query.ast import Field
from tui.store.query.parser import parse

HAMA = Field("place", ("hama",))


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
    state, _ = begin(log, store(), Start(where="\x1b[3m"))
    assert str(state.query) == "\u241b[3m"
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


def test_the_place_is_kept_but_the_beginning_needs_none() -> None:
    assert with_place(start())(Kept(event="d")) == Kept()
    assert with_place(start().moved(3))(Kept()) == Kept(event="d")
    there = start().filtered(HAMA)
    assert with_place(there)(Kept()) == Kept(filter="place:hama", event="a")
    long = start().filtered(parse("|".join(["a"] * 1_999)))
    assert with_place(long)(Kept()).filter == ""


def test_it_begins_in_the_order_that_was_kept_of_a_view_and_of_the_place(log: Path) -> None:
    by_place = Arrangement("place", "sources")
    arranged = start().arranged(by_place)
    keep(log, with_place(arranged)(with_view("places", arranged)(Kept())))
    assert StateFile(log, "Five days").load() == Kept(
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


def test_it_begins_with_what_is_kept_of_the_file_that_the_log_was_made_of(log: Path) -> None:
    keep(log, Kept(marks=frozenset({"c"}), event="gone"))
    made = log.with_name("made.yaml")
    state, keeper = begin(made, store(), BEGINNING, log)
    assert state.marks == {"c"}
    assert keeper.log == made
    assert can_begin(made, store(), Start(resume=True))
    assert not can_begin(log, store(), Start(resume=True))
