"""STIX, there and back."""

import json
import re
from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.stix import write
from tui.log.model import Log


def test_ids_are_of_the_right_form_and_the_same_each_time(log: Log) -> None:
    text = "".join(write(log, log.events))
    assert text == "".join(write(log, log.events))
    for item in json.loads(text)["objects"]:
        assert re.fullmatch(
            r"[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
            item["id"],
        )
        assert item["spec_version"] == "2.1"


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "stix")
    entered = done.event("entered")
    assert entered["title"] == "Insurgents enter Hama"
    assert (entered["confidence"], entered["date"]) == ("high", "2024-12-05")
    assert len(entered["participants"]) == 2
    assert done.tree["places"][entered["place"]]["name"] == "Hama"
    assert done.tree["sources"][entered["sources"][0]]["url"] == "https://ap.example/hama"
