"""Quotes: what the speaker was then, how the words came down, and how many versions there are."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.log.dates.date import parse_date
from tui.log.model import Quote
from tui.report.event.positions import positions_on
from tui.report.event.quotes import by_saying, quote_entries
from tui.report.text.languages import quoted
from tui.store.store import Store

LOG = """\
sources:
  ap: {publisher: AP, tier: wire, issued: 2024-12-05, reliability: B}
  kvia: {publisher: KVIA, tier: secondary, issued: 2024-12-07, derived_from: [ap]}
  old: {publisher: Old Paper, issued: 2024-11-30}
  month: {publisher: Monthly, issued: 2024-12}
  undated: {publisher: Undated}
actors:
  assad: {name: Assad, type: person, allegiance: Government, description: President until 2024.}
  envoy: {name: Pedersen, type: person}
  adviser: {name: Khalifa, type: person, description: Senior adviser.}
  spokesman: {name: Abdul Ghani, type: person, description: Spokesman.}
  syria: {name: Syria, type: state}
  un: {name: UN, type: organisation}
  icg: {name: Crisis Group, type: organisation}
relations:
  - {subject: assad, type: leads, object: syria, from: 2000, to: 2024-12-08}
  - {subject: assad, type: opposes, object: un}
  - {subject: envoy, type: envoy_of, object: un, from: 2025}
  - {subject: envoy, type: leads, object: icg}
  - {subject: adviser, type: works_for, object: icg, from: 2018}
  - {subject: syria, type: leads, object: un, from: 2000}
events:
  - id: said
    date: 2024-12-05
    title: t
    sources: [ap]
    quotes:
      - {speaker: assad, text: One, mode: translation, source: kvia, saying: s, medium: speech, addressee: un}
      - {speaker: spokesman, text: Other, mode: verbatim, date: 2024-12-04, source: ap}
      - {speaker: assad, text: Uno, mode: translation, lang: it, source: old, saying: s, medium: speech, addressee: un}
      - {speaker: assad, text: Sense, mode: paraphrase, saying: s, medium: interview}
      - {speaker_name: A witness, text: "Two\\nlines", mode: verbatim, source: month}
      - {speaker_name: A witness, text: Three, mode: verbatim, source: undated}
"""  # noqa: E501


def shown() -> list[str]:
    log = log_of(LOG)
    return printed(quote_entries(Store.of(log), log.events[0]))


def then(actor_id: str, date: str) -> list[str]:
    return positions_on(Store.of(log_of(LOG)), actor_id, parse_date(date))


def test_an_office_is_held_on_its_last_day_and_not_after() -> None:
    assert then("assad", "2024-12-08") == ["leader of Syria"]
    assert then("assad", "2024-12-16") == ["formerly leader of Syria, until 8 Dec 2024"]


def test_an_office_that_began_later_was_not_held() -> None:
    assert then("envoy", "2024-12-05") == ["leader of Crisis Group (dates not known)"]
    assert then("envoy", "2026-02-01") == ["envoy of UN"]


def test_without_an_office_the_description_stands_with_whom_they_worked() -> None:
    assert then("adviser", "2024-12-05") == ["Senior adviser", "with Crisis Group"]
    assert then("adviser", "2017-12-05") == ["Senior adviser"]
    assert then("spokesman", "2024-12-05") == ["Spokesman"]


def test_only_people_hold_offices() -> None:
    assert then("syria", "2024-12-05") == []
    assert then("nobody", "2024-12-05") == []


def test_a_quote_says_what_the_speaker_was_how_and_to_whom() -> None:
    lines = shown()
    assert lines[2].startswith("Assad · version 1 of 3")
    assert lines[2].endswith("translation")
    assert lines[3:6] == ["  leader of Syria · side: Government", "  speech · to UN", "  “One”"]


def test_a_source_is_told_with_its_chain_down_to_the_first() -> None:
    copy, first = shown()[6:8]
    assert copy == "  KVIA · secondary · 7 Dec 2024 · 2 days later"
    assert first.startswith("  derived from AP · wire · reliability B, usually reliable · 5 Dec")
    assert first.endswith("· the first source")


def test_versions_of_one_saying_stand_together_and_tell_only_what_differs() -> None:
    lines = shown()
    second = lines.index(next(line for line in lines if "version 2 of 3" in line))
    assert lines[second].endswith("translation, it")
    assert lines[second + 1] == "  «Uno»"
    third = lines.index(next(line for line in lines if "version 3 of 3" in line))
    assert lines[third].endswith("paraphrase")
    assert lines[third + 1 : third + 4] == [
        "  interview",
        "  in effect: Sense",
        "  from one of the event's sources",
    ]


def test_what_was_printed_before_it_was_said_is_an_alarm() -> None:
    assert "  Old Paper · 30 Nov 2024 · 5 days before the words" in shown()


def test_dates_that_say_too_little_are_not_made_to_say_more() -> None:
    assert "  Monthly · December 2024" in shown()
    assert "  Undated · undated" in shown()


def test_the_words_are_measured_by_their_own_date_not_by_the_events() -> None:
    lines = shown()
    start = lines.index("  said 4 Dec 2024")
    assert lines[start + 2].startswith("  AP · wire")
    assert lines[start + 2].endswith("5 Dec 2024 · 1 day later")


def test_a_paraphrase_has_a_word_before_it_and_no_marks_whatever_the_colours() -> None:
    assert not [line for line in shown() if "Sense" in line and ("“" in line or "«" in line)]


def test_quotes_of_one_saying_come_with_the_first_of_it() -> None:
    quotes = [Quote(text=str(n), mode="verbatim", saying=s) for n, s in enumerate(["a", "b", "ab"])]
    quotes += [Quote(text="3", mode="verbatim", saying="a"), Quote(text="4", mode="verbatim")]
    texts = [[quote.text for quote in some] for some in by_saying(quotes)]
    assert texts == [["0", "3"], ["1"], ["2"], ["4"]]


def test_each_language_has_its_marks() -> None:
    assert quoted("words", "en-GB") == "“words”"
    assert quoted("كلمات", "ar") == "«كلمات»"
    assert quoted("Worte", "de") == "„Worte“"
