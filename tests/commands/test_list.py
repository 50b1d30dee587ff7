"""`list`: events for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.kept.state_file import Kept, StateFile


def test_the_help_of_list_explains_the_number(run):
    assert "1+ where others do not count" in " ".join(run("list", "--help")[1].split())


def test_list_prints_a_line_for_each_event(run, golden):
    code, out, err = run("list", "hama.yaml")
    assert (code, err) == (0, "")
    golden("list", out)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "yaml"])
def test_list_prints_each_format(run, golden, form):
    code, out, err = run("list", "hama.yaml", "--format", form)
    assert (code, err) == (0, "")
    golden(f"list-{form}", out)


def test_list_keeps_to_a_limit_and_a_query(run):
    found = json.loads(run("list", "hama.yaml", "--format", "json", "--where", "Jolani")[1])
    assert [event["id"] for event in found] == ["golani-message"]
    assert json.loads(run("list", "hama.yaml", "--format", "json", "--limit", "0")[1]) == []
    assert len(json.loads(run("list", "hama.yaml", "--format", "json", "--limit", "2")[1])) == 2


def test_a_query_with_a_fault_is_shown_with_the_place_of_it(run):
    code, out, err = run("list", "hama.yaml", "--where", "حماة (Golani")
    assert (code, out) == (2, "")
    assert err.splitlines()[1:] == ["  حماة (Golani", "       ^"]


def test_no_match_is_no_error(run):
    assert run("list", "hama.yaml", "--where", "Atlantis") == (0, "", "no events match\n")


def test_problems_do_not_keep_a_log_from_being_listed(run):
    code, out, err = run("list", "broken.yaml")
    assert code == 0
    assert "An event that opens all the same" in out
    assert err == "broken.yaml: 2 problems, see: syria-timeline check broken.yaml\n"


def test_formats_that_need_a_date_tell_what_they_leave_out(run, tmp_path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("schema: 1\nevents: [{id: a, date: 2024, title: One}, {id: b, title: Two}]\n")
    code, out, err = run("list", str(path), "--format", "timesketch")
    assert code == 0
    assert out.count("\n") == 1
    assert "1 event without a date that timesketch can hold left out" in err


def test_a_byte_order_mark_stands_first_if_asked_for(run) -> None:
    assert run("list", "hama.yaml", "--format", "csv", "--bom")[1].startswith("\ufeffid,date,")
    assert run("list", "hama.yaml", "--format", "csv")[1].startswith("id,date,")


def test_a_mark_goes_before_what_spreadsheets_open_alone(run) -> None:
    code, out, err = run("list", "hama.yaml", "--format", "json", "--bom")
    assert (code, out) == (2, "")
    assert err == "syria-timeline: --bom is for csv, csv-raw, quotes and acled, not for json\n"


def rows(run, *options: str) -> list[str]:
    code, out, err = run("list", "hama.yaml", "--format", "csv", *options)
    assert (code, err) == (0, "")
    return out.splitlines()


def test_events_are_sorted_by_columns(run) -> None:
    ids = rows(run, "--columns", "id")
    assert rows(run, "--columns", "id", "--sort", "time") == ids
    assert rows(run, "--columns", "id", "--sort", "-time")[1:] == ids[:0:-1]
    counts = [
        int(row) for row in rows(run, "--columns", "independent_sources", "--sort", "-sources")[1:]
    ]
    assert counts == sorted(counts, reverse=True)
    places = rows(run, "--columns", "place_name", "--sort", "place,-title")[1:]
    named = [place for place in places if place]
    assert places[: len(named)] == sorted(named, key=str.casefold)
    table = run("list", "hama.yaml", "--sort", "title", "--limit", "2")[1].splitlines()
    assert len(table) == 3


def test_a_column_that_is_none_is_told_with_what_was_meant(run) -> None:
    code, out, err = run("list", "hama.yaml", "--columns", "titel")
    assert (code, out) == (2, "")
    assert err == "syria-timeline: --columns: there is no column `titel`: did you mean `title`?\n"
    assert "did you mean `place`?" in run("list", "hama.yaml", "--sort", "-plce")[2]
    assert ": it may be time, id, date" in run("list", "hama.yaml", "--sort", "xyzzy")[2]
    assert "did you mean `geojson`?" in run("list", "--format", "geojsn")[2]
    assert "ics has its own" in run("list", "hama.yaml", "--format", "ics", "--columns", "id")[2]


def test_own_fields_are_columns(run, tmp_path) -> None:
    path = tmp_path / "log.yaml"
    event = "{{id: {0}, date: 2024, title: t, cost: {1}}}"
    events = ", ".join(event.format(*each) for each in (("a", 9), ("b", 10), ("c", "'?'")))
    path.write_text(f"schema: 1\nfields: {{cost: {{type: number}}}}\nevents: [{events}]\n")
    out = run("list", str(path), "--columns", "id,cost", "--sort", "-cost")[1]
    assert [line.split()[0] for line in out.splitlines()] == ["id", "b", "a", "c"]


def test_no_events_asked_for_are_none_and_no_lack_of_matches(run) -> None:
    assert run("list", "hama.yaml", "--limit", "0")[2] == ""


def test_marked_events_are_asked_for_in_the_query(run, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    StateFile(Path("hama.yaml"), "Four days in Hama").change(
        lambda _: Kept(marks=frozenset(("golani-message", "gone")))
    )
    for options in (["--marked"], ["--where", "is:marked"], ["--marked", "--where", "Jolani"]):
        found = json.loads(run("list", "hama.yaml", "--format", "json", *options)[1])
        assert [event["id"] for event in found] == ["golani-message"]
    assert run("list", "hama.yaml", "--where", "-is:marked is:added")[2].startswith(
        "is:added holds of no event here"
    )
    assert "watana" in run("sources", "hama.yaml", "--marked")[1]
    assert "did you mean `marked`?" in run("list", "hama.yaml", "--where", "is:market")[2]
