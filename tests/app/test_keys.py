import pytest

from tests.app.user import opened
from tui.app.keys import FOOTER, KEYS, STAYING, footer_keys
from tui.app.widgets.bars import Footer


def test_the_footer_shows_keys_of_the_table() -> None:
    names = [key.footer for key in footer_keys((*FOOTER, *STAYING))]
    assert names == [*FOOTER, *STAYING]
    assert set(names) == {key.footer for key in KEYS if key.footer}


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
