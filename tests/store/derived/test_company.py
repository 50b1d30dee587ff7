"""Who is in events together with whom, counted in ways that must come to the same."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.knots import knots
from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Log, Participant
from tui.store.derived import company
from tui.store.derived.company import MOST
from tui.store.store import Store

ACTORS = [f"a{number:02}" for number in range(20)]
casts = st.lists(st.lists(st.sampled_from(ACTORS), max_size=20), min_size=1, max_size=8)


def log_of(cast: list[list[str]]) -> Log:
    events = (
        Event(
            id=f"e{number}",
            date=parse_date("2024"),
            title="t",
            participants=tuple(Participant(actor=each) for each in some),
        )
        for number, some in enumerate(cast)
    )
    return Log(actors={each: Actor(name=each) for each in ACTORS}, events=tuple(events))


def companions(cast: list[list[str]], actor: str) -> list[tuple[str, int]]:
    counts = Counter(each for some in cast if actor in some for each in set(some) - {actor})
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


@pytest.mark.parametrize(
    ("few", "crowd", "kept"),
    [(500, 64, 0), (500, 3, 0), (500, 0, 0), (0, 64, 0), (0, 64, 1000)],
)
@given(casts)
def test_companions_are_those_of_most_events(
    few: int, crowd: int, kept: int, cast: list[list[str]]
) -> None:
    store = Store.of(log_of(cast))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(company, "_FEW", few)
        patch.setattr(company, "_READING", 0)
        patch.setattr(company, "_CROWD", crowd)
        patch.setattr(company, "_KEPT", kept)
        for actor in ACTORS[:6]:
            found = store.dossiers.company(actor)
            expected = companions(cast, actor)
            assert found.companions == tuple(expected[:MOST])
            assert found.total == len(expected)


def test_two_roles_in_one_event_and_speaking_there_too_are_one_event_together() -> None:
    found = Store.of(knots()).dossiers.company("bob")
    assert found.companions == (("ann", 2),)  # the march, and the speech, where both speak
