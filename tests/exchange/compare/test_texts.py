"""Differences as text and as JSON."""

import json

from tests.exchange.compare.logs import log
from tui.exchange.compare.changes import difference
from tui.exchange.compare.texts import as_json, as_text, counts

OLD = log("\n  - {id: a, date: 2024, title: One}\n  - {id: b, date: 2025, title: Bridge bombed}\n")
NEW = log(
    "\n  - {id: c, date: 2024, title: Other}\n  - {id: x, date: 2025, title: Bridge is bombed}\n"
)
FOUND = difference(OLD, NEW, OLD.events, NEW.events)


def test_text_has_signs_and_says_how_a_match_was_found() -> None:
    assert "".join(as_text(FOUND)) == (
        "- event 2024  a  One\n"
        "+ event 2024  c  Other\n"
        "~ event x  Bridge is bombed  (the same by date, place and words)\n"
        "    id\n      - b\n      + x\n"
        "    title\n      - Bridge bombed\n      + Bridge is bombed\n"
    )
    assert counts(FOUND) == "1 event added, 1 event removed, 1 event changed"


def test_json_has_the_same() -> None:
    told = json.loads(as_json(FOUND))
    assert told["added"] == [{"kind": "event", "id": "c", "title": "Other"}]
    assert told["changed"][0]["matched_by"] == "date, place and words"
    assert told["changed"][0]["changes"][0] == {"path": "id", "old": "b", "new": "x"}
