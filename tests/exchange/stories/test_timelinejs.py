"""TimelineJS, JSON and table."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_slides_become_events(read_data: Read) -> None:
    done = read_data("timelinejs.json")
    assert (done.tree["title"], done.tree["summary"]) == ("The fall of Hama", "A week in 2024")
    event = done.event("entered")
    assert event["date"] == "2024-12-05T14:05"
    assert event["date_note"] == "Thursday afternoon"
    assert event["summary"] == "AP reports (https://ap.example/hama) it."
    assert event["media"] == [
        {"url": "https://img.example/a.jpg", "caption": "Assi Square", "credit": "AFP"}
    ]
    assert event["background"] == '{"color": "#333"}'
    assert done.events[1]["date"] == "-0043/2011-03"


def test_eras_are_tagged(read_data: Read) -> None:
    assert read_data("timelinejs.json").events[-1] == {
        "date": "1982/2000",
        "title": "Hafez al-Assad",
        "tags": ["era"],
    }


def test_its_table_says_the_same(read_data: Read) -> None:
    done = read_data("timelinejs-table.csv")
    assert done.tree["title"] == "The war"
    first, era = done.events
    assert (first["date"], first["date_note"], first["summary"]) == (
        "2011-03-15",
        "mid-March",
        "Daraa",
    )
    assert first["media"][0]["credit"] == "Reuters"
    assert (era["date"], era["tags"]) == ("1982-02-02/1982-02-28", ["era"])


def test_what_is_no_slide_is_told(read_data: Read) -> None:
    done = read_data('{"events": [\n{"start_date": {"year": "soon"}, "text": "x"},\n3]}')
    assert done.events == [] or done.events[0].get("date", "") == ""
    assert ":3: is no slide" in done.told[-1]


def test_nothing_of_a_slide_is_lost(read_data: Read) -> None:
    done = read_data(
        '{"title": {"text": {"headline": "H"}, "media": {"url": "https://m.example/p.jpg"}},\n'
        '"events": [{"start_date": {"year": "-44", "display_date": "Ides"}, "display_date": "B.C.",'
        '"text": {"headline": "One"}, "media": {"url": "//v.example/1", "caption": "c",'
        '"thumbnail": "t.png", "link": "https://l.example", "alt": "a"}},'
        '{"start_date": {"year": "-13800000000"}, "text": {"headline": "Bang"}}]}'
    )
    first, second = done.events
    assert done.tree["summary"] == "https://m.example/p.jpg"
    assert (first["date"], first["date_note"]) == ("-0043", "B.C.; Ides")
    assert first["media"] == [
        {
            "url": "https://v.example/1",
            "caption": "c",
            "note": "thumbnail: t.png; link: https://l.example; alt: a",
        }
    ]
    assert second["date"] == "Y-13800000000"


def test_version_2_and_a_script_are_read(read_data: Read) -> None:
    done = read_data(
        'var data = {"timeline": {"headline": "Old", "type": "default", "text": "<p>Intro</p>",\n'
        '"date": [{"startDate": "2011,12,10,07,02,10", "endDate": "2011,12,11",\n'
        '"headline": "One", "text": "Body", "tag": "war",\n'
        '"asset": {"media": "https://img.example/a", "credit": "AFP"}}],\n'
        '"era": [{"startDate": "2011", "endDate": "2012", "headline": "Era", "text": ""}]}};\n'
    )
    assert (done.tree["title"], done.tree["summary"]) == ("Old", "Intro")
    assert done.events == [
        {
            "date": "2011-12-10T07:02:10/2011-12-11",
            "title": "One",
            "summary": "Body",
            "media": [{"url": "https://img.example/a", "credit": "AFP"}],
            "tags": ["war"],
        },
        {"date": "2011/2012", "title": "Era", "tags": ["era"]},
    ]
