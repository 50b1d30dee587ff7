"""IPTC's digital source types, by word and by URI."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.log.checks.messages import problems
from tui.log.model.vocabulary import (
    MADE_BY_MACHINE,
    MADE_WITH_MACHINE,
    DigitalSourceType,
    DigitalSourceUri,
    DigitalSourceWord,
)

EVENT = "events: [{id: e, date: 2024, title: t}]\n"


@pytest.mark.parametrize("name", get_args(DigitalSourceType))
def test_a_source_may_be_of_each_type(name: str) -> None:
    assert problems(f'sources: {{s: {{digital_source_type: "{name}"}}}}\n{EVENT}') == []


def test_every_word_has_its_uri() -> None:
    words = set(get_args(DigitalSourceWord))
    assert {uri.rpartition("/")[2] for uri in get_args(DigitalSourceUri)} == words
    assert len(words) == 22
    assert words > MADE_BY_MACHINE | MADE_WITH_MACHINE
    assert not MADE_BY_MACHINE & MADE_WITH_MACHINE


def test_a_slip_is_mended() -> None:
    (said,) = problems(f"sources: {{s: {{digital_source_type: digitalCapturing}}}}\n{EVENT}")
    assert said.endswith("did you mean `digitalCapture`?")
    (said,) = problems(f"sources: {{s: {{digital_source_type: x}}}}\n{EVENT}")
    assert "trainedAlgorithmicMedia" in said
    assert "http" not in said
