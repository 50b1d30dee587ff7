"""Hostile values: dates that cannot be, addresses and ids that must not be used."""

from __future__ import annotations

import time

import pytest
import yaml

from tests.hostile_cases import Case, cases, event, opened, said_at
from tui.log.dates.date import UNDATED
from tui.log.reading.reader import read
from tui.log.urls import is_web_link

named = pytest.mark.parametrize


def test_precision_is_never_invented() -> None:
    assert event(opened("60_date_partial_year"), "e1").date.precision == "year"
    assert event(opened("60_date_full_zone"), "e1").date.precision == "minute"


@named("case", cases("61_baddate"), ids=str)
def test_a_date_is_what_was_written_or_undated_with_its_line(case: Case) -> None:
    reading = read(case.path)
    raw = yaml.load(case.path.read_text(encoding="utf-8"), yaml.CBaseLoader)["events"][0]["date"]
    date = event(reading, "e1").date
    if date == UNDATED:
        assert reading.log.events[-1].id == "e1"  # the undated come last
        assert "date" in said_at(reading, 8) + said_at(reading, 9)
    else:
        assert date.text == raw
        assert reading.problems == ()


def test_only_what_is_no_date_is_undated() -> None:
    dated = {str(c) for c in cases("61_baddate") if event(read(c.path), "e1").date != UNDATED}
    assert dated == {"61_baddate_slash_interval", "61_baddate_ones", "61_baddate_year0"}


@named("zone", ["UTC", "Asia/Damascus", "America/New_York"])
def test_order_does_not_depend_on_the_viewer(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        ids = [each.id for each in opened("62_date_naive_aware_mix").log.events]
    finally:
        monkeypatch.undo()
        time.tzset()
    assert ids == ["e4", "e3", "e1", "e2"]


@named("case", cases("80_url"), ids=str)
def test_an_address_that_cannot_be_opened_is_a_problem(case: Case) -> None:
    reading = read(case.path)
    url = reading.log.sources["s1"].url
    assert not is_web_link(url)
    assert ("cannot be opened" in said_at(reading, 6)) == bool(url)


@named("case", cases("91_id"), ids=str)
def test_an_odd_id_survives_and_one_that_cannot_be_written_is_told(case: Case) -> None:
    reading = read(case.path)
    (event,) = reading.log.events
    assert event.id
    assert event.id.isprintable()
    assert bool(said_at(reading, 8)) == (case.path.stem in ("91_id_long", "91_id_nul"))
