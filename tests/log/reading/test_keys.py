"""What people write for a key, and what it means."""

from __future__ import annotations

import pytest

from tui.log.model import Actor, Event, Log, Quote, Relation, Source
from tui.log.reading.keys import known_keys, meant, needs_date, own_keys, way_out


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


def test_from_when_to_when_is_said_in_two_ways() -> None:
    assert (meant(Actor, "from"), meant(Actor, "to")) == ("since", "until")
    assert (meant(Relation, "since"), meant(Relation, "until")) == ("from", "to")
    assert needs_date(Actor, "since")
    assert not needs_date(Relation, "from")


@pytest.mark.parametrize(
    ("kind", "key", "way"),
    [
        (Log, "quotes", "quotes stand in the event that they belong to"),
        (Log, "Qotes", "quotes stand in the event that they belong to"),
        (Log, "types", "declare words under `event_types`, `actor_types` or `relation_types`"),
        (Actor, "active", "say from when on it exists as `since`, and until when as `until`"),
        (Event, "quots", ""),
        (Log, "severity", ""),
    ],
)
def test_what_a_record_does_not_have_has_a_way_out(kind: type, key: str, way: str) -> None:
    assert way_out(kind, key) == way


def test_what_is_ours_alone_is_no_key_of_a_record() -> None:
    assert known_keys(Event) - own_keys(Event) == {"unread"}


@pytest.mark.parametrize("kind", [Actor, Event, Source, Quote, Relation])
def test_what_a_key_means_is_a_field_and_no_field_means_another(kind: type) -> None:
    known = known_keys(kind)
    assert not [key for key in known if meant(kind, key) not in ("", key)]
