"""Which column is which field."""

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
