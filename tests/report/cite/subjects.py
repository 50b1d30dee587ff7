"""What is cited in these tests: an event with quotes of every kind."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tui.log.model import Log
from tui.log.reading.reader import read_text
from tui.report.cite.facts import Subject

LOG = """
schema: 1
title: Hama
timezone: Asia/Damascus
language: en
sources:
  watana:
    {publisher: Watana al-Yawm, url: "https://watana.example/1", issued: 2024-12-05, tier: wire}
  wire:
    {publisher: Example Wire, author: A. Reporter, title: Hama falls, language: en, tier: wire,
     issued: 2024-12~, url: "https://wire.example/a_b", archive_url: "https://archive.example/1"}
  machine: {publisher: Given article, digital_source_type: trainedAlgorithmicMedia, tier: given}
  copy: {publisher: Copy Daily, derived_from: [machine], url: "javascript:alert(1)"}
actors:
  golani: {name: Abu Mohammed al-Golani, type: person}
  erdogan: {name: Recep Tayyip Erdoğan, type: person}
places: {hama: {name: Hama}}
events:
- id: message
  date: 2024-12-05
  title: Message on Hama
  place: hama
  status: confirmed
  sources: [watana, wire]
  quotes:
  - {speaker: golani, text: No vengeance, mode: translation, medium: video message, source: watana,
     translator: this log, addressee: people of Hama, original: {text: لا ثأر فيه, lang: ar}}
  - {speaker: golani, text: "We are in *Hama*\\nnow", mode: verbatim, source: wire,
     locator: "00:12"}
  - {speaker: golani, text: قد بدأو, lang: ar, mode: verbatim, source: watana}
  - {speaker: erdogan, text: "the [march] must go on", mode: paraphrase, date: 2024-12-06,
     source: wire}
  - {text: Hama has fallen, mode: paraphrase, source: machine}
  - {speaker_name: a witness, text: They came, mode: translation, source: copy}
  - {text: Quiet, mode: verbatim}
- {id: bare, date: "", title: Nothing is known, quotes: [{text: Quiet, mode: verbatim}]}
"""


@cache
def log() -> Log:
    return read_text(LOG, "cite.yaml").log


def message() -> Subject:
    return Subject(log(), log().events[0])


def quoted(subject: Subject, number: int) -> Subject:
    """Of the same event, one of its quotes."""
    return replace(subject, quote=subject.event.quotes[number])
