"""Languages are BCP 47 tags, wherever one stands."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event
from tui.log.checks.languages import is_language


@pytest.mark.parametrize(
    "tag", ["en", "ar", "AR", "tr-TR", "ckb", "zh-Hant-TW", "es-419", "en-x-a"]
)
def test_languages(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "english", "sy", "jp", "e", "en_GB", "en-", "ar, en", "a b"])
def test_no_languages(tag: str) -> None:
    assert not is_language(tag)


def test_languages_are_checked_wherever_they_stand() -> None:
    said = of_event(
        "quotes: [{speaker: hts, text: t, mode: translation, lang: q1, "
        "original: {text: t, lang: q2}}]",
        language="q3",
        sources="{s1: {publisher: A, language: q4}}",
        actors="{hts: {name: A, aliases: [B, {text: t, lang: q5}]}}",
        places="{hama: {name: A, aliases: [{text: t, lang: q6}]}}",
    )
    assert {each[1:3] for each in said} == {"q1", "q2", "q3", "q4", "q5", "q6"}
