from tui.log.model import Head
from tui.store.engine.records import cleaned, events_of


def test_columns_make_as_much_of_an_event_as_they_hold() -> None:
    columns = ("id", "date", "title", "type", "place", "actor", "source", "tag", "begins")
    row: tuple[object, ...] = (
        "e",
        "2024",
        "T",
        ["battles/armed-clash", "battles"],
        ["hama", "syria"],
        ["saa"],
        ["s1", "s2"],
        [],
        5,
    )
    (event,) = events_of(Head(), columns, [row])
    assert (event.type, event.place) == ("battles/armed-clash", "hama")
    assert [each.actor for each in event.participants] == ["saa"]
    assert (event.sources, event.tags, event.quotes) == (("s1", "s2"), (), ())


def test_clock_times_are_of_the_zone_of_the_log() -> None:
    head = Head(timezone="Asia/Damascus")
    record = '{"id": "e", "date": "2024-12-05T14:00", "title": "T"}'
    (event,) = events_of(head, ["record"], [(record,)])
    assert event.date.zone == "Asia/Damascus"


def test_what_is_wrong_with_one_event_is_left_out_of_it() -> None:
    record = (
        '{"id": "e", "date": "2024", "title": "T", "confidence": "odd", "more": 1, "tags": ["a"]}'
    )
    good, bad = events_of(Head(), ["record"], [(record,), ("[1",)])
    assert (good.confidence, good.tags) == (None, ("a",))
    assert bad.title == "(this event cannot be read)"


def test_text_is_cleaned_however_deep_and_nothing_is_left_out() -> None:
    assert cleaned({"a\x1b": ["\x07", {"b": "\u202e"}], "c": None, "d": 5}) == {
        "a␛": ["␇", {"b": "\ufffd"}],
        "d": 5,
    }


def test_json_that_is_too_deep_is_an_event_that_cannot_be_read() -> None:
    (event,) = events_of(Head(), ["record"], [("[" * 100_000,)])
    assert event.title == "(this event cannot be read)"
