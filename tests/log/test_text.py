"""The gate for text from outside: what is taken out, what stays, and that it stays so."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.log.text import as_typed, backquoted, clean, one_line

ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text(
    st.sampled_from("\x00\x1b\r\n\t\x7f\x85\x9b\u2028\u202e\u2066\u200b\u200c\ud800\U000e0041ab ")
)
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b]52;c;aGk=\x07", "␛[2J␛]52;c;aGk=␇"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("\x9b31m \x85", "�31m �"),
        ("one\r\ntwo\rthree", "one\ntwo␍three"),
        ("\r\r\n", "␍\n"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("by \u202etrusted ton\u202c \u2066x\u2069", "by �trusted ton� �x�"),
        ("one\u2028two\u2029three", "one�two�three"),
        ("a\u200bb\u2060c\ufeffd", "a�b�c�d"),
        ("\ufff9base\ufffagloss\ufffb", "�base�gloss�"),
        ("flag\U000e0041\U000e007f", "flag��"),
        ("\ufdd0 \uffff \U0010fffe", "� � �"),
        ("\ud800 \udfff", "� �"),
    ],
)
def test_what_acts_or_deceives_becomes_a_visible_mark(text, shown):
    assert clean(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents enter Hama [/red] :smile: $(id) %s",
        "هيئة تحرير الشام، أسأل الله",
        "می\u200cخواهم \u200f(قوس)\u200f \u200eabc",
        "👩\u200d👩\u200d👧 🇸🇾 ☪\ufe0f",
        "soft\u00adhyphen no\u00a0break",
        "\ue000 \uf8ff private",
        "e\u0301 cafe\u0301 �",
    ],
)
def test_what_people_write_stays_as_it_is(text):
    assert clean(text) == text


@given(ANY_TEXT)
@example("a\r\nb\u2028c\td")
def test_what_is_pasted_into_a_line_has_neither_ends_nor_what_is_not_seen(text):
    typed = as_typed(text)
    assert clean(typed) == typed == as_typed(typed)
    assert not set("\r\n\t\u200b\u200e\u200f\ufeff\u2028") & set(typed)


def test_words_of_two_lines_stay_apart_and_persian_joiners_stay():
    assert as_typed("a\r\nb\u2028c\td") == "a b c d"
    assert as_typed("می\u200cخواهم") == "می\u200cخواهم"


@given(ANY_TEXT)
@example("\r\r\n\n")
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_nothing_that_acts_on_a_terminal_is_left(text):
    left = clean(text)
    assert not ACTING.search(left)
    assert not any(unicodedata.category(letter) in ("Cs", "Zl", "Zp") for letter in left)
    left.encode()


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S"))))
def test_letters_marks_numbers_and_signs_are_never_changed(text):
    assert clean(text) == text


@given(ANY_TEXT, st.integers(1, 40))
def test_one_line_is_one_line_and_short(text, limit):
    line = one_line(text, limit)
    assert len(line) <= limit
    assert line.split() == line.strip().split(" ") or not line


def test_one_line_shows_where_it_was_cut():
    assert one_line("Insurgents\n  enter\tHama") == "Insurgents enter Hama"
    assert one_line("Insurgents enter Hama", 12) == "Insurgents…"
    assert one_line("\n" * 250_000 + "title") == "title"


def test_a_piece_in_backquotes_is_one_short_line():
    assert backquoted("a\n b") == "`a b`"
    assert len(backquoted("x" * 1000)) == 62
