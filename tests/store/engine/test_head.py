import json

import pytest

from tui.log.model import Actor, Head, Place
from tui.store.engine.head import EngineNames, LogHead, read_head, write_head
from tui.store.engine.protocol import EngineError

HEAD = Head(title="News", actors={"saa": Actor(name="Army")}, places={"hama": Place(name="Hama")})


def test_it_comes_back_as_it_was_with_the_values_that_have_no_record() -> None:
    text = write_head(HEAD, {"actor": {"saa", "un"}, "tag": {"b", "a"}})
    read = read_head(text)
    assert (read.head.title, read.head.actors, read.head.places) == (
        "News",
        HEAD.actors,
        HEAD.places,
    )
    assert read.values == {
        "actor": ["un"],
        "alone": [],
        "part_of": [],
        "question": [],
        "party": [],
        "side": [],
        "place": [],
        "source": [],
        "speaker": [],
        "tag": ["a", "b"],
    }


@pytest.mark.parametrize("layout", [0, 2, "1", None])
def test_another_layout_is_refused(layout: object) -> None:
    with pytest.raises(EngineError, match="layout"):
        read_head(json.dumps({"layout": layout, "log": {}}))


def test_its_text_is_cleaned() -> None:
    text = json.dumps({"layout": 1, "log": {"title": "A\x1b[31m"}, "values": {"tag": ["\x07"]}})
    read = read_head(text)
    assert (read.head.title, read.values["tag"]) == ("A␛[31m", ["␇"])


def test_values_that_the_head_does_not_list_are_asked_for_once() -> None:
    asked: list[str] = []

    def distinct(field: str) -> list[str]:
        asked.append(field)
        return ["Human Aid", "hama"]

    names = EngineNames(LogHead(HEAD, {"place": []}), lambda _: False, distinct)
    assert names.named("tag", "aid") == names.named("tag", "human") == ["Human Aid"]
    assert names.named("place", "ham") == ["hama"]
    assert asked == ["tag"]


def test_whether_an_id_is_there_is_asked_for_once() -> None:
    asked: list[str] = []

    def has_id(text: str) -> bool:
        asked.append(text)
        return True

    names = EngineNames(LogHead(), has_id, lambda _: [])
    assert names.has_id("e")
    assert names.has_id("e")
    assert asked == ["e"]
