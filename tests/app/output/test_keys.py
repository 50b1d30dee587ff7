"""What is typed comes out as the keys that were pressed, Esc among them, and at once."""

import pytest
from textual.events import Key, Paste
from textual.message import Message

from tui.app.output.keys import Keys
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


def test_in_what_is_pasted_it_is_no_key() -> None:
    typist = Typist()
    assert "escape" not in typist.type("\x1b[200~a\x1bb", "\x1b[201~c")
    assert [event.text[0] for event in typist.events if isinstance(event, Paste)] == ["a"]


def test_a_malformed_report_takes_nothing_else_with_it() -> None:
    assert Typist().type("a\x1b[99999999999u", "b\x1b[A")[-2:] == ["b", "up"]
