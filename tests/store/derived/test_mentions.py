"""Which words name an actor."""

from __future__ import annotations

from tests.report.knots import knots
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
