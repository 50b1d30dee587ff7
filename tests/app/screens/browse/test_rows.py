"""What a row of the browse dialog says, and in how many cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.screens.browse.rows import ChoiceRow, choice_parts, hint_parts, narrow_parts, tabs
from tui.store.completion.catalogue import SECTIONS, Choice

HAMA = Choice("place", "hama", "Hama", 7, depth=1, inside="Hama governorate")
ALONE = HAMA._replace(depth=0)
choices = st.builds(
    Choice,
    st.sampled_from([*SECTIONS]),
    st.sampled_from(["", "hama", "x" * 80]),
    st.text(st.sampled_from("ab حé漢"), max_size=90),
    st.integers(0, 10**6),
    st.integers(0, 3),
    st.sampled_from(["", "Syria", "a governorate of a very long name, indeed"]),
)


def plain(parts: list[tuple[str, str]]) -> str:
    return "".join(text for text, _ in parts)


@given(choices, st.integers(40, 120), st.booleans(), st.booleans())
def test_a_row_is_as_wide_as_it_must_be(choice, width, picked, machine) -> None:
    row = ChoiceRow(choice, "alias", picked, machine)
    assert cell_len(plain(choice_parts(row, width, 10**6))) == width


def test_what_tells_a_choice_from_others_is_said_where_there_is_room() -> None:
    assert "Hama  Hama governorate · hama " in plain(choice_parts(ChoiceRow(ALONE), 90, 10))
    assert "governorate" not in plain(choice_parts(ChoiceRow(HAMA), 90, 10))
    assert "governorate" not in plain(choice_parts(ChoiceRow(ALONE), 40, 10))
    assert "حماة" in plain(choice_parts(ChoiceRow(HAMA, alias="حماة"), 90, 10))


def test_picked_machine_written_and_empty_choices_look_so() -> None:
    assert choice_parts(ChoiceRow(HAMA, picked=True), 80, 10)[0] == ("●   ", "key")
    assert (" [AI]", "ai") in choice_parts(ChoiceRow(HAMA, machine=True), 80, 10)
    roles = [role for _, role in choice_parts(ChoiceRow(HAMA._replace(events=0)), 80, 10)]
    assert roles == ["key", "muted", "ai", "muted", "muted", "bar"]


def test_a_heading_has_no_number() -> None:
    heading = HAMA._replace(value="", events=12)
    assert "12" not in plain(choice_parts(ChoiceRow(heading), 80, 20))


def test_a_source_whose_name_must_be_cut_is_called_by_its_id() -> None:
    choice = Choice("source", "ap-1205", "Associated Press by way of somebody else altogether", 3)
    assert "ap-1205" in plain(choice_parts(ChoiceRow(choice), 45, 10))
    assert "Associated" not in plain(choice_parts(ChoiceRow(choice), 45, 10))


@pytest.mark.parametrize("here", [*SECTIONS])
@pytest.mark.parametrize("width", [20, 34, 60, 100])
def test_the_section_at_hand_is_always_among_the_tabs(here: str, width: int) -> None:
    found = tabs(here, width)
    assert (f"[{SECTIONS[here]}]", here) in found
    if width == 100:
        assert [field for _, field in found] == [*SECTIONS]
    fields = [field for _, field in found if field]
    at = [*SECTIONS].index(fields[0])
    assert fields == [*SECTIONS][at : at + len(fields)]


def test_what_was_typed_and_picked_fill_the_line() -> None:
    assert plain(narrow_parts("", [], 40)) == " type to find, in all sections"
    assert plain(narrow_parts("ham", [], 40)) == " ham▏"
    line = plain(narrow_parts("ham", ["Hama", "Homs"], 40))
    assert line == " ham▏" + "2 picked: Hama, Homs".rjust(35)
    assert cell_len(plain(narrow_parts("x" * 60, ["Hama"] * 9, 40))) <= 42


def test_as_many_keys_as_there_is_room_for() -> None:
    assert plain(hint_parts(200)).endswith(" Esc close ")
    for width in range(60):
        assert cell_len(plain(hint_parts(width))) <= width
