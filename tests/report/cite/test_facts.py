"""The facts that every form of a citation is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.cite.subjects import log, message, quoted
from tui.log.model import Foreign, Head, Quote
from tui.report.cite.facts import (
    attribution,
    event_facts,
    original_of,
    rendering,
    words_of,
    work,
)

HEAD = Head()


def test_a_quote_rests_on_its_own_source_else_on_those_of_its_event() -> None:
    assert quoted(message(), 0).sources == ("watana",)
    assert quoted(message(), 6).sources == message().event.sources
    assert [quoted(message(), each).label for each in (0, 6)] == ["", "From one of: "]
    assert message().label == "Sources: "
    alone = replace(message(), source="machine")
    assert (alone.sources, alone.label) == (("machine",), "")


def test_a_link_is_put_on_the_title_and_only_on_one_that_may_be_opened() -> None:
    wire, copy = work(log(), "wire"), work(log(), "copy")
    assert wire.names[wire.head] == "“Hama falls”"
    assert wire.url == "https://wire.example/a_b"
    assert (copy.url, copy.origins) == ("", ("Given article [AI-generated]",))
    assert work(log(), "gone").names == ("gone",)
    assert work(log(), "machine").machine


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (Quote(text="t", mode="verbatim"), "verbatim"),
        (Quote(text="t", mode="verbatim", lang="uk"), "verbatim, in Ukrainian"),
        (Quote(text="t", mode="translation", lang="ckb"), "translation into Sorani Kurdish"),
        (
            Quote(
                text="t",
                mode="translation",
                original=Foreign(text="t", lang="ar"),
                translator="us",
            ),
            "translation from Arabic by us",
        ),
        (Quote(text="t", mode="paraphrase", original=Foreign(text="t", lang="en")), "paraphrase"),
    ],
)
def test_how_near_the_words_are_to_what_was_said(quote: Quote, words: str) -> None:
    assert rendering(HEAD, quote) == words


def test_words_are_quoted_unless_they_are_a_paraphrase() -> None:
    assert words_of(HEAD, Quote(text="so\nit was", mode="verbatim")) == "“so it was”"
    assert words_of(HEAD, Quote(text="so\nit was", mode="paraphrase")) == "so it was"


def test_an_original_that_nobody_sourced_says_so() -> None:
    original = Foreign(text="لا", lang="ar", unsourced=True)
    quote = Quote(text="no", mode="translation", original=original)
    assert original_of(quote) == "«لا» (unsourced)"
    assert original_of(Quote(text="no", mode="verbatim")) == ""


def test_who_said_it_to_whom_how_and_when() -> None:
    subject = quoted(message(), 0)
    assert subject.quote is not None
    assert attribution(subject, subject.quote) == (
        "Abu Mohammed al-Golani, to people of Hama, video message, 5 Dec 2024"
    )
    assert event_facts(subject) == ("Message on Hama", "Hama", "5 Dec 2024")
