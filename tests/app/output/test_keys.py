"""What is typed comes out as the keys that were pressed, Esc among them, and at once."""

import pytest
from textual.events import Key, Paste
from textual.message import Message

from tui.app.output.keys import HELD, LONGEST, SEQUENCE, BackgroundTold, Keys
from tui.app.output.private import KeyParser


class Typist:
    """Types, and hears which keys came out."""

    def __init__(self) -> None:
        self.events: list[Message] = []
        self.keys = Keys(KeyParser(), self.events.append)

    def type(self, *pieces: str) -> list[str]:
        """Type pieces that come one after the other; the names of the keys."""
        for piece in pieces:
            self.keys.take(piece)
        return [event.key for event in self.events if isinstance(event, Key)]

    @property
    def pastes(self) -> list[str]:
        """The texts that were pasted."""
        return [event.text for event in self.events if isinstance(event, Paste)]


@pytest.mark.parametrize(
    ("pieces", "keys"),
    [
        (["\x1bj"], ["escape", "j"]),
        (["\x1b", "j"], ["escape", "j"]),
        (["\x1b\x1bj"], ["escape", "escape", "j"]),
        (["\x1b\x1b[A"], ["escape", "up"]),
        (["\x1b", "[A"], ["up"]),
        (["\x1b[A\x1bOB"], ["up", "down"]),
        (["f\x1b[Bq"], ["f", "down", "q"]),
    ],
    ids=repr,
)
def test_an_escape_is_a_key_where_it_begins_no_sequence(pieces: list[str], keys: list[str]) -> None:
    assert Typist().type(*pieces) == keys


def test_at_the_end_it_waits_until_nothing_more_has_come() -> None:
    typist = Typist()
    assert typist.type("a\x1b") == ["a"]
    assert typist.keys.is_escape_pending
    typist.keys.wait_no_longer()
    assert typist.type() == ["a", "escape"]
    assert not typist.keys.is_escape_pending
    typist.keys.take("\x1b[2")
    typist.keys.wait_no_longer()
    assert typist.type("~") == ["a", "escape", "insert"]


@pytest.mark.parametrize(
    "pieces",
    [
        ["\x1b[200~a\x1bb\x1b[A\x1b[201~c"],
        ["\x1b[20", "0~a\x1b", "b\x1b[A\x1b[20", "1~c"],
        ["\x1b", "[200~a\x1bb\x1b", "[A\x1b", "[201~c"],
        [*"\x1b[200~a\x1bb\x1b[A\x1b[201~c"],
    ],
)
def test_a_paste_comes_whole_and_has_no_keys(pieces: list[str]) -> None:
    typist = Typist()
    assert typist.type(*pieces) == ["c"]
    assert typist.pastes == ["a\x1bb\x1b[A"]


def test_an_escape_ends_a_paste_whose_end_was_lost() -> None:
    typist = Typist()
    assert typist.type("\x1b[200~abc", "\x1b") == []
    typist.keys.wait_no_longer()
    assert typist.type("d") == ["escape", "d"]
    assert typist.pastes == ["abc"]


def test_no_more_of_a_paste_is_kept_than_any_line_takes() -> None:
    typist = Typist()
    typist.type("\x1b[200~", *(["x" * 4096] * 256), "\x1b[201~")
    assert [len(text) for text in typist.pastes] == [LONGEST]


def test_text_faster_than_any_keys_is_a_paste_though_no_terminal_says_so() -> None:
    typist = Typist()
    text = "the whole of a line\r\n\t" * 20
    assert typist.type(text, "its end", "\x1b", "j") == ["escape", "j"]
    assert typist.pastes == [text, "its end"]


def test_no_more_of_it_is_taken_than_of_one_with_marks() -> None:
    typist = Typist()
    assert typist.type(*["to be or not to be " * 100] * 40, "\x1b", "j") == ["escape", "j"]
    assert sum(map(len, typist.pastes)) == LONGEST


def test_keys_typed_ahead_and_keys_held_stay_keys() -> None:
    ahead, held = "fplace:homs\rG" * 10, "j" * (HELD - 1)
    typist = Typist()
    assert len(typist.type(ahead, held)) == len(ahead) + len(held)
    assert typist.pastes == []


def test_a_malformed_report_takes_nothing_else_with_it() -> None:
    assert Typist().type("a\x1b[99999999999u", "b\x1b[A")[-2:] == ["b", "up"]


@pytest.mark.parametrize("begun", ["\x1b[", "\x1b[<0;", "\x1b]0;", "\x1bP", "\x1b_G"])
@pytest.mark.parametrize("many", [SEQUENCE, 4_000])
def test_a_sequence_without_end_is_no_keys(begun: str, many: int) -> None:
    """Each of its characters was a key, and acted: a q in it left the program."""
    typist = Typist()
    assert typist.type(begun + "9" * many, "9" * many, "9q9", "\x1b[A") == ["up"]
    typist.keys.wait_no_longer()
    assert typist.type("j") == ["up", "j"]
    assert typist.pastes == []


def test_text_right_behind_a_key_is_a_paste_as_well() -> None:
    typist = Typist()
    text = "the whole of a line\n" * 20
    assert typist.type(f"\x1b[B{text}", f"\x1bOA{text}") == ["down", "up"]
    assert typist.pastes == [text, text]


def test_what_the_terminal_answers_is_no_key_and_is_told() -> None:
    sent: list[Message] = []
    keys = Keys(KeyParser(), sent.append)
    for piece in ("j\x1b", "]11;rgb:ffff/ff", "ff/ffff\x1b", "\\k"):
        keys.take(piece)
    keys.wait_no_longer()
    told = [each.background for each in sent if isinstance(each, BackgroundTold)]
    assert told == ["light"]
    assert [each.key for each in sent if isinstance(each, Key)] == ["j", "k"]


def test_a_key_that_begins_as_an_answer_does_takes_nothing_else_with_it() -> None:
    typist = Typist()
    typist.keys.take("\x1b\x1b]")
    assert typist.keys.is_escape_pending
    typist.keys.wait_no_longer()
    assert not typist.keys.is_escape_pending
    assert typist.type("j") == ["escape", "j"]
