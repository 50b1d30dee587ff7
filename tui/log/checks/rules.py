"""Everything that can be wrong with a log whose records are all of the right form.

A log may be checked batch by batch, so a check is about one of three things: what a log says apart
from its events, its events each by itself, or all events together. To those that ask what was
meant, the same hints are given again with each batch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from msgspec.structs import replace

from tui.log.checks.claims import unborne_verdicts
from tui.log.checks.clocks import odd_clock_times
from tui.log.checks.ids import doubled_ids, lookalike_events, lookalikes, odd_event_ids, odd_ids
from tui.log.checks.languages import bad_languages, bad_languages_of_quotes
from tui.log.checks.order import follows_backwards, older_than_the_event, older_than_the_words
from tui.log.checks.outlines import Outlines
from tui.log.checks.own_fields import wrong_own_fields
from tui.log.checks.questions import dangling_evidence, wrong_answers
from tui.log.checks.quotes import nobody_speaks, same_language, verbatim_by_machines
from tui.log.checks.references import (
    dangling,
    dangling_events,
    dangling_in_events,
    derived_from_itself,
    follows_itself,
    part_of_itself,
    within_itself,
)
from tui.log.checks.sources import (
    copies_of_unknown_pages,
    independent_for_no_reason,
    one_document_twice,
    one_publisher_counted_once,
    wrong_captures,
)
from tui.log.checks.support import unsupported_grades
from tui.log.checks.taken_back import taken_back_in_words
from tui.log.checks.values import (
    bad_urls,
    bad_wikidata,
    no_events,
    unknown_fields,
    unknown_fields_of_events,
    unread_includes,
    wrong_actors,
    wrong_figures,
    wrong_places,
    wrong_relations,
)
from tui.log.checks.vocabulary import UndeclaredWords, odd_declarations
from tui.log.checks.withdrawn import events_on_withdrawn, records_on_withdrawn
from tui.log.model import Event, Log
from tui.log.problems import Fault
from tui.log.spelling import SpellingHints

Check = Callable[[Log], Iterator[Fault]]
HintedCheck = Callable[[Log, SpellingHints], Iterator[Fault]]
CheckOfAll = Callable[[Outlines], Iterator[Fault]]
HintedCheckOfAll = Callable[[Outlines, SpellingHints], Iterator[Fault]]

OF_HEAD: Final[tuple[Check, ...]] = (
    odd_declarations,
    odd_ids,
    lookalikes,
    one_document_twice,
    independent_for_no_reason,
    copies_of_unknown_pages,
    taken_back_in_words,
    records_on_withdrawn,
    wrong_captures,
    wrong_actors,
    wrong_places,
    wrong_relations,
    wrong_answers,
    bad_languages,
    bad_urls,
    bad_wikidata,
    unread_includes,
    derived_from_itself,
    within_itself,
)
OF_HEAD_HINTED: Final[tuple[HintedCheck, ...]] = (dangling, unknown_fields)
OF_EVENTS: Final[tuple[Check, ...]] = (
    odd_event_ids,
    odd_clock_times,
    one_publisher_counted_once,
    unsupported_grades,
    unborne_verdicts,
    older_than_the_event,
    older_than_the_words,
    events_on_withdrawn,
    verbatim_by_machines,
    nobody_speaks,
    same_language,
    wrong_own_fields,
    wrong_figures,
    bad_languages_of_quotes,
)
OF_EVENTS_HINTED: Final[tuple[HintedCheck, ...]] = (dangling_in_events, unknown_fields_of_events)
OF_ALL_EVENTS: Final[tuple[CheckOfAll, ...]] = (
    no_events,
    doubled_ids,
    lookalike_events,
    part_of_itself,
    follows_itself,
    follows_backwards,
)
OF_ALL_EVENTS_HINTED: Final[tuple[HintedCheckOfAll, ...]] = (dangling_events,)


class Checker:
    """Checks one log: its head, then batches of its events in the order of the file, then all.

    `outlines` are those of all events so far; what was checked elsewhere is added to them.
    """

    def __init__(self, head: Log, new_hints: Callable[[], SpellingHints] = SpellingHints) -> None:
        self.outlines: Final = Outlines()
        self._head = head
        self._hints: defaultdict[object, SpellingHints] = defaultdict(new_hints)
        self._words = UndeclaredWords(head, new_hints())

    def of_head(self) -> Iterator[Fault]:
        """Yield the faults of all but the events."""
        yield from self._run(self._head, OF_HEAD, OF_HEAD_HINTED)
        yield from self._words.of_head()

    def of_events(self, events: tuple[Event, ...]) -> Iterator[Fault]:
        """Yield the faults of more of the events, each by itself."""
        first = len(self.outlines)
        self.outlines.add(events)
        log = replace(self._head, events=events)
        found = self._run(log, OF_EVENTS, OF_EVENTS_HINTED)
        for fault in chain(found, self._words.of_events(events)):
            table, number, *rest = fault.path
            yield fault._replace(path=(table, first + int(number), *rest))

    def of_all_events(self) -> Iterator[Fault]:
        """Yield the faults that only show when all events are known."""
        for check in OF_ALL_EVENTS:
            yield from check(self.outlines)
        for hinted_check in OF_ALL_EVENTS_HINTED:
            yield from hinted_check(self.outlines, self._hints[hinted_check])
        yield from dangling_evidence(self._head, self.outlines, self._hints[dangling_evidence])

    def _run(
        self, log: Log, checks: tuple[Check, ...], hinted: tuple[HintedCheck, ...]
    ) -> Iterator[Fault]:
        for check in checks:
            yield from check(log)
        for hinted_check in hinted:
            yield from hinted_check(log, self._hints[hinted_check])


def check(log: Log) -> Iterator[Fault]:
    """Yield every fault of a log whose events are in the order of the file."""
    checker = Checker(log)
    yield from checker.of_head()
    yield from checker.of_events(log.events)
    yield from checker.of_all_events()
