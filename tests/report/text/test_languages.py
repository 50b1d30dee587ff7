"""Names and quotation marks of languages."""

from __future__ import annotations

import pytest

from tui.report.text.languages import language_name, quoted


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("ar", "Arabic"),
        ("AR", "Arabic"),
        ("uk", "Ukrainian"),
        ("ckb", "Sorani Kurdish"),
        ("pt-BR", "Portuguese (BR)"),
        ("ar-Latn", "Arabic (Latn)"),
        ("qaa", "qaa"),
        ("qaa-Latn", "qaa-Latn"),
        ("", ""),
    ],
)
def test_a_language_is_called_by_its_english_name_else_by_its_tag(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_each_language_has_its_marks() -> None:
    assert quoted("words", "en-GB") == "“words”"
    assert quoted("كلمات", "ar") == "«كلمات»"
    assert quoted("Worte", "de") == "„Worte“"
    assert quoted(" 言葉 ", "ja-JP") == "「言葉」"
    assert quoted("words", "") == "“words”"
