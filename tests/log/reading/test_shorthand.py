"""Events as people write them: other keys, two keys for one date, own fields, no id, no title."""

from __future__ import annotations

from tests.log.reading.events import reading, said
from tui.log.model import Event


def read_one(text: str, head: str = "") -> tuple[Event, str]:
    made = reading(f"{head}events:\n- {text}\n")
    return made.log.events[0], said(made)


def test_other_keys_are_read_as_meant_with_a_note_at_their_line() -> None:
    event, words = read_one("{name: Bridge bombed, when: 2024-12-05, description: At night.}")
    assert (event.title, event.date.text, event.summary) == (
        "Bridge bombed",
        "2024-12-05",
        "At night.",
    )
    assert "2:4: `name` is read as `title`: write `title`" in words
    assert "2:25: `when` is read as `date`: write `date`" in words


def test_a_note_is_made_once_for_a_key() -> None:
    events = "".join(f"- {{id: e{n}, when: 2024, what: t, mood: good}}\n" for n in range(600))
    made = reading(f"events:\n{events}")
    assert len(made.problems) == 3
    assert all(event.fields == {"mood": "good"} for event in made.log.events)


def test_a_fault_of_a_value_under_another_key_stands_where_it_is_written() -> None:
    _, words = read_one("{id: a, title: t, when: soon}")
    assert "2:27: `date`: soon is not a date" in words


def test_start_and_end_and_time_make_one_date() -> None:
    assert read_one("{id: a, title: t, start: 2024-12-05, end: 2024-12-07}")[0].date.text == (
        "2024-12-05/2024-12-07"
    )
    event, words = read_one("{id: a, title: t, date: 2024-12-05, time: '14:30'}")
    assert event.date.text == "2024-12-05T14:30"
    assert "`time`: a time stands in the date: write `date: 2024-12-05T…`" in words


def test_deaths_are_a_figure_and_coordinates_are_two_numbers() -> None:
    event, words = read_one("{id: a, title: t, date: 2024, deaths: 12, coordinates: [35.1, 36.7]}")
    assert [(each.measure, each.best) for each in event.figures] == [("killed", 12)]
    assert (event.lat, event.lon) == (35.1, 36.7)
    assert "write `figures: [{measure: killed, best: 12}]`" in words
    assert "read as `lat: 35.1, lon: 36.7`" in words


def test_links_and_sources_come_together() -> None:
    event, _ = read_one("{id: a, title: t, date: 2024, url: 'https://a.org', sources: [The Times]}")
    assert event.sources == ("the-times", "a-org")


def test_an_unknown_key_is_kept_as_an_own_field_and_says_how_to_declare_it() -> None:
    event, words = read_one("{id: a, title: t, date: 2024, severity: sev1, tiers: [1, 2]}")
    assert event.fields == {"severity": "sev1", "tiers": ["1", "2"]}
    assert (
        "`severity` is kept as a field of the log's own: declare it, `fields: {severity: " in words
    )


def test_a_declared_field_is_no_problem_even_if_it_usually_means_another() -> None:
    event, words = read_one(
        "{id: a, title: t, date: 2024, category: x, severity: sev1}",
        "fields: {category: {type: word}, severity: {type: word}}\n",
    )
    assert event.fields == {"category": "x", "severity": "sev1"}
    assert event.type is None
    assert words == ""


def test_ids_and_titles_are_made_of_what_there_is_and_differ() -> None:
    made = reading(
        "events:\n"
        "- {date: 2024-03-14, summary: 'Error rate above 5%. Paged at once.'}\n"
        "- {date: 2024-03-14, summary: 'Error rate above 5%. Again.'}\n"
        "- {date: 2024-03-15, quotes: [{text: It is over., mode: verbatim, speaker_name: She}]}\n"
        "- {date: '', title: الحادث}\n"
    )
    assert [event.title for event in made.log.events] == [
        *["Error rate above 5%"] * 2,
        "It is over",
        "الحادث",
    ]
    assert [event.id for event in made.log.events] == [
        "2024-03-14-error-rate-above-5",
        "2024-03-14-error-rate-above-5-2",
        "2024-03-15-it-is-over",
        "الحادث",
    ]
    assert made.problems == ()


def test_an_event_without_any_title_is_called_after_what_else_it_says() -> None:
    made = reading(
        "fields: {info: {type: text}, at: {type: text}}\n"
        "places: {hama: {name: The city of Hama}}\n"
        "events:\n"
        "- {date: 2024-03-14, info: The team meets. Nobody is late., place: hama}\n"
        "- {date: 2024-03-15, at: '3:08', place: hama}\n"
        "- {date: 2024-03-16, type: battles}\n"
        "- {date: 2024-03-17, info: Report}\n"
    )
    assert [event.title for event in made.log.events] == [
        "The team meets",
        "The city of Hama",
        "battles",
        "Report",
    ]
    assert made.problems == ()


def test_what_cannot_be_read_is_kept_as_written() -> None:
    event, words = read_one("{id: a, date: 5 December 2024, title: t, confidence: sure, tags: [x]}")
    assert event.unread == {"date": "5 December 2024", "confidence": "sure"}
    assert event.tags == ("x",)
    assert "write 2024-12-05" in words


def test_tags_may_be_one_text() -> None:
    assert read_one("{id: a, title: t, date: 2024, tags: 'aid, roads'}")[0].tags == ("aid", "roads")


def test_blanks_without_end_take_no_longer_the_more_there_are() -> None:
    blanks = " " * 50_000
    event, _ = read_one(f"{{id: a, title: t, date: 2024, coordinates: '1{blanks}x'}}")
    assert event.fields == {"coordinates": f"1{blanks}x"}
    event, _ = read_one(f"{{id: a, title: t, date: 2024, coordinates: '1{blanks},2'}}")
    assert (event.lat, event.lon) == (1, 2)
    event, _ = read_one(f"{{date: 2024, x: 'aa{blanks}1', y: 'bb cc'}}")
    assert event.title == "bb cc"
