"""`check`: every problem with its place."""

from __future__ import annotations


def test_check_of_a_good_log_has_nothing_to_say_but_to_people(run):
    assert run("check", "hama.yaml") == (0, "", "hama.yaml: 4 events, no problems\n")


def test_check_prints_every_problem_with_its_place(run, golden):
    code, out, err = run("check", "broken.yaml")
    assert code == 1
    assert all(line.startswith("broken.yaml:") for line in out.splitlines())
    golden("check-broken", out + err)
