"""The help screen: every key of the table, and what signs and letters mean."""

from tests.app.user import opened
from tui.app.keys import KEYS, LOCAL_KEYS, Keyboard
from tui.app.screens.sheets.help import document, finding
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


def test_only_lines_with_all_words_under_their_headings() -> None:
    lines = [
        line.plain
        for entry in finding(document(Head(), Keyboard()), "map place")
        for line in entry.lines
        if line.plain
    ]
    assert "── On the map" in lines
    assert any("choose the place before" in line for line in lines)
    assert not any("time strip" in line for line in lines)
    (none,) = finding(document(Head(), Keyboard()), "xyzzy")
    assert "No line has these words" in none.lines[0].plain


async def test_words_are_found_as_they_are_typed_and_escape_takes_them_back() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("question_mark")
        assert "── Letters and signs" in user.screen()
        await user.press("slash", *"undo x")
        assert "/undo x▏" in user.screen()
        assert "No line has these words." in user.screen()
        await user.press(*["backspace"] * 6, *"quit")
        assert "q ctrl+c" in user.screen()
        assert "the timeline" not in user.screen()
        await user.press("escape")
        assert "── Letters and signs" in user.screen()
        await user.press("escape")
        assert user.app.screen is user.main


async def test_the_legend_is_one_key_away() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("L")
        assert "Types: B battles, E explosions" in user.screen()
        assert "Status: l claimed" in user.screen()
        await user.press("escape")
        assert user.app.screen is user.main
