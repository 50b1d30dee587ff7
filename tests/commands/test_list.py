"""`list`: events for people and for programs."""

from __future__ import annotations

import json

import pytest


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
    assert "1 event without a date left out of timesketch" in err


def test_a_byte_order_mark_stands_first_if_asked_for(run) -> None:
    assert run("list", "hama.yaml", "--format", "csv", "--bom")[1].startswith("\ufeffid,date,")
    assert run("list", "hama.yaml", "--format", "csv")[1].startswith("id,date,")
