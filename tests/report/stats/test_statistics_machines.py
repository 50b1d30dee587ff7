"""What leans on sources that machines wrote."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.report.stats import statistics as module
from tui.report.stats.statistics import leaning_on, machine_sources
from tui.store.store import Store

LOG = """\
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  copy: {publisher: C, derived_from: [ai]}
  ap: {publisher: AP}
events:
  - {id: both, date: 2024-12-05, title: t, sources: [ai, ap]}
  - {id: alone, date: 2024-12-06, title: t, sources: [ai]}
  - {id: copied, date: 2024-12-07, title: t, sources: [copy]}
  - {id: quoted, date: 2024-12-08, title: t, sources: [ap], claims: [
      {source: ai, says: x, verdict: distorted, sources: [ap]},
      {source: ai, says: y, verdict: supported, sources: [ap]},
      {source: ai, says: z, verdict: distorted, sources: [ap]}]}
"""


def test_what_rests_on_a_source_alone_includes_what_rests_on_its_copies() -> None:
    found = leaning_on(Store.of(log_of(LOG)), ["ai"])["ai"]
    assert (found.events, found.alone, found.derived) == (2, ["alone", "copied"], 1)
    assert found.verdicts == {"distorted": 2, "supported": 1}


def test_it_is_told_in_numbers_and_ids() -> None:
    lines = printed(machine_sources(Store.of(log_of(LOG))))
    assert lines[2:] == [
        "  M [AI] machine-written",
        "    cited by 2 events, 0 quotes",
        "    2 events on machine-written sources alone: alone, copied",
        "    1 source derived from it",
        "    3 claims examined: 2 distorted, 1 supported",
    ]


def test_of_many_ids_some_are_told(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST", 1)
    lines = printed(machine_sources(Store.of(log_of(LOG))))
    assert "    2 events on machine-written sources alone: alone and 1 more" in lines


def test_a_log_without_any_says_so() -> None:
    store = Store.of(log_of("events: [{id: e, date: 2024, title: t}]"))
    assert printed(machine_sources(store))[1:] == ["── Machine-written sources", "  none"]
    assert leaning_on(store, []) == {}
