"""Rows for spreadsheets and for Markdown."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log
from tui.report.export.sheets import as_csv, as_markdown


def rows(log: Log) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO("".join(as_csv(log, log.events)), newline="")))


def logged(title: str) -> Log:
    return Log(events=(Event(id="e", date=parse_date("2024-12-05"), title=title),))


def test_csv_has_a_row_for_each_event_with_its_place_and_people(log):
    entered = rows(log)[1]
    assert entered["id"] == "hama-entered"
    assert entered["date"] == "2024-12-05"
    assert (entered["place_name"], entered["lat"], entered["lon"]) == ("Hama", "35.13", "36.76")
    assert entered["participants"] == "Hayat Tahrir al-Sham (attacker); Syrian army (defender)"
    assert entered["sources"] == "wire-copy; digest; ocha"
    assert entered["independent_sources"] == "2"
    assert entered["machine_written_sources"] == ""
    assert rows(log)[2]["machine_written_sources"] == "machine"


def test_csv_lines_end_as_the_rfc_says(log):
    assert all(line.endswith("\r\n") for line in as_csv(log, log.events))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " ="])
def test_no_cell_acts_as_a_formula(start):
    title = f"{start}HYPERLINK(1)"
    assert rows(logged(title))[0]["title"] == f"'{title}"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_every_title_comes_back_from_csv(title):
    back = rows(logged(title))[0]["title"]
    assert back.removeprefix("'") == title.removeprefix("'")


def test_markdown_has_a_row_for_each_event(log):
    lines = list(as_markdown(log, log.events))
    assert len(lines) == 2 + len(log.events)
    assert lines[3] == (
        "| 5 Dec 2024 | Insurgents enter Hama | Hama | battles/armed-clash | confirmed "
        "| Example Wire via KXYZ; Digest; OCHA |\n"
    )


def test_machine_written_sources_are_marked_in_markdown_too(log):
    assert r"given article \[AI\]" in list(as_markdown(log, log.events))[2]
