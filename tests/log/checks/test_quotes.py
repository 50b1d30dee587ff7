"""Whose exact words a machine cannot have, and what a quote needs."""

from __future__ import annotations

from tests.log.checks.messages import of_event

SOURCES = (
    "{ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}, "
    "ai2: {publisher: N, digital_source_type: trainedAlgorithmicMedia}, "
    "copy: {publisher: C, derived_from: [ai]}, wire: {publisher: W}}"
)
VERBATIM = "a verbatim quote rests on machine-written sources alone"


def said(fields: str) -> list[str]:
    return of_event(fields, sources=SOURCES)


def test_a_machine_has_nobodys_exact_words() -> None:
    quote = "quotes: [{{speaker: hts, text: t, mode: {}, source: {}}}]"
    assert said(quote.format("verbatim", "ai")) == [VERBATIM]
    assert said(quote.format("paraphrase", "ai")) == []
    assert said(quote.format("verbatim", "wire")) == []


def test_a_quote_without_a_source_rests_on_those_of_its_event() -> None:
    quote = "quotes: [{speaker: hts, text: t, mode: verbatim}]"
    assert said(f"sources: [ai], {quote}") == [VERBATIM]
    assert said(f"sources: [ai, wire], {quote}") == []
    assert said(quote) == []


def test_the_quotes_own_source_counts_even_when_the_event_has_better_ones() -> None:
    quote = "quotes: [{speaker: hts, text: t, mode: verbatim, source: ai}]"
    assert said(f"sources: [wire], {quote}") == [VERBATIM]


def test_somebody_speaks() -> None:
    assert "speaker" in said("quotes: [{text: t, mode: verbatim}]")[0]
    assert said("quotes: [{text: t, mode: verbatim, speaker_name: A witness}]") == []


def test_a_translation_changes_the_language() -> None:
    quote = (
        "quotes: [{{speaker: hts, text: t, mode: translation{}, original: {{text: o, lang: {}}}}}]"
    )
    assert said(quote.format("", "ar")) == []
    assert "from `en` into `en`" in said(quote.format("", "en"))[0]
    assert "from `ar` into `ar`" in said(quote.format(", lang: ar", "AR"))[0]
    assert said(quote.format(", lang: fr", "en")) == []
