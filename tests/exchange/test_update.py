"""A log brought up to date by id."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.update import Update
from tui.exchange.yaml import event_text

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


def test_without_ids_events_are_the_same_by_date_and_title(tmp_path: Path) -> None:
    made = update(
        tmp_path,
        "events:\n- {date: 2024-12-05, title: One, note: my own}\n"
        "- {date: 2024-12-05, title: One}\n- {date: 2024-12-06, title: Two}\n"
        "- {id: a, date: 2024-12-07, title: Three}\n",
    )
    newer = [
        {"date": "2024-12-05", "title": "One", "place": "hama"},
        {"date": "2024-12-05", "title": "One"},
        {"date": "2024-12-06", "title": "Two, or another"},
        {"date": "2024-12-07", "title": "Three"},
    ]
    events = list(made.merged(Row(line, event) for line, event in enumerate(newer, 2)))
    assert events[0] == {**newer[0], "note": "my own"}
    assert [event["title"] for event in events[4:]] == ["Two, or another", "Three"]
    assert made.counts == {
        "changed": 1,
        "unchanged": 1,
        "not in the newer file, kept": 2,
        "added": 2,
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


def revised(folder: Path, text: str, *events: Tree) -> str:
    return update(folder, text).revised([Row(1, event) for event in events], dict)


def test_comments_stay_where_they_are(tmp_path: Path) -> None:
    text = LOG.replace("events:", "# my own\nevents:  # in time order")
    newer = {"id": "a", "date": "2024-12-05", "title": "One, corrected"}
    assert revised(tmp_path, text, newer) == text.replace("title: One,", 'title: "One, corrected",')
    assert revised(tmp_path, text) == text
    windows = text.replace("\n", "\r\n")
    assert revised(tmp_path, windows, {"id": "b", "tags": ["x"]}).count("# my own") == 1


def test_what_cannot_be_changed_in_place_is_refused_where_comments_would_be_lost(
    tmp_path: Path,
) -> None:
    text = "events:\n- {id: a, date: 2024, summary: &s Text}\n- {id: b, date: 2024, note: *s}\n"
    newer = {"id": "a", "summary": "Other"}
    assert '"summary": "Other"' not in revised(tmp_path, text, newer)
    with pytest.raises(ImportFault, match="without losing its comments"):
        revised(tmp_path, f"# mine\n{text}", newer)


@given(st.data())
def test_what_is_changed_in_place_says_what_was_meant(data: st.DataObject) -> None:
    words = st.text(st.sampled_from("a :#-'\"\n"), max_size=8)
    fields = st.dictionaries(st.sampled_from(["title", "summary", "note", "x"]), words, max_size=3)
    events = [{"id": str(n), **data.draw(fields)} for n in range(data.draw(st.integers(1, 4)))]
    newer = [{"id": str(n), **data.draw(fields)} for n in range(data.draw(st.integers(0, 6)))]
    text = "".join(("# mine\ntitle: T\nevents:\n", *map(event_text, events)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.yaml"
        path.write_text(text)
        expected = list(Update(path).merged(Row(1, event) for event in newer))
        try:
            made = Update(path).revised([Row(1, event) for event in newer], dict)
        except ImportFault:
            return
        assert made.startswith("# mine\n")
        path.write_text(made)
        assert [*Update(path).merged([])] == [
            {name: str(value) for name, value in event.items()} for event in expected
        ]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_ends_of_lines_stay_alike(tmp_path: Path, ends: str) -> None:
    text = "title: T\nevents:\n- id: a # mine\n  date: 2024-01-01\n  title: One\n"
    path = tmp_path / "log.yaml"
    path.write_bytes(text.replace("\n", ends).encode())
    newer = [
        Row(2, {"id": "a", "date": "2024-01-01", "title": "One, corrected"}),
        Row(3, {"id": "b", "date": "2024-01-02", "title": "Two"}),
    ]
    revised = Update(path).revised(newer, dict)
    assert "One, corrected" in revised
    assert "# mine" in revised
    assert {line[-len(ends) :] for line in revised.splitlines(keepends=True)} == {ends}
