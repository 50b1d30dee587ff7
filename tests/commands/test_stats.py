"""`stats`: a log in numbers."""

from __future__ import annotations

import csv
import json

import pytest


def test_stats_count_what_a_log_holds(run, golden):
    code, out, err = run("stats", "hama.yaml")
    assert (code, err) == (0, "")
    golden("stats", out)


def test_figures_of_a_whole_log(run, golden):
    code, out, err = run("stats", "--figures")
    assert (code, err) == (0, "")
    assert all(len(line) <= 80 for line in out.splitlines())
    golden("stats-figures", out)


def test_figures_of_some_events_for_other_programs(run):
    where = ("--where", "id:ev-1205-displaced")
    code, out, err = run("stats", "--figures", *where, "--format", "json")
    assert (code, err) == (0, "")
    assert [each["counted_by"] for each in json.loads(out)] == ["ocha", "wfp"]
    code, out, err = run("stats", "--figures", *where, "--format", "csv")
    assert (code, err) == (0, "")
    assert [row["low"] for row in csv.DictReader(out.splitlines())] == ["178000", ""]


def test_a_log_without_figures_says_so(run):
    code, out, err = run("stats", "--figures", "--where", "xyzzy")
    assert (code, out, err) == (0, "No figure: nothing is counted in these events.\n", "")


@pytest.mark.parametrize("options", [["--where", "Hama"], ["--marked"], ["--view", "city"]])
def test_what_is_for_figures_needs_them(run, options):
    code, out, err = run("stats", *options)
    assert (code, out) == (2, "")
    assert err == f"syria-timeline: {options[0]} goes with --figures\n"


def test_numbers_for_other_programs(run):
    rows = json.loads(run("stats", "hama.yaml", "--format", "json")[1])
    counts = {(row["group"], row["name"]): row["count"] for row in rows}
    assert counts["records", "events"] == sum(
        count for (group, _), count in counts.items() if group == "events by type"
    )
    out = run("stats", "hama.yaml", "--sort", "-count", "--columns", "count", "--limit", "1")[1]
    assert out.split() == ["count", str(max(counts.values()))]
