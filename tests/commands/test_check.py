"""`check`: every problem with its place."""

from __future__ import annotations

import json


def test_check_of_a_good_log_has_nothing_to_say_but_to_people(run):
    assert run("check", "hama.yaml") == (0, "", "hama.yaml: 4 events, no problems\n")


def test_check_prints_every_problem_with_its_place(run, golden):
    code, out, err = run("check", "broken.yaml")
    assert code == 1
    assert all(line.startswith("broken.yaml:") for line in out.splitlines())
    golden("check-broken", out + err)


def test_captures_are_compared_when_that_is_asked_for(run, tmp_path):
    (tmp_path / "page.html").write_text("Hama")
    log = tmp_path / "log.yaml"
    log.write_text(
        "sources:\n"
        f"  a: {{file: page.html, sha256: {'0' * 64}}}\n"
        "  b: {file: page.html}\n"
        "  c: {file: lost.html}\n"
        "events: [{id: e, date: 2024, title: t}]\n"
    )
    assert run("check", str(log)) == (0, "", f"{log}: 1 event, no problems\n")
    code, out, err = run("check", "--files", str(log))
    assert code == 1
    assert out.startswith(f"{log}:2:32: `page.html` is not what was captured: its SHA-256 is ")
    assert out.endswith(f"{log}:4:13: `lost.html` is not there\n")
    assert err == f"{log}: 1 event, 2 problems, 3 captures, 2 without `sha256`\n"


def test_a_log_without_captures_has_none_to_compare(run):
    assert run("check", "--files", "hama.yaml") == (
        0,
        "",
        "hama.yaml: 4 events, no problems, 0 captures\n",
    )


def test_problems_for_other_programs(run):
    code, out, err = run("check", "broken.yaml", "--format", "json")
    assert code == 1
    first, second = json.loads(out)
    assert (first["file"], first["line"] < second["line"]) == ("broken.yaml", True)
    assert err.endswith("2 problems\n")
    out = run("check", "broken.yaml", "--columns", "line", "--sort", "-line", "--limit", "1")[1]
    assert out.split() == ["line", str(second["line"])]
