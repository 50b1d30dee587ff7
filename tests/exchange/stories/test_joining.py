"""Several logs as one: ids told apart, times with their offset."""

from pathlib import Path

from tests.exchange.work import imported
from tui.exchange.stories.joining import included

FIRST = """\
title: Main
timezone: Asia/Damascus
actors: {a: {name: Ann}, same: {name: Same}}
events:
- {id: x, date: 2024-01-02T09:00, title: One, participants: [a]}
"""
OTHER = """\
title: Other
actors: {a: {name: Abe}, same: {name: Same}}
places: {p: {name: P}}
relations: [{subject: a, type: leads, object: same}]
questions: {q: {asks: "Was it?", events: [x, {event: y}], claims: [{event: x, source: s}]}}
events:
- {id: x, date: 2024-01-02T09:00~/2024-07-02T10:00Z, title: Two, participants: [{actor: a}, same]}
- {id: y, date: 2024-01-03, title: Three, place: p, follows: [x],
   quotes: [{speaker: a, text: T, mode: verbatim}]}
"""


def test_what_stands_for_something_else_gets_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "main.yaml").write_text(FIRST)
    (tmp_path / "other.yaml").write_text(OTHER)
    done = imported([str(tmp_path / "main.yaml"), str(tmp_path / "other.yaml")])
    assert done.tree["title"] == "Main"
    assert done.tree["actors"] == {
        "a": {"name": "Ann"},
        "same": {"name": "Same"},
        "other-a": {"name": "Abe"},
    }
    first, second, third = done.events
    assert first["participants"] == ["a"]
    assert second["id"] == "other-x"
    assert second["participants"] == [{"actor": "other-a"}, "same"]
    assert third["follows"] == ["other-x"]
    assert (third["place"], third["quotes"][0]["speaker"]) == ("p", "other-a")
    assert done.tree["relations"][0]["subject"] == "other-a"
    asked = done.tree["questions"]["q"]
    assert asked["events"] == ["other-x", {"event": "y"}]
    assert asked["claims"] == [{"event": "other-x", "source": "s"}]
    assert "2 × ids that another file has: with the name of their file before them" in done.told


def test_times_mean_what_they_did_in_their_own_log(tmp_path: Path) -> None:
    (tmp_path / "main.yaml").write_text(FIRST)
    (tmp_path / "other.yaml").write_text(OTHER)
    done = imported([str(tmp_path / "main.yaml"), str(tmp_path / "other.yaml")])
    assert done.tree["timezone"] == "Asia/Damascus"
    assert done.events[0]["date"] == "2024-01-02T09:00"
    assert done.events[1]["date"] == "2024-01-02T09:00+00:00~/2024-07-02T10:00Z"
    assert done.events[2]["date"] == "2024-01-03"


def test_a_log_names_what_it_includes(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("title: T\ninclude: [a.yaml, b]\nevents: []\n")
    assert [*included(path)] == ["a.yaml", "b"]
    path.write_text("include: a.yaml\n")
    assert [*included(path)] == ["a.yaml"]
    path.write_text("include: [\n")
    assert [*included(path)] == []
