import json
from pathlib import Path

import pytest

from tui.log.reading.reader import read_text


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


@pytest.mark.parametrize("event_id", ["golani-message", "displaced", "hama-entered"])
def test_show_prints_an_event_in_full(run, golden, event_id):
    code, out, err = run("show", "hama.yaml", event_id)
    assert (code, err) == (0, "")
    golden(f"show-{event_id}", out)


def test_show_without_a_log_takes_the_sample(run):
    code, out, _ = run("show", "ev-1205-golani")
    assert code == 0
    assert out.startswith("Golani's video message on Hama\n")


def test_show_of_an_unknown_id_names_those_like_it(run):
    code, out, err = run("show", "hama.yaml", "golani-mesage")
    assert (code, out) == (2, "")
    assert (
        err
        == "syria-timeline: no event has the id 'golani-mesage': did you mean `golani-message`?\n"
    )


def test_show_of_a_file_alone_asks_for_an_id(run):
    code, _, err = run("show", "hama.yaml")
    assert code == 2
    assert err == "syria-timeline: show needs an id: syria-timeline show hama.yaml ID\n"
    assert run("show", "hama.yaml", "displaced", "more")[0] == 2


def test_stats_count_what_a_log_holds(run, golden):
    code, out, err = run("stats", "hama.yaml")
    assert (code, err) == (0, "")
    golden("stats", out)


def test_sources_are_listed_with_what_rests_on_them(run, golden):
    code, out, err = run("sources", "hama.yaml")
    assert (code, err) == (0, "")
    golden("sources", out)


def test_check_of_a_good_log_has_nothing_to_say_but_to_people(run):
    assert run("check", "hama.yaml") == (0, "", "hama.yaml: 4 events, no problems\n")


def test_check_prints_every_problem_with_its_place(run, golden):
    code, out, err = run("check", "broken.yaml")
    assert code == 1
    assert all(line.startswith("broken.yaml:") for line in out.splitlines())
    golden("check-broken", out + err)


def test_problems_do_not_keep_a_log_from_being_listed(run):
    code, out, err = run("list", "broken.yaml")
    assert code == 0
    assert "An event that opens all the same" in out
    assert err == "broken.yaml: 3 problems, see: syria-timeline check broken.yaml\n"


@pytest.mark.parametrize("command", ["check", "list", "stats", "sources"])
def test_a_log_that_cannot_be_read_is_named_with_the_line(run, tmp_path, command):
    path = tmp_path / "torn.yaml"
    path.write_text("schema: 1\nevents: [\n")
    code, out, err = run(command, str(path))
    assert (code, out) == (2, "")
    assert err.startswith(f"syria-timeline: {path}:")
    assert run(command, str(tmp_path / "none.yaml"))[0] == 2
    assert run(command, str(tmp_path))[0] == 2


def test_a_hostile_file_name_does_not_reach_the_terminal(run, tmp_path):
    code, _, err = run("check", str(tmp_path / "a\x1b[2Jb\n.yaml"))
    assert code == 2
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_ascii_is_all_that_comes_out_if_wished(run, hama: Path):
    for words in (["list"], ["show", "golani-message"], ["stats"], ["sources"]):
        code, out, err = run("--ascii", words[0], str(hama), *words[1:])
        assert code == 0
        assert (out + err).isascii()
    code, out, _ = run("list", "--ascii", "--format", "yaml", str(hama))
    assert out.isascii()
    assert "أسأل" in str(read_text(out, "again").log)
