"""What the rows below the filter line say, at every width."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.output.paint import Parts
from tui.app.state.draft import Draft, read_draft
from tui.app.widgets.prompt.suggestion_rows import candidate_row, edge, fault_rows, name_of
from tui.log.reading.reader import read, sample
from tui.report.event.sources import AI_MARK
from tui.store.completion.complete import Candidate, Completer
from tui.store.store import Store


@cache
def store() -> Store:
    return Store.of_reading(read(sample()))


def draft(text: str) -> Draft:
    return read_draft(Completer(store().index), text, len(text))


def text(parts: Parts) -> str:
    return "".join(words for words, _ in parts)


def test_a_fault_is_pointed_at_where_it_is() -> None:
    pointer, kept = map(text, fault_rows(draft("place:hama plce:x"), "place:hama", 3, 100))
    assert pointer.index("^^^^") == 3 + len("place:hama ")
    assert "column 12: there is no field `plce`" in pointer
    assert kept == " shown meanwhile: place:hama"


def test_where_there_is_no_room_beside_it_stands_below() -> None:
    pointer, *message, kept = map(text, fault_rows(draft("plce:x"), "", 0, 30))
    assert pointer == "^^^^"
    assert " ".join(map(str.strip, message)).startswith("! column 1: there is no field `plce`")
    assert kept == " shown meanwhile: all events"


def test_what_is_right_or_not_finished_has_no_fault() -> None:
    assert fault_rows(draft("place:hama"), "", 0, 80) == []
    assert fault_rows(draft("place:hama tag:"), "", 0, 80) == []


@given(st.sampled_from(["plce:x", "a" * 30 + ' "', "حماة plce:x"]), st.integers(1, 60))
def test_no_row_on_a_fault_is_wider_than_there_is_room(typed: str, width: int) -> None:
    for row in fault_rows(draft(typed), "shown", 0, width):
        assert cell_len(text(row)) <= max(width, 4)


def test_a_candidate_says_its_name_its_mark_and_what_remains() -> None:
    candidate = Candidate("source:given-article", "The given article", "source", "given-article", 7)
    row = candidate_row(store(), candidate, 20, 60)
    assert text(row).startswith("source:given-article  The given article")
    assert text(row).endswith(f"{AI_MARK} 7 ")
    assert cell_len(text(row)) == 60


def test_where_nothing_would_remain_it_is_muted() -> None:
    row = candidate_row(store(), Candidate("tag:x", "x", "tag", "x", 0), 10, 60)
    assert {role for words, role in row if words.strip()} == {"muted"}


def test_a_name_is_said_where_it_says_more() -> None:
    assert name_of(store(), Candidate("tag:x", "x", "tag", "x")) == ""
    assert name_of(store(), Candidate("place:hama", "Hama", "place", "hama")) == "Hama"
    event = Candidate("id:ev-1205-golani", "ev-1205-golani", "id", "ev-1205-golani")
    found = store().find("ev-1205-golani")
    assert found is not None
    assert name_of(store(), event) == " ".join(found.title.split())


@given(st.integers(4, 100), st.sampled_from(["", "8 of 1,200 · events left"]), st.booleans())
def test_the_edge_is_as_wide_as_the_list(width: int, numbers: str, choosing: bool) -> None:
    line = edge(width, numbers, choosing=choosing)
    assert cell_len(line) == width
    assert line.startswith("╰─")
    assert line.endswith("─╯")
