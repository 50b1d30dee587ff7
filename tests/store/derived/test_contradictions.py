"""Who contradicts whom, and on what."""

from __future__ import annotations

from tui.log.reading.reader import read, read_text, sample
from tui.store.derived.contradictions import EVENT_MOST, Contradiction, contradictions
from tui.store.store import Store

SOURCES = """
sources:
  ap: {publisher: AP}
  sana: {publisher: SANA}
  sohr: {publisher: SOHR}
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
events:
"""


def of(events: str, ranks: list[int] | None = None) -> list[Contradiction]:
    return contradictions(Store.of(read_text(SOURCES + events, "a log").log), ranks)


def test_who_disputes_a_field_stands_against_those_that_say_it() -> None:
    found = of(
        "  - id: e\n    date: 2024-12-05\n    title: t\n    sources: [ap, sana, sohr]\n"
        "    accounts:\n"
        "      - {sources: [ap], field: date, says: On Thursday}\n"
        "      - {sources: [sohr], field: date, says: On Friday}\n"
        "      - {sources: [sana], field: place, stance: disputes, says: Nowhere}\n"
    )
    assert [(c.source, c.against, c.on) for c in found] == [
        ("ap", "sohr", "date"),
        # Nobody is told to say the place: whoever bears out the event does.
        ("sana", "ap", "place"),
        ("sana", "sohr", "place"),
    ]
    assert (found[0].says, found[0].against_says) == ("On Thursday", "On Friday")
    assert {c.how for c in found} == {"account"}


def test_who_says_the_same_or_only_mentions_it_contradicts_nobody() -> None:
    assert not of(
        "  - id: e\n    date: 2024\n    title: t\n    status: disputed\n    sources: [ap, sana]\n"
        "    accounts:\n"
        "      - {sources: [ap], field: date, says: On Thursday}\n"
        "      - {sources: [sana], field: date, says: on thursday}\n"
        "      - {sources: [sohr], stance: mentions, field: date, says: On Friday}\n"
    )


def test_figures_that_exclude_each_other_are_their_sources_contradicting_each_other() -> None:
    (found,) = of(
        "  - id: e\n    date: 2024\n    title: t\n    sources: [ap, sana]\n"
        "    figures:\n"
        "      - {measure: killed, group: soldiers, best: 4, as_said: four, source: ap}\n"
        "      - {measure: killed, group: soldiers, low: 7, high: 9, source: sana}\n"
        "      - {measure: killed, group: civilians, low: 7, source: sohr}\n"
    )
    assert found == Contradiction("ap", "sana", "figure", "killed soldiers", "e", "four", "7–9")


def test_figures_of_one_time_and_ever_growing_contradict_each_other_once() -> None:
    (found,) = of(
        "  - id: e\n    date: 2024\n    title: t\n    sources: [ap, sana]\n"
        "    figures:\n"
        "      - {measure: killed, best: 277, cumulative: true, as_of: 2024-11-30, source: ap}\n"
        "      - {measure: killed, best: 311, cumulative: true, as_of: 2024-11-30, source: sana}\n"
    )
    assert {found.source, found.against} == {"ap", "sana"}


def test_a_claim_stands_against_those_that_say_what_holds_instead() -> None:
    claim = "{source: ai, says: It fell, verdict: %s, locator: S1, note: It held, sources: [%s]}"
    events = "  - {id: e, date: 2024, title: t, claims: [%s]}"
    against = "{source: ap, stance: disputes}, {source: sohr, stance: supports}"
    (found,) = of(events % (claim % ("distorted", against)))
    assert found == Contradiction("ap", "ai", "claim", "S1", "e", "It held", "It fell")
    assert not of(events % (claim % ("unsupported", against)))
    assert not of(events % (claim % ("distorted", "ap")))


def test_events_that_cannot_both_be_true_are_told_once() -> None:
    found = of(
        "  - {id: e, date: 2024, title: t, sources: [ap], contradicts: [f, gone]}\n"
        "  - {id: f, date: 2025, title: t, sources: [sana, ap], contradicts: [e]}\n"
    )
    assert found == [Contradiction("ap", "sana", "event", "", "e", other_event="f")]


def test_only_the_events_asked_for_and_not_endlessly_many_of_one() -> None:
    ids = [f"s{number}" for number in range(200)]
    sources = "".join(f"  {each}: {{publisher: P{each}}}\n" for each in ids)
    accounts = "".join(
        f"      - {{sources: [{each}], field: date, says: {each}}}\n" for each in ids
    )
    text = (
        f"sources:\n{sources}events:\n  - id: e\n    date: 2024\n    title: t\n"
        f"    sources: [{', '.join(ids)}]\n    accounts:\n{accounts}"
    )
    store = Store.of(read_text(text, "a log").log)
    assert len(contradictions(store)) == EVENT_MOST
    assert contradictions(store, []) == []


def test_what_the_sample_keeps_visible() -> None:
    found = contradictions(Store.of(read(sample()).log))
    told = {(c.source, c.against) for c in found} | {(c.against, c.source) for c in found}
    assert ("tehtimes-1129", "iranintl-1222") in told
    assert ("wikimili-off", "memo-pay") in told
    assert ("jpost-peskov", "given-article") in told
    assert all(c.source != c.against for c in found)
