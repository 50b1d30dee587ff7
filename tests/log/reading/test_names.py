"""Names that events give: found, told apart from slips, and made records of."""

from __future__ import annotations

import pytest

from tui.log.model import Actor, Foreign, Log, Source
from tui.log.reading.names import Names, is_url, slug


def names() -> Names:
    alice = Actor(name="Alice Ng", aliases=("Ali", Foreign(text="أليس", lang="ar")))
    return Names(Log(actors={"alice": alice}, sources={}))


def test_an_actor_is_found_by_id_name_and_alias_in_any_case() -> None:
    found = names()
    for text in ("alice", "Alice Ng", "alice  ng", "ALI", "أليس"):
        assert found.find("actor", text) == "alice"
    assert found.find("actor", "Bob") is None


def test_what_looks_like_an_id_is_a_slip_where_there_is_a_table() -> None:
    found = names()
    assert found.is_slip("actor", "alcie")
    assert not found.is_slip("actor", "Bob Lee")
    assert not found.is_slip("source", "grafana")  # this log has no sources


def test_what_is_added_is_found_and_has_an_id_of_its_own() -> None:
    found = names()
    assert found.add("actor", "Bob Lee", Actor(name="Bob Lee")) == "bob-lee"
    assert found.find("actor", "bob lee") == "bob-lee"
    assert found.add("actor", "alice!", Actor(name="alice!")) == "alice-2"
    page = "https://www.example.org/a/b?c=1"
    assert found.add("source", page, Source(url=page)) == "example-org-a-b-c-1"
    assert found.find("source", page) == "example-org-a-b-c-1"
    assert found.made == 3


@pytest.mark.parametrize(
    ("text", "word"),
    [("Alice Ng", "alice-ng"), ("حماة", "حماة"), ("!?", "unnamed"), ("x" * 99, "x" * 60)],
)
def test_a_word_is_made_of_a_name(text: str, word: str) -> None:
    assert slug(text) == word


def test_addresses() -> None:
    assert is_url("https://a.org/x")
    assert not is_url("a.org/x")
    assert not is_url("https://a.org and more")
