"""ACLED's columns, there and back."""

import csv
from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.acled import COLUMNS, write
from tui.log.model import Log


def test_columns_are_acleds(log: Log) -> None:
    rows = list(csv.DictReader("".join(write(log, log.events)).splitlines()))
    assert tuple(rows[0]) == COLUMNS
    entered = next(row for row in rows if row["event_id_cnty"] == "entered")
    assert (entered["event_type"], entered["sub_event_type"]) == ("Battles", "Armed clash")
    assert (entered["actor1"], entered["actor2"]) == ("Hayat Tahrir al-Sham", "Syrian Army")
    assert (entered["country"], entered["admin1"], entered["location"]) == (
        "Syria",
        "Hama Governorate",
        "Hama",
    )
    assert (entered["fatalities"], entered["source"]) == ("14", "AP; SOHR")


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "acled")
    entered = done.event("entered")
    assert entered["type"] == "battles/armed-clash"
    assert entered["figures"][0]["best"] == 14
    assert [each["side"] for each in entered["participants"]] == ["1", "2"]
    assert done.event("about")["date"] == "2024-12-03~"
    assert done.event("month")["date"] == "2024-12"
