"""timemap's spreadsheet, in the shape that datasheet-server reads."""

from collections.abc import Callable

import pytest

from tests.exchange.tables.test_sheets import workbook
from tests.exchange.work import Imported

pytest.importorskip("python_calamine")


def test_events_have_their_sources_and_associations(read_data: Callable[..., Imported]) -> None:
    book = workbook(
        [
            [
                *("id", "date", "time", "location", "latitude", "longitude", "description"),
                *("association1", "association2", "source1", "source2", "civId"),
            ],
            [
                *(
                    "1",
                    "8/24/2014",
                    "09:30",
                    "Ilovaisk",
                    "47.92",
                    "38.19",
                    "A column leaves. Late.",
                ),
                *("Convoy", "", "S1", "S2", "C-7"),
            ],
        ],
        [
            ["id", "title", "path1", "path2", "description"],
            ["S1", "A film", "https://v.example/1", "", "seen"],
        ],
        [["name"], ["a tag"]],
        names=("EXPORT_EVENTS", "EXPORT_SOURCES", "EXPORT_TAGS"),
    )
    done = read_data(book)
    event = done.events[0]
    assert (event["id"], event["date"], event["place"]) == ("1", "2014-08-24T09:30", "ilovaisk")
    assert event["title"] == "A column leaves"
    assert (event["tags"], event["sources"]) == (["convoy"], ["s1", "s2"])
    assert event["civid"] == "C-7"
    assert done.tree["sources"]["s1"] == {
        "title": "A film",
        "url": "https://v.example/1",
        "note": "seen",
    }
    assert "1 × sheets left out: export_tags" in done.told
