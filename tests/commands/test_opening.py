"""Opening a log, whatever its name and whatever is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.log.reading.reader import read_text


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
