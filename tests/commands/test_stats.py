"""`stats`: a log in numbers."""

from __future__ import annotations


def test_stats_count_what_a_log_holds(run, golden):
    code, out, err = run("stats", "hama.yaml")
    assert (code, err) == (0, "")
    golden("stats", out)
