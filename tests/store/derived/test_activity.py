"""When an actor is seen, and in whose company."""

from __future__ import annotations

import pytest

from tests.report.knots import knots
from tui.store.derived.activity import seen
from tui.store.store import Store


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (("2012/2018", "2015-03", ""), "2012/2018", "2012/2018"),
        (("2012/..", "2015-03"), "2012/..", "2015-03"),
        (("2012", "2016/.."), "2012", "2016/.."),
        (("../2011", "2015", "2015-12-31"), "../2011", "2015-12-31"),
        (("",), None, None),
    ],
)
def test_seen_from_the_first_beginning_to_the_last_end(dates, first, last, monkeypatch):
    events = "".join(
        f"  - {{id: e{n}, date: '{d}', title: x, participants: [{{actor: a}}]}}\n"
        for n, d in enumerate(dates)
    )
    log = knots(f"schema: 1\nactors: {{a: {{name: A}}}}\nevents:\n{events}")
    for few in (1_000, 0):  # walked through, and asked from the index
        monkeypatch.setattr("tui.store.derived.activity._FEW", few)
        store = Store.of(log)
        found = seen(store, store.index.ranks("actor", "a"))
        assert tuple(date and date.text for date in found) == (first, last)


def test_two_roles_in_one_event_and_speaking_there_too_are_one_event_together():
    company = dict(Store.of(knots()).dossiers.activity("bob").company)
    assert company == {"ann": 2}  # the march, with two roles of hers; the speech, as speakers


def test_company_of_many_events_is_that_of_few(monkeypatch):
    log = knots()
    few = Store.of(log).dossiers
    facts = {each: few.activity(each) for each in log.actors}
    monkeypatch.setattr("tui.store.derived.activity._FEW", 0)
    many = Store.of(log).dossiers
    for each, fact in facts.items():
        found = many.activity(each)
        assert (found.company, found.first, found.last) == (fact.company, fact.first, fact.last)
