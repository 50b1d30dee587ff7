"""A log in the making."""

import pytest

from tui.exchange.making.draft import Draft, cleaned, kind_of
from tui.exchange.making.row import ImportFault, Options


def test_its_head_has_what_was_declared_and_nothing_empty() -> None:
    draft = Draft(Options(zone="Asia/Damascus"))
    draft.title("ACLED")
    draft.title("not this")
    draft.actor("HTS", type="armed-group")
    draft.own("Geo Precision", "number")
    assert draft.head() == {
        "schema": 1,
        "title": "ACLED",
        "timezone": "Asia/Damascus",
        "fields": {"geo_precision": {"type": "number", "name": "Geo Precision"}},
        "actors": {"hts": {"name": "HTS", "type": "armed-group"}},
    }


def test_a_column_named_like_a_field_gets_another_key_and_keeps_its_name() -> None:
    draft = Draft()
    assert draft.own("Title") == "title_"
    assert draft.own("title ") == "title__"
    assert draft.fields["title_"] == {"type": "text", "name": "Title"}


def test_columns_whose_keys_are_alike_are_numbered() -> None:
    draft = Draft()
    keys = [draft.own("p" + "!" * number) for number in range(1_000)]
    assert keys[:4] == ["p", "p_", "p__", "p__2"]
    assert len(set(keys)) == len(keys)
    assert max(map(len, keys)) < 10


def test_a_log_has_no_fields_without_end() -> None:
    draft = Draft()
    draft.fields = {str(number): {} for number in range(1 << 15)}
    with pytest.raises(ImportFault, match="more than 32,768 columns or properties"):
        draft.own("one more")


def test_what_is_told_is_one_short_line() -> None:
    draft = Draft()
    draft.tell(1, "a\nb" * 10_000)
    assert len(draft.told[0].message) <= 400
    assert "\n" not in draft.told[0].message


def test_places_of_one_name_lie_in_different_places() -> None:
    draft = Draft()
    region = draft.place("Hama", "", "region")
    assert (region, draft.place("Hama", region)) == ("hama-region", "hama")


def test_what_cannot_be_read_is_told_up_to_a_thousand_lines() -> None:
    draft = Draft()
    draft.file = "a.csv"
    for line in range(1, 1004):
        draft.tell(line, "no date")
    assert (len(draft.told), draft.untold) == (1000, 3)
    assert str(draft.told[0]) == "a.csv:1: no date"


def test_text_is_clean_wherever_it_stands() -> None:
    assert cleaned({"a\x1b": ["\x00b", {"c": "d\r\ne", "n": 3}]}) == {
        "a␛": ["␀b", {"c": "d\ne", "n": 3}]
    }


def test_a_field_is_a_number_until_a_cell_is_none() -> None:
    draft = Draft()
    cells = ["760", "-7.53", "0"]
    assert [draft.said("Score", cell) for cell in cells] == [
        {"score": 760},
        {"score": -7.53},
        {"score": 0},
    ]
    assert draft.fields["score"]["type"] == "number"
    assert draft.said("Score", "007") == {"score": "007"}
    assert draft.fields["score"]["type"] == "text"


def test_addresses_and_days_have_their_types() -> None:
    assert kind_of("https://a.example/x") == ("url", "https://a.example/x")
    assert kind_of("2024-12-05") == ("date", "2024-12-05")
    assert kind_of("7.50") == ("text", "7.50")
