from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal.ascii import BOXES, to_ascii

FRAME = "┏━ 1 Timeline ━┓╭─ 2 Quotes ─╮┃ ▌ a ┃│ b │┗━┛╰─╯"


@given(st.text())
def test_every_text_becomes_ascii_of_as_many_cells(text):
    plain = to_ascii(text)
    assert plain.isascii()
    assert cell_len(plain) == cell_len(text)


@given(st.text(alphabet=st.sampled_from("aé👩\u200d\ufe0f❤1\u20e3漢ل\u064e .")))
def test_joined_characters_keep_their_cells_too(text):
    plain = to_ascii(text)
    assert plain.isascii()
    assert cell_len(plain) == cell_len(text)


@given(st.text())
def test_twice_is_once(text):
    once = to_ascii(text)
    assert to_ascii(once) == once


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_stays(text):
    assert to_ascii(text) is text


def test_frames_keep_their_shape_and_the_focus_shows():
    plain = to_ascii(FRAME)
    assert plain == "#= 1 Timeline =#+- 2 Quotes -+# > a #| b |#=#+-+"


def test_bars_climb():
    assert to_ascii("▁▂▃▄▅▆▇█") == ".:-=+*#@"
    assert to_ascii("⠀⠁⣿") == " .@"


def test_signs_of_the_screen():
    assert to_ascii("“I ask …” · ar → en") == '"I ask ~" . ar > en'
    assert to_ascii("1982 ⋯ 6–7 Dec") == "1982 ~ 6-7 Dec"
    assert to_ascii("+ − ≠") == "+ - /"
    assert to_ascii("↑↓←→ ✓×! ‘x’ «y»") == "^v<> vx! 'x' \"y\""


def test_letters_lose_their_accents_only():
    assert to_ascii("Idlib, Jābir al-Ḥamā, Łódź, straße") == "Idlib, Jabir al-Hama, Lodz, strase"
    assert to_ascii("ʿAlī") == "'Ali"
    assert to_ascii("e\u0301") == "e"


def test_what_has_no_likeness_is_a_question_mark_for_each_cell():
    assert to_ascii("حماة") == "????"
    assert to_ascii("حَماة") == "????"
    assert to_ascii("漢字") == "????"
    assert to_ascii("½ ␛") == "? ?"


def test_text_after_an_emoji_keeps_its_place():
    assert to_ascii("👩\u200d👧 two women") == "?? two women"


def test_every_box_is_one_character():
    assert all(len(plain) == 1 and plain.isascii() for plain in BOXES.values())
    assert all(cell_len(box) == 1 for box in BOXES)
