"""Calendars."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_days_end_before_dtend(read_data: Read) -> None:
    event = read_data("ics.ics").event("a1@example.org")
    assert event["date"] == "2024-12-05/2024-12-06"
    assert event["title"] == "Drill, two days"
    assert event["summary"] == "First line\nsecond line that goes on and on"
    assert event["tags"] == ["training", "field-work"]
    assert event["recurrence"] == "FREQ=YEARLY"
    assert event["participants"][0] == {"actor": "maria-roe", "note": "organiser"}


def test_what_is_wrong_costs_only_itself(read_data: Read) -> None:
    done = read_data(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:No date\nEND:VEVENT\nnonsense\n"
        "BEGIN:VEVENT\nDTSTART:20241305\nSUMMARY:Month 13\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20241205T100000\nDURATION:-PT5M\nSUMMARY:Good\nEND:VEVENT\n"
        "BEGIN:VEVENT\nSUMMARY:Cut"
    )
    assert [event["title"] for event in done.events] == ["No date", "Month 13", "Good"]
    assert done.events[2]["date"] == "2024-12-05T10:00"
    assert len([each for each in done.told if "given:" in each]) == 4


def test_unknown_properties_are_kept(read_data: Read) -> None:
    done = read_data(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20241205\nX-MOOD;LANG=en:tense\\, very\n"
        "TRANSP:OPAQUE\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert done.event("1")["x_mood"] == "tense, very"
    assert done.event("1")["transp"] == "OPAQUE"


def test_parts_that_are_no_event_say_so_and_alarms_are_counted(
    read_data: Callable[..., Imported],
) -> None:
    done = read_data(
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nDUE:20240501T120000Z\nSUMMARY:Do it\n"
        "DESCRIPTION:Line\\nother <b>x</b>\nATTENDEE;CN=Bob;ROLE=CHAIR:mailto:bob@x.example\n"
        "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM\nEND:VTODO\nEND:VCALENDAR\n"
    )
    event = done.events[0]
    assert (event["component"], event["summary"]) == ("VTODO", "Line\nother x")
    assert event["participants"] == [{"actor": "bob", "note": "role chair"}]
    assert "1 × alarms left out" in done.told
