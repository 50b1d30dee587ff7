"""Quotes: who said what, how near to the words, on whose word."""

from __future__ import annotations

from tests.report.event.speeches import LOG
from tests.report.logs import log_of, printed
from tui.log.model import Quote
from tui.report.event.quotes import by_saying, quote_entries
from tui.store.store import Store


def shown() -> list[str]:
    log = log_of(LOG, problems=1)
    return printed(quote_entries(Store.of(log), log.events[0]))


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
