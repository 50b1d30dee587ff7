"""Relations in a report: whom with, since when, and each source by name, as a link."""

from __future__ import annotations

from tests.pages import read_page
from tui.log.reading.reader import read_text
from tui.report.page.front import Origin
from tui.report.page.report import Report
from tui.store.store import Store

LOG = """
title: t
sources:
  ap: {publisher: AP, title: A}
  sana: {publisher: SANA, title: B}
actors:
  ann: {name: Ann, type: person}
  org: {name: <b>Org, type: organisation}
relations:
  - {subject: ann, type: leads, object: org, from: 2020, sources: [ap, sana], note: So it is.}
  - {subject: ann, type: member_of, object: org}
events:
  - {id: e, date: 2024, title: t, actors: [{actor: ann, role: attacker}], sources: [ap]}
"""


def test_each_source_of_a_relation_is_named_and_can_be_gone_to() -> None:
    store = Store.of(read_text(LOG, "a log").log)
    (file,) = Report(store, range(1), Origin("a log", "", "")).files()
    text = "".join(file.text)
    page = read_page(text)
    relations = text.partition('class="relations"')[2].partition("</ul>")[0]
    assert '<a href="#src-ap"' in relations
    assert '<a href="#src-sana"' in relations
    assert "&lt;b&gt;Org" in relations
    assert "(since 2020)" in relations
    assert "So it is." in relations
    assert '<span class="alert">no source</span>' in relations
    # A source of relations alone is in the list of sources, and says so.
    assert "src-sana" in page.ids
    assert "In no event here: a source of relations." in page.words
