"""What is said once of all times in a list."""

from tui.log.dates.shown import Clocks, say_on
from tui.log.model import Log
from tui.report.text.times import times_words

HEAD = Log(timezone="Asia/Damascus")


def test_the_zone_is_said():
    assert times_words(HEAD) == "Asia/Damascus"
    say_on(Clocks("UTC"))
    assert times_words(HEAD) == "UTC"


def test_the_moment_is_said_on_the_same_clocks():
    say_on(Clocks("UTC", 1710421320))
    assert times_words(HEAD) == "UTC · T+ from 13:02, 14 Mar 2024"
