"""Which column is which field."""

from collections import Counter
from pathlib import Path

import pytest

from tui.exchange.making.row import ImportFault
from tui.exchange.tables.mapping import guessed, parsed, read_as, remember, remembered


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def test_columns_are_guessed_by_their_names() -> None:
    header = ["Ref", "Event Date", "Headline", "LAT", "Lng", "Deaths", "Source URL", "Colour"]
    assert guessed(header) == {
        "id": "Ref",
        "date": "Event Date",
        "title": "Headline",
        "lat": "LAT",
        "lon": "Lng",
        "killed": "Deaths",
        "url": "Source URL",
    }


def test_the_better_name_is_taken() -> None:
    assert guessed(["Start", "Date", "Event", "Title"]) == {"date": "Date", "title": "Title"}


def test_what_is_given_goes_before_guesses() -> None:
    assert read_as(["When", "Date"], {"date": "when"}) == {"date": "When"}
    assert read_as(["Date", "Title"], {"title": ""}) == {"date": "Date"}


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(ImportFault, match="the columns are When"):
        read_as(["When"], {"date": "Date"})
    with pytest.raises(ImportFault, match="a field is one of"):
        read_as(["When"], {"when": "When"})


def test_a_mapping_is_remembered_for_the_same_columns() -> None:
    remember(["When", "What"], {"date": "When"})
    assert remembered(["When", "What"]) == {"date": "When"}
    assert remembered(["What", "When"]) == {}
    assert read_as(["When", "What"], {})["date"] == "When"


def test_a_mapping_as_it_is_typed() -> None:
    assert parsed("date=When, title=What is it") == {"date": "When", "title": "What is it"}
    with pytest.raises(ValueError, match="no mapping"):
        parsed("date")


def test_headers_as_people_write_them_find_their_fields() -> None:
    german = ["Nr.", "Datum", "Ort / Stadt", "Was ist passiert?", "Beteiligte", "Art", "Bemerkung"]
    assert read_as(german, {}) == {
        "date": "Datum",
        "place": "Ort / Stadt",
        "title": "Was ist passiert?",
        "actors": "Beteiligte",
        "type": "Art",
        "note": "Bemerkung",
    }
    assert read_as(["No", "Date", "What happened?", "Comment"], {})["title"] == "What happened?"


def test_where_no_column_names_the_events_it_is_said_how_to_say_which() -> None:
    bent: Counter[str] = Counter()
    read_as(["Date", "Proceedings", "Remarks"], {}, (), bent)
    (said,) = bent
    assert said == "no column is read as title: --map title=COLUMN (Proceedings)"
    for header, given in (
        (["Date", "Proceedings"], {"title": "proceedings"}),
        (["Date", "Proceedings"], {"title": ""}),
        (["Date", "Description"], {}),
        (["Date", "Place"], {}),
    ):
        bent.clear()
        read_as(header, given, (), bent)
        assert not +bent
