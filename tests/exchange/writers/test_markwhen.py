"""markwhen, there and back."""

from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.markwhen import write


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "markwhen")
    assert [event["id"] for event in done.events] == [
        "offensive",
        "month",
        "about",
        "entered",
        "message",
    ]
    entered = done.event("entered")
    assert (entered["date"], entered["title"]) == ("2024-12-05", "Insurgents enter Hama")
    assert entered["tags"] == ["hama", "battle"]
    assert entered["sources"] == ["ap-example"]
    assert done.event("offensive")["date"] == "2024-11-27/2024-12-08"
    assert done.event("month")["date"] == "2024-12"
    assert done.event("message")["date"] == "2024-12-05T14:05"
    assert done.tree["title"] == "The fall of Hama"
