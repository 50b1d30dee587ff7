"""What takes too long is ended, in the middle of a regular expression too."""

import re
import threading

import pytest

from tui.terminal.patience import TooLong, patience

ENDLESS = re.compile(r"(a+)+$")


def test_an_expression_that_would_take_years_is_ended() -> None:
    with pytest.raises(TooLong), patience(0.01):
        ENDLESS.search("a" * 60 + "b")


def test_what_is_done_in_time_is_not_and_no_alarm_stays() -> None:
    with patience(60):
        assert ENDLESS.search("aaa")
    with pytest.raises(TooLong), patience(0.01):
        ENDLESS.search("a" * 60 + "b")


def test_elsewhere_it_says_so_at_once() -> None:
    told: list[Exception] = []

    def elsewhere() -> None:
        try:
            with patience(1):
                pass
        except RuntimeError as error:
            told.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(told) == 1
