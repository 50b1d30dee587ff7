"""Notes with front matter, YAML, and folders of them."""

from collections.abc import Callable
from pathlib import Path

from tests.exchange.work import Imported, imported


def test_a_note_is_an_event(read_data: Callable[..., Imported]) -> None:
    event = read_data("notes.md").event("notes")
    assert event["date"] == "2024-12-05"
    assert event["title"] == "Insurgents enter Hama"
    assert event["summary"] == "AP reports (https://ap.example/hama) it."
    assert event["sources"] == ["ap-example", "b-example"]
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
