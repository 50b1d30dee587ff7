"""Several logs as one, each with words of its own."""

from pathlib import Path

from tests.exchange.work import Imported, imported

FIRST = """\
title: Main
event_types: {deploy: {letter: D, name: Deployment}}
actor_types: {team: {name: A team}}
roles: [lead]
statuses: {open: {letter: O, name: Still open}}
measures: {latency: {unit: ms}}
fields: {severity: {type: word, values: [low, high]}, kept: {type: text}}
conventions: [A town taken is a battle]
actors: {a: {name: Ann, type: team}}
events:
- {id: x, date: 2024-01-01, title: One, type: deploy, status: open, severity: low, kept: k}
"""
OTHER = """\
title: Other
summary: Of another
language: ar
event_types: {deploy: {letter: X}, deploy/back: {parent: deploy}, alert: {letter: A}}
actor_types: {team: {name: A team}}
roles: {lead: {name: In the lead}}
statuses: {open: {letter: P, name: Opened}}
measures: {latency: {unit: s}}
fields: {severity: {type: number}, kept: {type: text}}
conventions: [Another rule, A town taken is a battle]
actors: {b: {name: Bob, type: team}}
events:
- {id: y, date: 2024-01-02, title: Two, type: deploy, status: open, severity: 3, kept: k,
   participants: [{actor: b, role: lead}], figures: [{measure: latency, best: 3}]}
- {id: z, date: 2024-01-03, title: Three, type: deploy/back, fields: {severity: 4}}
- {id: w, date: 2024-01-04, title: Four, type: alert}
"""
INCIDENT = """\
vocabulary: incident
event_types: {vendor-outage: {letter: V, parent: impact}}
events:
- {id: i, date: 2024-01-05, title: Five, type: rollback, status: resolved}
"""


def merged(folder: Path, *texts: str) -> Imported:
    names = ("main", "other", "third")
    for name, text in zip(names, texts, strict=False):
        (folder / f"{name}.yaml").write_text(text)
    return imported([str(folder / f"{name}.yaml") for name, _ in zip(names, texts, strict=False)])


def test_words_that_stand_for_something_else_get_the_name_of_their_file(tmp_path: Path) -> None:
    done = merged(tmp_path, FIRST, OTHER)
    tree = done.tree
    assert tree["event_types"] == {
        "deploy": {"letter": "D", "name": "Deployment"},
        "other-deploy": {"name": "deploy", "letter": "X"},
        "other-deploy/back": {"parent": "other-deploy"},
        "alert": {"letter": "A"},
    }
    assert tree["statuses"]["other-open"] == {"letter": "P", "name": "Opened"}
    assert tree["statuses"]["open"] == {"letter": "O", "name": "Still open"}
    assert [*tree["actor_types"]] == ["team"]
    assert [*tree["measures"]] == ["latency", "other-latency"]
    assert [*tree["fields"]] == ["severity", "kept", "other_severity"]
    two, three = done.event("y"), done.event("z")
    assert (two["type"], two["status"]) == ("other-deploy", "other-open")
    assert (two["other_severity"], two["kept"]) == ("3", "k")
    assert two["participants"] == [{"actor": "b", "role": "other-lead"}]
    assert two["figures"][0]["measure"] == "other-latency"
    assert (three["type"], three["fields"]) == ("other-deploy/back", {"other_severity": "4"})
    assert done.event("x")["severity"] == "low"
    assert not done.log.problems
    assert any(line.startswith("5 × words that another file has") for line in done.told)


def test_rules_are_those_of_all_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    done = merged(tmp_path, FIRST.replace("title: Main", "title: Main\nlanguage: en"), OTHER)
    assert done.tree["conventions"] == ["A town taken is a battle", "Another rule"]
    assert done.tree["language"] == "en"
    for name in ("title", "language"):
        told = f"1 × `{name}` of a further log left out: that of the first one counts"
        assert told in done.told


def test_words_of_another_set_are_declared(tmp_path: Path) -> None:
    done = merged(tmp_path, FIRST, INCIDENT)
    assert "vocabulary" not in done.tree
    assert done.tree["event_types"]["rollback"] == {"parent": "mitigation"}
    assert done.tree["event_types"]["mitigation"] == {"letter": "M"}
    assert not done.log.problems
    again = merged(
        tmp_path, INCIDENT, "events:\n- {id: s, date: 2024, title: S, type: statement}\n"
    )
    assert again.tree["vocabulary"] == "incident"
    assert again.tree["event_types"] == {
        "vendor-outage": {"letter": "V", "parent": "impact"},
        "other-statement": {"name": "statement", "letter": "S"},
    }
    assert again.event("s")["type"] == "other-statement"


def test_tables_and_events_in_other_shapes_are_not_lost(tmp_path: Path) -> None:
    text = (
        "actors: [{id: a, name: Ann}]\nevent_types: [talk]\n"
        "events: {x: {date: 2024, title: One, type: talk, participants: [a]}}\n"
    )
    done = merged(tmp_path, text)
    assert done.tree["actors"] == {"a": {"name": "Ann"}}
    assert done.event("x")["title"] == "One"
    assert [*done.tree["event_types"]] == ["talk"]
