"""GDELT's three widths."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.work import Imported
from tui.exchange.tables.gdelt import columns

Read = Callable[..., Imported]


@pytest.mark.parametrize("width", [57, 58, 61])
def test_columns_are_named_as_the_codebooks_have_them(width: int) -> None:
    named = columns(width)
    assert len(named) == len(set(named)) == width
    assert named[26] == "EventCode"
    assert named[56 if width < 61 else 59] == "DATEADDED"


@pytest.mark.parametrize("width", [57, 58, 61])
def test_an_event_rests_on_what_a_machine_coded(read_data: Read, width: int) -> None:
    done = read_data(f"gdelt-{width}.csv")
    (event,) = done.events
    assert event["title"] == "Fight: REBEL and SYRIA, Hama, Hamah, Syria"
    assert done.tree["sources"]["gdelt"]["digital_source_type"] == "algorithmicMedia"
    assert event["sources"] == ["gdelt"]
    assert event["goldsteinscale"] == -10.0
    if width == 57:
        assert "accounts" not in event
    else:
        assert event["accounts"] == [{"sources": ["news-example"], "stance": "mentions"}]


def test_a_row_of_another_width_is_told(read_data: Read, data: Path) -> None:
    text = (data / "gdelt-58.csv").read_text()
    done = read_data(text + "1\t2\n" + text.replace("1214000058", "9"))
    assert [event["id"] for event in done.events] == ["gdelt-1214000058", "gdelt-9"]
    assert ":2: 2 columns" in done.told[-1]
