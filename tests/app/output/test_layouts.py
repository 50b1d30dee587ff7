"""Letters of other keyboards act as the keys that they stand on."""

import pytest

from tests.app.user import opened
from tui.app.output.layouts import key_of


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("йячЙ", "qzxQ"),
        ("іщп", "sog"),
        ("ξκΞ", "jkJ"),
        ("חלך", "jkl"),
        ("ضتن؟", "qjk?"),
        ("ی", "d"),
        ("٢۳१", "231"),
        ("qQ/?1 ", "qQ/?1 "),
        ("中é", "中é"),
    ],
)
def test_the_key_of_a_letter(typed: str, keys: str) -> None:
    assert "".join(map(key_of, typed)) == keys


async def test_they_move_open_and_leave_but_are_letters_where_a_text_is_typed() -> None:
    async with opened() as user:
        first = user.event
        await user.press("о")  # Russian: j
        assert user.event is not first
        await user.press("л")
        assert user.event is first
        await user.press("٢")
        assert user.main.focused is not None
        assert user.main.focused.id == "quotes"
        await user.press("ب")  # Arabic: f
        assert user.main.filter.prompt.asking
        await user.press("ح", "م")
        assert user.main.filter.prompt.entry.value == "حم"
        await user.press("escape", "и", "о")  # Russian: b, then a letter of a name
        assert "о▏" in user.screen()
        await user.press("escape", "escape", "؟")
        assert "Help" in user.screen()
