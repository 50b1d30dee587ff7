"""Which words name an actor."""

from __future__ import annotations

from tests.report.knots import knots
from tests.work import steps
from tui.log.model import Actor
from tui.store.derived.mentions import NamesInLog
from tui.store.store import Store


def test_a_pronoun_is_no_acronym_and_a_longer_name_is_somebody_else():
    log = knots()
    naming = {each: Store.of(log).dossiers.recognizer(each) for each in log.actors}
    assert naming["us"].names_actor_in("The US, not the Syrian army.")
    assert not naming["us"].names_actor_in("Bob was with us")
    assert naming["army"].names_actor_in("the syrian ARMY.")
    assert not naming["army"].names_actor_in("The Free Syrian Army told us.")
    assert naming["army"].names_actor_in("The Free Syrian Army and the Syrian Army")
    assert not naming["idle"].names_actor_in("")


def test_a_name_that_another_actor_bears_too_is_nobodys_in_a_longer_one() -> None:
    actors = {
        "ann": Actor(name="Ann", aliases=("Ann Bell",)),
        "other": Actor(name="Ann Bell Senior"),
        "same": Actor(name="Ann"),
    }
    ann = NamesInLog(actors).recognizer("ann")
    assert ann.names_actor_in("Ann spoke")
    assert ann.names_actor_in("Ann Bell spoke")
    assert not ann.names_actor_in("Ann Bell Senior spoke")
    assert not NamesInLog(actors).recognizer("gone").names_actor_in("Ann")


def test_the_names_of_others_are_not_all_looked_at_for_each_actor() -> None:
    def work(count: int) -> int:
        names = NamesInLog({f"a{n}": Actor(name=f"Actor {n}") for n in range(count)})
        return steps(lambda: [names.recognizer(f"a{n}") for n in range(count)])

    assert work(800) < 3 * work(400)
