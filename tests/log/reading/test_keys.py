"""What people write for a key, and what it means."""

from __future__ import annotations

import pytest

from tui.log.model import Event, Quote, Source
from tui.log.reading.keys import known_keys, meant


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("name", "title"),
        ("Description", "summary"),
        ("start", "date"),
        ("location", "place"),
        ("category", "type"),
        ("url", "sources"),
        ("citations", "sources"),
        ("latitude", "lat"),
        ("longitude", "lon"),
        ("when", "date"),
        ("what", "title"),
        ("where", "place"),
        ("Event Type", "type"),
        ("Date", "date"),
        ("PART-OF", "part_of"),
        ("quote", "quotes"),
        ("Unread", ""),
        ("severity", ""),
    ],
)
def test_usual_keys_of_events_mean_a_field(written: str, field: str) -> None:
    assert meant(Event, written) == field


def test_a_key_means_another_thing_elsewhere() -> None:
    assert meant(Source, "name") == "title"
    assert meant(Source, "date") == "issued"
    assert meant(Quote, "by") == "speaker"


@pytest.mark.parametrize("kind", [Event, Source, Quote])
def test_what_a_key_means_is_a_field_and_no_field_means_another(kind: type) -> None:
    known = known_keys(kind)
    assert not [key for key in known if meant(kind, key) not in ("", key)]
