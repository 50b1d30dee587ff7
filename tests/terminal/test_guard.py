"""The guard without Textual: each case is a small program of its own."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.hostile.victim import patience
from tui.terminal.guard import CRASHED, ENDING, Guard

START = """
import os, signal, sys, threading, time
from tui.terminal.guard import Guard
left = threading.Event()
"""


def run(program, number=None):
    """Exit code and standard error of a program that is sent `number` once it says 'ready'."""
    process = subprocess.Popen(
        [sys.executable, "-c", START + textwrap.dedent(program)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if number is not None:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
    _, said = process.communicate(timeout=patience())
    return process.returncode, said


# Ctrl+c too, from the start: the app need not have touched the terminal.
@pytest.mark.parametrize("number", ENDING)
def test_a_signal_asks_the_app_to_leave(number):
    program = """
        asked = []
        with Guard(lambda code: (asked.append(code), left.set())) as guard:
            print("ready", flush=True)
            left.wait()
        assert asked == [guard.code]
        sys.exit(guard.code)
    """
    assert run(program, number) == (128 + number, "")


@pytest.mark.parametrize("stuck", ["time.sleep(60)", "while True: pass", "left.wait()"])
def test_an_app_that_does_not_leave_is_ended(stuck):
    program = f"""
        with Guard(lambda code: None, patience=0.1):
            print("ready", flush=True)
            {stuck}
    """
    assert run(program, signal.SIGTERM) == (143, "")


def test_a_shutdown_that_hangs_is_ended_too():
    program = """
        with Guard(lambda code: left.set(), patience=0.1):
            print("ready", flush=True)
            left.wait()
        threading.Thread(target=time.sleep, args=(60,)).start()
    """
    assert run(program, signal.SIGHUP) == (129, "")


def test_a_goodbye_that_nobody_takes_has_its_time_too():
    program = """
        with Guard(lambda code: None, patience=0.1) as guard:
            guard.hasten(3)
            guard.hasten(4)
            time.sleep(60)
    """
    assert run(program) == (3, "")


def test_who_has_left_has_all_the_time_that_there_is():
    program = """
        with Guard(lambda code: None, patience=60, end=print) as guard:
            guard.hasten(3)
            guard.left()
            guard._late.join()
        sys.exit(5)
    """
    assert run(program) == (5, "")


def test_leaving_may_fail():
    program = """
        with Guard(lambda code: 1 / 0, patience=0.1):
            print("ready", flush=True)
            time.sleep(60)
    """
    assert run(program, signal.SIGTERM) == (143, "")


def test_the_signal_counts_more_than_the_crash_it_caused():
    program = """
        with Guard(lambda code: left.set(), patience=60) as guard:
            print("ready", flush=True)
            left.wait()
            raise RuntimeError("torn down")
        sys.exit(guard.code)
    """
    code, said = run(program, signal.SIGTERM)
    assert code == 143
    assert "torn down" in said


def test_a_crash_is_said_and_not_raised(capsys, monkeypatch):
    monkeypatch.setattr(sys, "__stderr__", sys.stderr)
    with Guard(lambda code: None) as guard:
        raise RuntimeError("boom \x1b[2J")
    assert guard.code == CRASHED == 70
    said = capsys.readouterr().err
    assert said.startswith("syria-timeline broke off: RuntimeError: boom ␛[2J\n")


def test_what_was_there_before_is_back_afterwards():
    # In a program of its own: here other tests may have left something that is closed meanwhile.
    program = f"""
        def found():
            handlers = [signal.getsignal(each) for each in {[int(each) for each in ENDING]}]
            return handlers, sorted(os.listdir("/dev/fd"))

        before = found()
        with Guard(lambda code: None) as guard:
            assert signal.getsignal(signal.SIGTERM) not in before[0]
            assert found()[1] != before[1]
        assert guard.code == 0
        assert found() == before
    """
    assert run(program) == (0, "")


def test_leaving_by_exit_is_not_a_crash():
    with pytest.raises(SystemExit), Guard(lambda code: None) as guard:
        sys.exit(3)
    assert guard.code == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux")
def test_its_thread_leaves_signals_to_the_main_one():
    program = """
        def blocked(thread):
            with open(f"/proc/self/task/{thread.native_id}/status") as status:
                mask = next(line for line in status if line.startswith("SigBlk:"))
            return int(mask.split()[1], 16) >> (signal.SIGCONT - 1) & 1

        with Guard(lambda code: None) as guard:
            while not blocked(guard._thread):  # it has just begun
                time.sleep(0)
            sys.exit(blocked(threading.main_thread()))
    """
    assert run(program) == (0, "")


def test_it_ends_at_once_what_is_not_up_yet():
    program = """
        def last():
            os.write(1, b"last")
            raise OSError

        with Guard(lambda code: None) as guard:
            threading.Thread(target=guard.end_now, args=(4, last)).start()
            while True:
                pass
    """
    assert run(program) == (4, "")
