import pytest

from tests.app.user import opened
from tui.app.dispatch import calls_of
from tui.app.keys import FOOTER, KEYS, MOVE, STAYING, Keyboard, Own, bindings
from tui.app.widgets.bars import Footer


def test_the_footer_shows_keys_of_the_table() -> None:
    names = [key.footer for key in Keyboard().footer_keys((*FOOTER, *STAYING))]
    assert names == [*FOOTER, *STAYING]
    assert set(names) == {key.footer for key in KEYS if key.footer}


def test_keys_of_the_readers_own_stand_in_the_table_as_people_read_them() -> None:
    keyboard = Keyboard({"filter.ask": ("ctrl+f", "solidus"), "pane.page.1": ("pagedown", "N")})
    (key,) = keyboard.footer_keys(("Filter",))
    assert (key.names, key.shown) == ("ctrl+f,solidus", "ctrl+f /")
    moving = calls_of(key for key in keyboard.rows if key.group == MOVE)
    assert {"pagedown", "N", "j"} <= moving.keys()
    assert "ctrl+d" not in moving
    assert Keyboard({"help": ()}).footer_keys(("Help",))[0].shown == "-"


def test_every_binding_has_an_id_of_its_own() -> None:
    assert len(bindings()) == len(KEYS)
    assert bindings()["search.ask"] == (("/",), "search the matches for words, as you type")
    assert bindings()["pane.move.-1"][0] == ("up", "k")


async def test_a_key_of_the_readers_own_acts_everywhere_and_the_old_one_no_longer() -> None:
    own = Own({"filter.ask": ("ctrl+f",), "pane.move.1": ("n",), "help": ("f1",)}, "no good")
    async with opened(own=own) as user:
        assert user.notices == "no good"
        before = user.event
        await user.press("j")
        assert user.event is before
        await user.press("n")
        assert user.event is not before
        await user.press("f")
        assert not user.main.filter.prompt.asking
        await user.press("ctrl+f")
        assert user.main.filter.prompt.asking
        await user.press("escape")
        assert "ctrl+f Filter" in user.screen()
        await user.press("f1", "n", "slash", *"filter by words")
        assert "ctrl+f        filter by words" in user.screen()


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 100, 120, 200])
async def test_help_and_quit_stay_however_narrow_it_gets(width: int) -> None:
    async with opened(size=(width, 20)) as user:
        line = user.screen().splitlines()[-1]
        assert line.endswith("? Help  q Quit")
        assert len(line) <= width


async def test_an_entry_of_the_footer_can_be_clicked() -> None:
    async with opened() as user:
        line = user.screen().splitlines()[-1]
        await user.pilot.click(Footer, offset=(line.index("Help"), 0))
        await user.settle()
        assert "Moving" in user.screen()
