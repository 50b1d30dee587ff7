"""TimelineJS, there and back."""

import json
from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.timelinejs import slide, write
from tui.log.model import Log


def test_nothing_in_a_text_acts_as_html(log: Log) -> None:
    entered = next(event for event in log.events if event.id == "entered")
    text = slide(log, entered)["text"]["text"]
    assert text == (
        "<p>They &lt;entered&gt; the city &amp; stayed.</p>"
        '<p><a href="https://ap.example/hama">AP</a></p>'
    )
    assert len(json.loads("".join(write(log, log.events)))["events"]) == len(log.events) - 1


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "timelinejs")
    entered, message = done.event("entered"), done.event("message")
    assert entered["date"] == "2024-12-05"
    assert entered["summary"].startswith("They <entered> the city & stayed.")
    assert entered["sources"] == ["ap-example"]
    assert message["date"] == "2024-12-05T14:05"
    assert message["title"] == "مقطع فيديو"
    assert message["date_note"] == "in the afternoon"
    assert done.event("month")["date"] == "2024-12"
    assert done.event("offensive")["date"] == "2024-11-27/2024-12-08"
    assert done.tree["title"] == "The fall of Hama"
