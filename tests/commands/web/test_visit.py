"""A visit: a command on a terminal, which gets keys and sizes, and ends with it."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.commands.web import visit as visit_module
from tui.commands.web.visit import Visit, guest_command, surroundings

PATIENCE = 30.0


@pytest.fixture(autouse=True)
def _hung_up() -> Iterator[None]:
    """Let what is started hear when it is hung up on, though the tests may run under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


async def begun(script: str, *size: int) -> Visit:
    columns, rows = size or (80, 24)
    return await Visit.begin(("sh", "-c", script), {"PATH": os.environ["PATH"]}, columns, rows)


async def told(visit: Visit, words: bytes) -> bytes:
    """All that is written until some words are."""
    written = b""
    async with asyncio.timeout(PATIENCE):
        while words not in written:
            data = await visit.read()
            assert data, written
            written += data
    return written


async def test_it_has_the_size_of_the_page_and_is_told_of_another() -> None:
    visit = await begun("stty size; read line; echo got $line; stty size", 100, 30)
    await told(visit, b"30 100\r\n")
    visit.resize(10_000, 0)
    await visit.write("Hama حماة\n".encode())
    written = await told(visit, b"\r\n1 500\r\n")
    assert "got Hama حماة".encode() in written
    assert await visit.read() == b""  # it has ended
    await visit.end()


async def test_what_it_does_not_take_waits_and_is_lost_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.commands.web.visit.PATIENCE", 60)  # on a busy machine, too
    visit = await begun("stty raw -echo; echo ready; sleep 100")
    await told(visit, b"ready")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(visit.write(b"x" * 200_000), 0.1)
    await visit.end()
    assert visit._process.returncode == -signal.SIGHUP


async def test_it_ends_with_all_that_it_has_started() -> None:
    visit = await begun("sleep 100 & echo child $!; wait")
    child = int((await told(visit, b"\r\n")).split()[1])
    assert os.getpgid(child) == visit.pid
    await visit.end()
    assert await gone(child)


async def test_what_does_not_hear_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit_module, "PATIENCE", 0.05)
    visit = await begun("trap '' HUP; sleep 100 & echo child $!; wait; sleep 100")
    child = int((await told(visit, b"\r\n")).split()[1])
    await visit.end()
    assert await gone(child)
    assert visit._process.returncode == -signal.SIGKILL


async def test_what_cannot_be_started_leaves_nothing_open(tmp_path: Path) -> None:
    gc.collect()  # what tests before this one have left is closed now, and not meanwhile
    before = len([*Path("/dev/fd").iterdir()])
    with pytest.raises(FileNotFoundError):
        await Visit.begin((str(tmp_path / "none"),), {}, 80, 24)
    assert len([*Path("/dev/fd").iterdir()]) == before


def test_of_the_environment_it_gets_next_to_nothing() -> None:
    environ = {"HOME": "/x", "PATH": "/bin", "EDITOR": "vi", "TZ": "Asia/Damascus", "AWS_KEY": "x"}
    assert surroundings(environ) == {
        "TZ": "Asia/Damascus",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
    }


def test_the_app_is_run_as_for_guests_from_where_this_one_is() -> None:
    python, _, script, home, *words = guest_command(["--", "log.yaml"])
    assert python == sys.executable
    assert "script()" in script
    assert (Path(home) / "tui" / "cli.py").exists()
    assert words == ["--kiosk", "--", "log.yaml"]


async def gone(pid: int) -> bool:
    """Wait until a process is gone, or is nobody's any more."""
    async with asyncio.timeout(PATIENCE):
        while alive(pid):
            await asyncio.sleep(0.01)
    return True


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
