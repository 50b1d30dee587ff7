"""Figures: rivals on one scale, running counts over time, and whose they are."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.log.dates.date import Date
from tui.log.model import Figure, Log
from tui.report.event.figures import amount, figure_entries
from tui.store.store import Store

HEAD = """\
sources: {ap: {publisher: AP}, kvia: {publisher: KVIA}}
actors: {sohr: {name: Observatory}}
events:
"""


EVENT = "  - {{id: {}, date: {}, title: t, sources: [{}], figures: [{}]}}\n"


COUNT = "{{measure: killed, best: {}, counted_by: sohr, since: 2024-11-27, as_of: {}, cumulative: true, source: ap}}"  # noqa: E501


def of_event(figures: str, sources: str = "ap, kvia") -> list[str]:
    log = log_of(HEAD + EVENT.format("e", "2024-12-05", sources, figures))
    return printed(figure_entries(Store.of(log), log.events[0]))


def counts(log: Log, event_id: str) -> list[str]:
    event = next(event for event in log.events if event.id == event_id)
    return printed(figure_entries(Store.of(log), event))


def test_rivals_stand_on_one_scale_each_with_who_counts_and_in_what_words() -> None:
    lines = of_event(
        "{measure: killed, low: 10, high: 25, counted_by: AP, source: ap}, "
        "{measure: killed, low: 30, as_said: at least thirty, counted_by: sohr, source: kvia}, "
        "{measure: killed, high: 40, best: 20}"
    )
    assert lines[1:] == [
        "── Figures",
        "killed: 3 competing figures, drawn from 0 to 40",
        "  ·····├──────┤·······  10–25",
        "    counted by AP · source AP",
        "  ··············├─────▸ at least 30",
        "    counted by Observatory · as said: “at least thirty” · source KVIA",
        "  ◂─────────●────────┤  20 (at most 40)",
        "    from one of the event's sources",
    ]


def test_a_figure_without_a_source_rests_on_those_of_its_event() -> None:
    figure = "{measure: killed, best: 1}"
    assert of_event(figure, "ap, kvia")[-1] == "    from one of the event's sources"
    assert of_event(figure, "ap")[-1] == "    source AP"
    assert of_event(figure, "")[-1] == "    no source"


def test_figures_that_may_both_be_true_do_not_compete() -> None:
    lines = of_event("{measure: killed, low: 17}, {measure: killed, low: 370}")
    assert lines[2] == "killed: 2 figures, drawn from 0 to 370"


def test_one_figure_has_no_scale() -> None:
    lines = of_event("{measure: injured, group: soldiers, low: 5, as_said: 5 or more}")
    assert lines[2:] == [
        "injured, soldiers: at least 5",
        "    as said: “5 or more” · from one of the event's sources",
    ]


def test_words_for_a_number_are_given_as_they_are() -> None:
    lines = of_event(
        "{measure: freed, as_said: hundreds}, {measure: freed, best: 1500}, "
        "{measure: freed, best: 3000}"
    )
    assert lines[2] == "freed: 3 competing figures, drawn from 0 to 3,000"
    assert lines[3] == "  hundreds"


ELSEWHERE = """\
places: {hama: {name: Hama}, syria: {name: Syria}}
sources: {ap: {publisher: AP}}
events:
"""


def test_a_figure_of_another_place_than_the_events_says_so_and_so_does_its_series() -> None:
    count = "{measure: killed, group: civilians, place: syria, best: %d, cumulative: true, "
    count += "as_of: 2024-12-0%d}"
    figures = ", ".join([count % (110, 4), count % (138, 8), "{measure: killed, best: 17}"])
    log = log_of(
        f"{ELSEWHERE}  - {{id: e, date: 2024-12-05, title: t, place: hama, figures: [{figures}]}}\n"
        f"  - {{id: f, date: 2024-12-05, title: t, place: syria, figures: [{figures}]}}\n"
    )
    lines = counts(log, "e")
    assert "killed, civilians, in Syria: 2 figures, drawn from 0 to 138" in lines
    assert "killed, civilians, in Syria, running count" in lines
    assert "killed: 17" in lines
    lines = counts(log, "f")
    assert "killed, civilians: 2 figures, drawn from 0 to 138" in lines
    assert "killed, civilians, running count" in lines


def test_a_figure_says_what_part_it_counts_and_that_it_was_computed() -> None:
    lines = of_event("{measure: killed, of: in the morning, best: 13, computed: 5 + 8}", "ap")
    assert lines[2:] == [
        "killed, in the morning: 13",
        "    computed by this log: 5 + 8 · source AP",
    ]


def log_of_counts() -> Log:
    days = {"a": (132, "2024-11-28"), "b": (277, "2024-11-30"), "c": (704, "2024-12-04")}
    events = "".join(
        EVENT.format(name, day, "ap", COUNT.format(number, day))
        for name, (number, day) in days.items()
    )
    return log_of(HEAD + events)


def test_a_running_count_is_drawn_over_time_with_this_event_marked_and_no_sum() -> None:
    lines = counts(log_of_counts(), "b")
    assert lines[-4:] == [
        "killed, running count by Observatory from 27 Nov 2024",
        "  ▂······▄···············█",
        "         ▲ this event",
        "  28 Nov: 132 · ▲ 30 Nov: 277 · 4 Dec: 704",
    ]
    assert not [line for line in lines if "1,113" in line]


def test_a_running_count_of_which_there_is_one_is_no_line() -> None:
    log = log_of(HEAD + EVENT.format("e", "2024-12-05", "ap", COUNT.format(132, "2024-12-05")))
    assert "running count" not in "\n".join(counts(log, "e"))


def test_dates_of_several_years_have_their_year() -> None:
    events = EVENT.format("a", "2011-07-31", "ap", COUNT.format(23, "2011-07-31"))
    events += EVENT.format("b", "2024-12-04", "ap", COUNT.format(704, "2024-12-04"))
    log = log_of((HEAD + events).replace("2024-11-27", "2011"))
    assert counts(log, "a")[-1] == "  ▲ 31 Jul 2011: 23 · 4 Dec 2024: 704"


def test_numbers_are_written_as_they_are_bounded() -> None:
    assert amount(Figure(measure="m", low=1000, high=2000)) == "1,000–2,000"
    assert amount(Figure(measure="m", low=5, best=5, high=5)) == "5"
    assert amount(Figure(measure="m", low=5, best=6, high=7)) == "6 (5–7)"
    assert amount(Figure(measure="m", high=0)) == "at most 0"
    assert amount(Figure(measure="m")) == ""


def test_of_a_long_running_count_the_last_numbers_are_told_and_no_other_is_put_in_words(
    monkeypatch,
) -> None:
    days = [f"{year}-12-04" for year in range(1980, 2020)]
    events = "".join(
        EVENT.format(f"e{number}", day, "ap", COUNT.format(number, day))
        for number, day in enumerate(days, 1)
    )
    store = Store.of(log_of((HEAD + events).replace("2024-11-27", "1970")))
    last = store.event(len(store) - 1)
    put: list[Date] = []
    human = Date.human

    def noted(date: Date) -> str:
        put.append(date)
        return human(date)

    monkeypatch.setattr(Date, "human", noted)
    lines = printed(figure_entries(store, last))
    assert any(line.startswith("  4 Dec 1996: 17 · ") for line in lines)
    assert "1995" not in "".join(lines)
    assert min(date.text for date in put if len(date.text) > 4) == "1996-12-04"
    (key,) = store.series
    assert store.growth(key) is store.growth(key)
