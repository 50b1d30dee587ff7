"""A log with everything that other formats may hold, and what comes back of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.exchange.work import Imported, imported
from tui.exchange.formats import named
from tui.log.model import Log
from tui.log.reading.reader import read_text

LOG = """\
schema: 1
title: The fall of Hama
summary: A week in 2024
timezone: Asia/Damascus
sources:
  ap: {title: Insurgents enter Hama, publisher: AP, url: "https://ap.example/hama"}
  sohr: {publisher: SOHR}
actors:
  hts: {name: "Hayat Tahrir al-Sham", type: armed-group}
  saa: {name: Syrian Army, type: armed-forces}
places:
  syria: {name: Syria, type: country}
  hama-gov: {name: Hama Governorate, type: region, within: syria}
  hama: {name: Hama, type: city, lat: 35.13, lon: 36.75, within: hama-gov}
events:
  - id: offensive
    date: 2024-11-27/2024-12-08
    title: "The offensive; it begins, at last"
    summary: "First line\\nsecond, with a long text on and on, beyond what a line may hold"
    tags: [background]
  - id: entered
    date: 2024-12-05
    title: Insurgents enter Hama
    summary: They <entered> the city & stayed.
    type: battles/armed-clash
    place: hama
    participants: [{actor: hts, role: attacker}, {actor: saa, role: defender}]
    status: confirmed
    confidence: high
    sources: [ap, sohr]
    figures: [{measure: killed, best: 14}]
    tags: [hama, battle]
    note: A note
  - id: message
    date: 2024-12-05T14:05
    date_note: in the afternoon
    title: مقطع فيديو
    type: statement
    participants: [{actor: hts, role: speaker}]
  - {id: month, date: 2024-12, title: Some time in December}
  - {id: about, date: 2024-12-03~, title: About the third}
  - {id: undated, date: "", title: Nobody knows when}
"""


@pytest.fixture(scope="session")
def log() -> Log:
    return read_text(LOG, "log").log


@pytest.fixture
def again(tmp_path: Path, log: Log) -> Callable[..., Imported]:
    """Write the log in a format, and read that again."""

    def call(write: Callable[..., Iterable[str]], name: str) -> Imported:
        path = tmp_path / "written"
        path.write_bytes("".join(write(log, log.events)).encode())
        named(name)
        return imported([str(path)])

    return call
