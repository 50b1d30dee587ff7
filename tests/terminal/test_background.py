"""The terminal's background: what it answers, in any pieces, and never as something typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.background import Answers, background_hinted, background_of, may_be_asked

WHITE = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
BLACK = "\x1b]11;rgb:00/00/00\x07"


@pytest.mark.parametrize(
    ("colour", "background"),
    [
        ("rgb:ffff/ffff/ffff", "light"),
        ("rgb:fd/f6/e3", "light"),
        ("rgba:0000/0000/0000/ffff", "dark"),
        ("rgb:2b2b/2b2b/2b2b", "dark"),
        ("rgb:7/7/7", "light"),
        ("?", ""),
        ("rgb:fffff/0/0", ""),
    ],
)
def test_what_a_colour_is(colour: str, background: str) -> None:
    assert background_of(colour) == background


@given(
    st.lists(st.sampled_from(["j", "/", "ha", "\x1b[A", "\x1b", WHITE, BLACK]), max_size=6),
    st.integers(1, 5),
)
def test_an_answer_is_taken_out_of_what_is_typed_in_whatever_pieces(typed, size) -> None:
    told: list[str] = []
    answers = Answers(told.append)
    text = "".join(typed)
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    rest = esc = ""
    for piece in pieces:
        taken = answers.take(esc + piece)
        esc = taken[len(taken.removesuffix("\x1b")) :]  # what reads keys waits for more of it
        rest += taken.removesuffix("\x1b")
    rest += esc + answers.give_up()
    assert rest == "".join(each for each in typed if each not in (WHITE, BLACK))
    assert told == [{WHITE: "light", BLACK: "dark"}[each] for each in typed if len(each) > 5]


def test_a_key_that_begins_alike_is_a_key_after_a_moment() -> None:
    answers = Answers(print)
    assert answers.take("a\x1b]") == "a"
    assert answers.may_be_key
    assert answers.give_up() == "\x1b]"
    assert answers.take("11") == "11"


def test_the_beginning_of_an_answer_is_never_a_key() -> None:
    answers = Answers(print)
    assert not answers.take("\x1b]11;rgb:ff")
    assert not answers.may_be_key
    assert answers.give_up() == ""
    assert answers.take("ff/ffff/ffff\x07j") == "j"


@pytest.mark.parametrize(
    ("environ", "hint"),
    [
        ({"TERM": "linux"}, "dark"),
        ({"COLORFGBG": "15;0"}, "dark"),
        ({"COLORFGBG": "0;default;15"}, "light"),
        ({"COLORFGBG": "x"}, ""),
        ({"COLORFGBG": "²"}, ""),
        ({"COLORFGBG": "9" * 5_000}, "dark"),
        ({}, ""),
    ],
)
def test_what_the_environment_tells(environ: dict[str, str], hint: str) -> None:
    assert background_hinted(environ) == hint


def test_keys_that_are_esc_take_no_longer_the_more_there_are() -> None:
    keys = "\x1b" * 100_000
    assert Answers(print).take(f"{keys}]x") == f"{keys}]x"


def test_a_console_is_not_asked() -> None:
    assert not may_be_asked({"TERM": "linux"})
    assert may_be_asked({"TERM": "xterm-256color"})
