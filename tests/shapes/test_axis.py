"""The time axis of every shape of log, at all widths and steps: all is on it, none beyond it."""

from __future__ import annotations

import pytest

from tests.shapes.shapes import SHAPES, read_shape
from tui.log.dates.zones import find_zone
from tui.report.axis.scale import lay_scale
from tui.store.axis.axis import CellCounts
from tui.store.axis.steps import STEPS
from tui.store.index.index import Index
from tui.store.query.ast import EVERYTHING

FINER = range(-len(STEPS), len(STEPS) + 1)


@pytest.mark.parametrize("name", SHAPES)
def test_every_dated_event_is_counted_within_the_width(name: str) -> None:
    log = read_shape(name).log
    index, zone = Index.of(log), find_zone(log.timezone)
    dated = [event for event in log.events if event.date.text]
    ends = [event.date.latest is not None or event.date.earliest is not None for event in dated]
    everything = index.select(EVERYTHING)
    for width in (10, 33, 80, 118, 300):
        for finer in FINER:
            scale = lay_scale(index.endpoints, zone, width, finer)
            assert scale.edges[-1] <= width == len(scale.words)
            if any(ends):
                counts = CellCounts(index.endpoints, scale.axis).counts(everything)
                assert sum(counts) >= len(dated)
