"""A log brought up to date by id."""

from pathlib import Path

import pytest

from tui.exchange.making.row import ImportFault, Row
from tui.exchange.update import Update

LOG = """\
schema: 1
title: Mine
actors: {hts: {name: HTS, note: kept}}
events:
  - {id: a, date: 2024-12-05, title: One, note: my own}
  - {id: b, date: 2024-12-06, title: Two}
  - {id: c, date: 2024-12-07, title: Three, figures: [{measure: killed, best: 3}]}
"""


def update(folder: Path, text: str = LOG) -> Update:
    path = folder / "log.yaml"
    path.write_text(text)
    return Update(path)


def test_events_change_stay_and_come_by_id(tmp_path: Path) -> None:
    made = update(tmp_path)
    newer = [
        Row(2, {"id": "a", "date": "2024-12-05", "title": "One, corrected"}),
        Row(
            3,
            {
                "id": "c",
                "date": "2024-12-07",
                "title": "Three",
                "figures": [{"measure": "killed", "best": 3}],
            },
        ),
        Row(4, {"id": "d", "date": "2024-12-08", "title": "Four"}),
    ]
    events = list(made.merged(newer))
    assert [event["title"] for event in events] == ["One, corrected", "Two", "Three", "Four"]
    assert events[0]["note"] == "my own"
    assert made.counts == {
        "changed": 1,
        "not in the newer file, kept": 1,
        "unchanged": 1,
        "added": 1,
    }


def test_what_has_an_older_timestamp_changes_nothing(tmp_path: Path) -> None:
    text = LOG.replace("note: my own", "timestamp: 1733875200")
    for stamp, title in ((1733875199, "One"), (1733875201, "Newer")):
        made = update(tmp_path, text)
        newer = Row(2, {"id": "a", "date": "2024-12-05", "title": "Newer", "timestamp": stamp})
        assert next(made.merged([newer]))["title"] == title


def test_the_head_keeps_what_was_written_by_hand(tmp_path: Path) -> None:
    newer = {"title": "ACLED", "actors": {"hts": {"name": "HTS: long"}, "saa": {"name": "SAA"}}}
    head = update(tmp_path).head(newer)
    assert head["title"] == "Mine"
    assert head["actors"] == {"hts": {"name": "HTS", "note": "kept"}, "saa": {"name": "SAA"}}


def test_what_is_no_log_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match="no log"):
        update(tmp_path, "just text")
    with pytest.raises(ImportFault):
        update(tmp_path, "a: [")
