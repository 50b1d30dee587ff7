"""`show`: one event in full."""

from __future__ import annotations

import json

import pytest

from tests.commands.crowds import CROWDS
from tests.work import steps
from tui.commands.show import event_in_full
from tui.store.store import Store


@pytest.mark.parametrize("event_id", ["golani-message", "displaced", "hama-entered"])
def test_show_prints_an_event_in_full(run, golden, event_id):
    code, out, err = run("show", "hama.yaml", event_id)
    assert (code, err) == (0, "")
    golden(f"show-{event_id}", out)


def test_show_without_a_log_takes_the_sample(run):
    code, out, _ = run("show", "ev-1205-golani")
    assert code == 0
    assert out.startswith("Golani's video message on Hama\n")


def test_show_of_an_unknown_id_names_those_like_it(run):
    code, out, err = run("show", "hama.yaml", "golani-mesage")
    assert (code, out) == (2, "")
    assert (
        err
        == "syria-timeline: no event has the id 'golani-mesage': did you mean `golani-message`?\n"
    )


def test_show_of_an_id_like_no_other_says_where_they_are(run):
    err = run("show", "hama.yaml", "xyzzy")[2]
    assert err == "syria-timeline: no event has the id 'xyzzy': syria-timeline list has the ids\n"


def test_show_of_a_file_alone_asks_for_an_id(run):
    code, _, err = run("show", "hama.yaml")
    assert code == 2
    assert err == "syria-timeline: show needs an id: syria-timeline show hama.yaml ID\n"
    assert run("show", "hama.yaml", "displaced", "more")[0] == 2


@pytest.mark.parametrize("crowd", CROWDS, ids=lambda crowd: crowd.__name__)
def test_work_grows_with_a_crowd_and_not_with_its_square(crowd, monkeypatch):
    monkeypatch.setattr("tui.store.derived.dossiers._QUOTES", 50)

    def work(count: int) -> int:
        store = Store.of(crowd(count))
        event = store.find("e")
        assert event is not None
        return steps(lambda: list(event_in_full(store, event)))

    assert work(400) < 2.5 * work(200)


@pytest.mark.parametrize("form", ["json", "yaml", "csv", "geojson", "md"])
def test_an_event_in_the_formats_of_lists(run, form):
    code, out, err = run("show", "hama.yaml", "golani-message", "--format", form)
    assert (code, err) == (0, "")
    assert out.count("golani-message") >= 1 or form == "md"
    if form == "json":
        assert json.loads(out)["id"] == "golani-message"


def test_an_event_without_a_date_has_no_place_in_a_calendar(run, tmp_path):
    path = tmp_path / "log.yaml"
    path.write_text("schema: 1\nevents: [{id: a, title: One}]\n")
    code, out, err = run("show", str(path), "a", "--format", "ics")
    assert (code, out) == (2, "")
    assert "ics has no place for the date of this event" in err
