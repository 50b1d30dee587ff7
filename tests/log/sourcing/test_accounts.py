"""The accounts of an event by source."""

from __future__ import annotations

from tui.log.model import Account
from tui.log.sourcing.accounts import by_source


def test_an_account_of_several_is_of_each() -> None:
    one = Account(sources=("a", "b", "a"), says="three")
    other = Account(sources=("b",), stance="disputes")
    assert by_source((one, other)) == {"a": [one], "b": [one, other]}


def test_no_account_is_nobodys() -> None:
    assert by_source((Account(says="three"),)) == {}
