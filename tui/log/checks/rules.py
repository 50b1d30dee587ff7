"""Everything that can be wrong with a log whose records are all of the right form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from tui.log.checks.circles import (
    derived_from_itself,
    follows_itself,
    part_of_itself,
    within_itself,
)
from tui.log.checks.ids import doubled_ids, lookalikes, odd_ids
from tui.log.checks.languages import bad_languages
from tui.log.checks.quotes import nobody_speaks, same_language, verbatim_by_machines
from tui.log.checks.references import dangling
from tui.log.checks.support import unsupported_grades
from tui.log.checks.values import (
    bad_urls,
    bad_wikidata,
    no_events,
    unknown_unsourced,
    wrong_figures,
    wrong_places,
    wrong_relations,
)
from tui.log.model import Log
from tui.log.problems import Fault

CHECKS: Final[tuple[Callable[[Log], Iterator[Fault]], ...]] = (
    no_events,
    odd_ids,
    doubled_ids,
    lookalikes,
    dangling,
    unsupported_grades,
    verbatim_by_machines,
    nobody_speaks,
    same_language,
    wrong_figures,
    wrong_places,
    wrong_relations,
    bad_languages,
    bad_urls,
    bad_wikidata,
    unknown_unsourced,
    part_of_itself,
    follows_itself,
    derived_from_itself,
    within_itself,
)


def check(log: Log) -> Iterator[Fault]:
    """Yield every fault of a log whose events are in the order of the file."""
    for rule in CHECKS:
        yield from rule(log)
