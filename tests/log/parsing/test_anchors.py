"""Aliases: what they repeat, and how much of it."""

from __future__ import annotations

import pytest

from tui.log.parsing.anchors import DEEPEST, MOST_ALIASED, Anchors
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError


def refused(text: str) -> LogError:
    with pytest.raises(LogError) as caught:
        read_tree(text)
    return caught.value


def test_an_alias_is_the_value_of_its_anchor() -> None:
    anchors = Anchors()
    anchors.keep("a", ["x"])
    anchors.keep("b", None)
    assert anchors.repeat("a", 2) == ["x"]
    assert anchors.repeat("b", 2) is None
    with pytest.raises(LogError, match="`c` names nothing"):
        anchors.repeat("c", 2)


def test_a_fault_stands_where_the_alias_does() -> None:
    assert (refused("a: &x 1\nb: [*x, *y]\n").line, refused("a: [1, *y]").column) == (2, 8)


def test_aliases_do_not_get_round_the_depth() -> None:
    chain = "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, DEEPEST + 1))
    assert "nested deeper" in refused(f"a0: &a0 [x]\n{chain}").message


def test_aliases_are_counted_by_what_they_stand_for() -> None:
    hundred = ", ".join("x" for _ in range(99))
    line = f"- [{', '.join(['*a'] * 100)}]\n"
    fits = MOST_ALIASED // 10_000
    assert read_tree(f"- &a [{hundred}]\n{line * fits}").root
    assert "repeat more than" in refused(f"- &a [{hundred}]\n{line * fits}- *a\n").message


@pytest.mark.parametrize("text", ["&a [*a]", "&a {k: *a}", "[*b, &b x]", "&a {k: &b [*a]}"])
def test_an_alias_of_itself_or_of_nothing_is_refused(text: str) -> None:
    assert "names nothing" in refused(text).message


def test_an_anchor_may_be_set_anew() -> None:
    assert read_tree("[&a x, *a, &a y, *a, &n ~, *n]").root == ["x", "x", "y", "y", None, None]
