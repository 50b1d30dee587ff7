"""The help screen: every key of the table, and what signs and letters mean."""

from tui.app.keys import KEYS, LOCAL_KEYS, Keyboard
from tui.app.screens.sheets.help import document
from tui.app.widgets.timeline.signs import FOUND, HIDDEN, MARKED
from tui.log.model import Head


def test_every_key_is_there_with_what_it_does() -> None:
    lines = [line.plain for entry in document(Head(), Keyboard()) for line in entry.lines]
    for key in (*KEYS, *LOCAL_KEYS):
        assert any(line.startswith(key.shown) and line.endswith(key.does) for line in lines)


def test_every_sign_of_the_timeline_is_explained() -> None:
    words = " ".join(line.plain for entry in document(Head(), Keyboard()) for line in entry.lines)
    for sign in (FOUND, MARKED, HIDDEN, "AI"):
        assert sign in words


def test_nothing_in_it_is_to_be_chosen() -> None:
    assert not any(entry.stop for entry in document(Head(), Keyboard()))
