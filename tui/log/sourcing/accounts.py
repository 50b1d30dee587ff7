"""What an event is told of by whom: its accounts by the sources that give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from tui.log.model import Account

BySource: TypeAlias = Mapping[str, Sequence[Account]]
"""The accounts that each source gives, by its id."""


def by_source(accounts: Iterable[Account]) -> BySource:
    """Return the accounts of an event by source, in their order; one of several is of each."""
    found: dict[str, list[Account]] = {}
    for account in accounts:
        for source_id in dict.fromkeys(account.sources):
            found.setdefault(source_id, []).append(account)
    return found
