"""Right-to-left text put in the order it is read in, its letters joined, no cell lost."""

import pytest
from hypothesis import given
from rich.cells import cell_len

from tests.terminal.test_bidi import lines
from tui.terminal.visual_order import reordered, shaped


def visual(text):
    return "".join(each.text for each in reordered(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("قصف", "ﻒﺼﻗ"),
        ("«حماة» (قصف)", "(ﻒﺼﻗ) «ﺓﺎﻤﺣ»"),
        ("مدة 40 عاما", "ﺎﻣﺎﻋ 40 ﺓﺪﻣ"),
        ("Hama قصف now", "Hama ﻒﺼﻗ now"),
        ("مُحَمَّد", "ﺪﻤَّﺤَﻣُ"),
        ("می\u200cخواهم", "ﻢﻫﺍﻮﺧﯽﻣ"),
        ("لا", "ﺎﻟ"),  # two cells: no ligature
        ("שלום", "םולש"),
    ],
)
def test_the_app_puts_text_in_order_and_joins_its_letters(text, seen):
    assert visual(text) == seen


@given(lines)
def test_every_cell_of_it_is_there_once(text):
    placed = reordered(text)
    assert sorted(each.origin for each in placed) == sorted({each.origin for each in placed})
    assert sum(cell_len(each.text) for each in placed) == cell_len(text)


def test_letters_that_join_on_one_side_only():
    assert list(shaped(list("دار"))) == ["ﺩ", "ﺍ", "ﺭ"]
    assert list(shaped(list("بيت"))) == ["ﺑ", "ﻴ", "ﺖ"]
    assert list(shaped(["ب\u200c", "ت"])) == ["ﺏ", "ﺕ"]
