"""Trees: of a whole log, and of a list of events that was cut from one."""

from __future__ import annotations

import pytest

from tui.log.parsing.tree import read_events, read_tree
from tui.log.problems import LogError


def refused(text: str) -> LogError:
    with pytest.raises(LogError) as caught:
        read_tree(text)
    return caught.value


def test_tag_directives_are_refused_before_libyaml_reads_them() -> None:
    assert refused("# c\n%TAG !p! tag:yaml.org,2002:python/\n---\na\n").line == 2


@pytest.mark.parametrize("text", ["--- a\n--- b\n", "a: 1\n...\n---\nb: 1\n", "--- a\n---\n"])
def test_a_second_document_is_refused(text: str) -> None:
    assert "second YAML document" in refused(text).message


@pytest.mark.parametrize("text", ["", "\n\n", "# only this\n", "---\n", "---\n...\n", "~"])
def test_nothing_is_no_tree(text: str) -> None:
    tree = read_tree(text)
    assert (tree.root, tree.layout.sections, tree.problems) == (None, {}, [])


def test_progress_grows_and_can_cancel() -> None:
    text = "events:\n" + "- x\n" * 2000
    parts: list[float] = []
    read_tree(text, lambda _, part: parts.append(part))
    assert len(parts) > 5
    assert parts == sorted(parts)
    assert 0 <= parts[0] <= parts[-1] <= 1

    def cancel(_: int, part: float) -> None:
        if part > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_tree(text, cancel)


def test_events_by_themselves_are_as_in_the_log() -> None:
    head, events = (
        "title: x\nevents:\n",
        "  - {id: a, id: b}\n  # c\n  - [d, ~]\n  -\n    e: |\n     f\n",
    )
    whole, part = read_tree(head + events), read_events(events, 3)
    assert part
    assert isinstance(whole.root, dict)
    assert part.root == whole.root["events"]
    assert part.layout.lines == whole.layout.lines
    assert part.problems == whole.problems
    assert [start + len(head) for start in part.layout.starts] == list(whole.layout.starts)


def test_events_by_themselves_lie_as_deep_as_in_the_log() -> None:
    for levels in (22, 23):
        event = "[" * levels + "]" * levels
        alone = read_events(f"- {event}\n", 1)
        try:
            whole = read_tree(f"events:\n- {event}\n")
        except LogError:
            assert alone is None
        else:
            assert alone
            assert isinstance(whole.root, dict)
            assert alone.root == whole.root["events"]


@pytest.mark.parametrize(
    "text", ["", "a: b\n", "a\n", "- a\n--- b\n", "- &a b\n- *a\n", "- !x a\n", "- [a\n", "- *a\n"]
)
def test_what_is_no_list_of_its_own_is_none(text: str) -> None:
    assert read_events(text, 1) is None
