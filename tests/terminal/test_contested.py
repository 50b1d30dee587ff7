"""Which text terminals give another number of cells."""

import pytest

from tui.terminal.contested import is_contested, pieces_of


@pytest.mark.parametrize("text", ["✈️", "1️⃣", "👍🏽", "🇸🇾", "👨‍👩‍👧", "नमस्ते", "မြန်မာ", "🫠"])
def test_terminals_differ_on(text: str) -> None:
    assert is_contested(f"a {text} b")


@pytest.mark.parametrize(
    "text", ["Hama", "حماة", "مُحَمَّد\u200e", "中文", "e\u0301", "│ ▌ ⋯ …", "Ελλάδα"]
)
def test_terminals_agree_on(text: str) -> None:
    assert not is_contested(text)


@pytest.mark.parametrize(
    "pieces",
    [
        [" ", "✈️", "  ", "hit", " "],
        ["👍🏽", "👍🏽", "up"],
        ["🇸🇾", "🇱🇧", "👨‍👩‍👧", "1️⃣", "x"],
        ["नमस्ते", " ", "दुनिया"],
    ],
)
def test_a_text_falls_into_words_pictures_and_blanks(pieces: list[str]) -> None:
    assert pieces_of("".join(pieces)) == pieces
