"""Names and quotation marks of languages."""

from __future__ import annotations

from tui.report.text.languages import quoted


def test_each_language_has_its_marks() -> None:
    assert quoted("words", "en-GB") == "“words”"
    assert quoted("كلمات", "ar") == "«كلمات»"
    assert quoted("Worte", "de") == "„Worte“"
