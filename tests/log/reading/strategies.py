"""Logs as hypothesis strategies: valid ones, and trees with the format's keys but any values."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from msgspec.structs import fields

from tests.log.dates.strategies import points
from tui.log.model import Actor, Claim, Event, Figure, Log, Participant, Place, Quote, Source
from tui.log.text import clean

words = st.text(max_size=30).map(clean).map(str.strip).filter(bool)
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
dates = points.filter(lambda date: "~" not in date)
counts = st.lists(st.integers(0, 10**9), min_size=3, max_size=3).map(sorted)


def _figure(source: str, measure: str, numbers: list[int]) -> dict[str, Any]:
    low, best, high = numbers
    return {"measure": measure, "low": low, "best": best, "high": high, "source": source}


@st.composite
def valid_logs(draw: st.DrawFn) -> dict[str, Any]:
    """A log without problems, as plain data."""
    sources = draw(st.lists(ids, unique=True, min_size=1, max_size=3))
    actors = draw(st.lists(ids, unique=True, min_size=1, max_size=3))
    cite = st.sampled_from(sources)
    who = st.sampled_from(actors)
    quote = st.fixed_dictionaries(
        {"text": words, "mode": st.sampled_from(["translation", "paraphrase"]), "speaker": who},
        optional={"source": cite, "medium": words, "note": words},
    )
    event = st.fixed_dictionaries(
        {"id": ids, "date": dates, "title": words},
        optional={
            "summary": words,
            "status": st.sampled_from(["claimed", "reported", "disputed"]),
            "participants": st.lists(
                st.fixed_dictionaries({"actor": who, "role": st.just("victim")}), max_size=2
            ),
            "sources": st.lists(cite, max_size=2, unique=True),
            "quotes": st.lists(quote, max_size=2),
            "figures": st.lists(st.builds(_figure, cite, words, counts), max_size=2),
            "tags": st.lists(words, max_size=2),
        },
    )
    events = st.lists(event, min_size=1, max_size=4, unique_by=lambda each: each["id"])
    return {
        "title": draw(words),
        "sources": {key: {"publisher": f"{key} {draw(words)}"} for key in sources},
        "actors": {key: {"name": f"{key} {number}"} for number, key in enumerate(actors)},
        "events": draw(events),
    }


_KEYS = sorted(
    {
        field.encode_name
        for kind in (Log, Source, Actor, Place, Event, Participant, Figure, Quote, Claim)
        for field in fields(kind)
    }
)
_scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
_known = st.sampled_from(["e1", "verbatim", "2024", "confirmed", "hts", "en", "given", "null", "1"])
_parts = st.recursive(
    _scalars | _known,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=5)
    ),
    max_leaves=20,
)
any_trees = st.fixed_dictionaries(
    {},
    optional={
        "events": _parts | st.lists(st.dictionaries(st.sampled_from(_KEYS), _parts, max_size=6)),
        "sources": _parts | st.dictionaries(ids, _parts, max_size=3),
        "actors": _parts | st.dictionaries(ids, _parts, max_size=3),
        "places": _parts,
        "relations": _parts | st.lists(st.dictionaries(st.sampled_from(_KEYS), _parts)),
        "timezone": _scalars,
        "schema": _parts,
        "language": _parts,
    },
)
"""Mappings with the keys of the format, and anything under them."""
