"""Notes with front matter, YAML, and folders of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.work import Imported, imported
from tui.exchange.files.input import Input
from tui.exchange.formats import format_of


def test_a_note_is_an_event(read_data: Callable[..., Imported]) -> None:
    event = read_data("notes.md").event("notes")
    assert event["date"] == "2024-12-05"
    assert event["title"] == "Insurgents enter Hama"
    assert event["summary"] == "AP reports (https://ap.example/hama) it."
    assert event["sources"] == ["b-example", "ap-example"]
    assert (event["place"], event["tags"], event["mood"]) == ("hama", ["hama", "battle"], "tense")


def test_a_log_stays_as_it_is(read_data: Callable[..., Imported]) -> None:
    done = read_data("notes-log.yaml")
    assert done.tree["timezone"] == "Asia/Damascus"
    assert done.tree["actors"] == {"hts": {"name": "HTS"}}
    assert done.event("a")["participants"] == [{"actor": "hts"}]


def test_a_folder_is_one_log(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.md").write_text("---\ndate: 2024-12-05\n---\nFirst\n")
    (tmp_path / "b" / "c.yaml").write_text("- {id: c, date: 2024-12-06, title: Second}\n")
    (tmp_path / "b" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 no text")
    (tmp_path / ".hidden.md").write_text("---\ndate: 2024\n---\nnot this\n")
    done = imported([str(tmp_path)])
    assert [event["title"] for event in done.events] == ["a", "Second"]
    assert "photo.jpg:1: the file is left out" in done.told[-1]


def test_a_note_may_have_its_date_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "2024-01-03 The bridge.md").write_text("# Seen\n\nNo front matter.\n")
    (tmp_path / "2024-01-04-other.md").write_text("---\ntitle: Two\n---\n# Part\nText\n")
    first, second = imported([str(tmp_path)]).events
    assert (first["date"], first["title"]) == ("2024-01-03", "Seen")
    assert first["id"] == "2024-01-03 The bridge"
    assert (second["date"], second["title"]) == ("2024-01-04", "Two")
    assert second["summary"] == "Part\nText"


def test_front_matter_has_people_sources_and_pictures(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text(
        "---\ndate: early 1945\ntitle: Meeting\nactors:\n- Donald A. Grinde, Jr.\n- Ann\n"
        "sources:\n- {title: A report, outlet: Paper, url: 'https://paper.example/1'}\n"
        "- {title: By hand, url: ''}\nimages: [https://img.example/a.jpg]\n"
        "lanes: [a, b]\n---\nText.\n"
    )
    done = imported([str(note)])
    assert done.events == [
        {
            "id": "note",
            "date": "1945",
            "date_note": "early 1945",
            "title": "Meeting",
            "summary": "Text.",
            "sources": ["paper", "by-hand"],
            "participants": [{"actor": "donald-a-grinde-jr"}, {"actor": "ann"}],
            "media": [{"url": "https://img.example/a.jpg"}],
            "lanes": "a; b",
        }
    ]
    assert not done.log.problems


def test_yaml_of_others_is_read_as_records(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        "timeline:\n  metadata: {name: Space, description: Firsts, version: '1.0'}\n  events:\n"
        "    - id: a\n      date: 1969-07-20\n      endDate: 1969-07-21\n      time: '20:17'\n"
        "      title: Landing\n      sources: ['https://nasa.example/11', NASA archives]\n"
    )
    assert (done.tree["title"], done.tree["summary"]) == ("Space", "Firsts")
    assert done.events == [
        {
            "id": "a",
            "date": "1969-07-20T20:17/1969-07-21",
            "title": "Landing",
            "sources": ["nasa-example", "nasa-archives"],
        }
    ]
    assert done.told[1] == "1 × left out, beside the events: version"


def test_a_list_of_notes_has_titles_of_what_it_says(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        "- date: 4 Oct 2016\n  info: The team meets.\n- date: 12 Oct 2016\n  info: Report\n"
    )
    assert [event.title for event in done.log.log.events] == ["The team meets", "Report"]
    assert not done.log.problems


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "2023:\n  Feb: [A, B]\n  March: C\n2024:\n  1: {title: D}\n",
            [("2023-02", "A"), ("2023-02", "B"), ("2023-03", "C"), ("2024-01", "D")],
        ),
        ("2023: {Feb: [A, B]}\n", [("2023-02", "A"), ("2023-02", "B")]),
        ("2022: Quiet\n2023: {Feb 3: text}\n", [("2022", "Quiet"), ("2023-02-03", "text")]),
        (
            "2023-01-05: [A, B]\n2023-02-06: C\n",
            [("2023-01-05", "A"), ("2023-01-05", "B"), ("2023-02-06", "C")],
        ),
    ],
)
def test_texts_under_years_and_months(
    tmp_path: Path, text: str, events: list[tuple[str, str]]
) -> None:
    (tmp_path / "y.yaml").write_text(text)
    assert format_of(Input(str(tmp_path / "y.yaml"))).name == "notes"
    done = imported([str(tmp_path / "y.yaml")])
    assert [(event["date"], event["title"]) for event in done.events] == events


def test_lines_that_begin_with_years_stay_markwhen(tmp_path: Path) -> None:
    path = tmp_path / "y.mw"
    path.write_text("2022: Quiet\n2023: [A report](https://ap.example/1)\n")
    assert format_of(Input(str(path))).name == "markwhen"


def test_sections_under_other_keys_are_imported_as_theirs_which_is_told(
    read_data: Callable[..., Imported],
) -> None:
    done = read_data(
        "Actors: {x: {name: Xavier}}\nevnts:\n- {date: 2024, title: T, participants: [x]}\n"
    )
    assert done.tree["actors"] == {"x": {"name": "Xavier"}}
    assert done.events[0]["participants"] == ["x"]
    assert done.told[1:] == [
        "1 × `Actors` is read as `actors`: write `actors`",
        "1 × `evnts` is read as `events`: write `events`",
    ]
