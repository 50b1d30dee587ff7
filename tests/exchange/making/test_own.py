"""Own fields for what has no home."""

from tui.exchange.making.draft import Draft
from tui.exchange.making.own import in_fields, own_fields, texts
from tui.log.model import Medium


def test_everything_without_a_home_becomes_a_field_of_its_type() -> None:
    draft = Draft()
    record = {
        "id": "a",
        "ok": True,
        "count": 3,
        "code": "007",
        "list": ["x", "y"],
        "deep": {"z": [1]},
        "nothing": None,
        "empty": [],
    }
    assert own_fields(draft, record, {"id"}) == {
        "ok": True,
        "count": 3,
        "code": "007",
        "list": "x; y",
        "deep": '{"z": [1]}',
    }
    assert {name: field["type"] for name, field in draft.fields.items()} == {
        "ok": "flag",
        "count": "number",
        "code": "text",
        "list": "text",
        "deep": "text",
    }


def test_texts_are_a_list_whatever_they_were() -> None:
    assert texts(["a", 1, "", "b"]) == ["a", "b"]
    assert texts("a") == ["a"]
    assert texts(None) == []


def test_what_a_record_says_in_fields_and_the_rest_in_words() -> None:
    record = {
        "src": " https://a.example ",
        "link": "b",
        "title": "A",
        "w": 640,
        "alt": "",
        "of": None,
    }
    assert in_fields(Medium, record, ("url", "caption")) == (
        {"url": "https://a.example", "caption": "A"},
        ["link: b", "w: 640"],
    )
