"""Hostile text by every way into the program: none of it comes out as more than text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.hostile.victim import Victim
from tui.kept.state_file import Kept, StateFile, _File

ROOT = Path(__file__).parents[2]
# Window title, clipboard, clear, C1 CSI, right-to-left override, isolate, link, markup, tab, DEL.
HOSTILE = (
    "\x1b]0;PWNED\x07\x1b]52;c;UFdORUQ=\x07\x1b[2J\x9b2J\u202eevil\u2066x\x1b]8;;http://a.b\x1b\\"
    "[@click=app.quit]q[/]\x7f\u2028\x08"
)
NAME = "lo\x1b]0;PWNED\x07g\u202e[red].yaml"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMANDS = (
    ["check"],
    ["list"],
    ["list", "--format", "csv"],
    ["list", "--format", "md"],
    ["stats"],
    ["sources"],
    ["sources", "--audit", "s"],
    ["list", "--where", f"nosuch:{HOSTILE}".replace("\x00", "")],
    ["views"],
    ["stats", "--figures"],
    ["gaps"],
    ["diff", "events.yaml"],
    ["import"],
    ["list", "--format", "mermaid"],
    ["list", "--format", "dot"],
    ["list", "--format", "svg-map"],
    ["list", "--format", "report-md"],
)


def record(kind: str) -> dict[str, object]:
    return {"name": f"{kind} {HOSTILE}", "description": HOSTILE, "title": HOSTILE, "note": HOSTILE}


def log_in(folder: Path) -> Path:
    """A log with such text in every field that takes any, under such a name."""
    quote = {"speaker": "a", "text": HOSTILE, "mode": "verbatim", "source": "s", "medium": HOSTILE}
    claim = {"source": "s", "says": HOSTILE, "verdict": HOSTILE, "note": HOSTILE}
    event = {
        "id": f"e {HOSTILE}",
        "date": "2024-12-05",
        "title": HOSTILE,
        "summary": HOSTILE,
        "type": HOSTILE,
        "tags": [HOSTILE],
        "place": "p",
        "participants": [{"actor": "a", "role": HOSTILE}],
        "quotes": [quote],
        "claims": [claim],
        "figures": [{"measure": HOSTILE, "low": 1, "as_said": HOSTILE, "source": "s"}],
        "sources": ["s", HOSTILE],
        HOSTILE: HOSTILE,
    }
    log = {
        "title": HOSTILE,
        "summary": HOSTILE,
        "sources": {"s": {**record("source"), "url": f"https://a.b/{HOSTILE}"}},
        "actors": {"a": {**record("actor"), "aliases": [HOSTILE]}},
        "places": {"p": record("place")},
        "events": [event, {"id": "bad", "date": HOSTILE, "title": HOSTILE}],
    }
    path = folder / NAME
    # JSON is YAML, and writes controls as \u001b; a file of JSON alone would be imported.
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in log.items())
    path.write_text("".join(lines).replace("\x7f", "\\u007f"), encoding="utf-8")
    return path


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return log_in(tmp_path)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words)[:20])
def test_no_command_prints_it_raw(log: Path, words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", words[0], str(log), *words[1:]],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "HOME": str(log.parent), "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode()
    assert not OBEYED.search(said.replace("\r\n", "\n")), said
    assert "Traceback" not in said


def foreign_state(victim: Victim, log: Path) -> None:
    """A state file as somebody else could have written it."""
    title = "any"
    file = StateFile(log, title, {"XDG_STATE_HOME": str(victim.home)})
    kept = Kept({HOSTILE[:60]: HOSTILE}, frozenset({HOSTILE}), HOSTILE, HOSTILE)
    file.path.parent.mkdir(mode=0o700)
    file.path.write_bytes(msgspec.json.encode(_File(1, *file._about, kept)))


def test_no_pane_no_line_and_no_notice_shows_it_raw(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    with Victim([str(log)], before=lambda victim: foreign_state(victim, log)) as victim:
        assert victim.wait_for(rb"\x1b\[\?2026l") is not None, victim.output
        pasted = b"\x1b[200~" + HOSTILE.replace("\x1b[", "").encode() + b"\x1b[201~"
        keys = (
            "23\x1b",
            "!",
            "v",
            "A",
            "u",
            "F",
            "b",
            "D",
            "?",
            "M",
            "y",
            "Y",
            "o",
            "e",
            "C",
            "H",
            "Z",
            "E",
            "L",
            "4+n.i",
            "  ",
        )
        for key in keys:
            victim.type(key.encode())
            victim.settle(0.05)
            victim.type(b"\x1b")
            victim.settle(0.05)
        for opening in b"f/twX:b":
            victim.type(bytes([opening]) + pasted)
            victim.settle(0.05)
            victim.type(b"\r")
            victim.settle(0.05)
            victim.type(b"\x1b\x1b")
            victim.settle(0.05)
        assert victim.alive, victim.output[-2000:]
        assert victim.leave() == 0, victim.output[-2000:]
        assert victim.obeyed == []
        assert b"PWNED\x07" not in victim.output
