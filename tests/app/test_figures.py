"""What a start, a key and a dialog cost, counted, is no more than what is on record.

A figure that is much lower fails too, so that what was gained is kept: renew the record with
`python -m tests.benchmarks.figures --renew`.
"""

import pytest

from tests.benchmarks.figures import DIALOGS, START, STEPS, Figures, measure, record, version

MARGIN = 0.2
"""How far a figure may be from the record: libraries differ a little from version to version."""

AGAIN = 2
"""How often what is off is measured again.

On a busy machine a frame may come between: what costs more does each time.
"""

RECORD = record().get(version(), {})


@pytest.mark.skipif(not RECORD, reason="no figures on record for this version of Python")
@pytest.mark.parametrize("step", [START, *STEPS, DIALOGS])
def test_it_costs_what_is_on_record(step: str) -> None:
    off = off_record(step, measure(step))
    for _ in range(AGAIN):
        if off:
            again = off_record(step, measure(step))
            off = {name: each for name, each in again.items() if name in off}
    assert not off, f"{step}: (found, on record) {off}"


def off_record(step: str, found: Figures) -> dict[str, tuple[int, int]]:
    """What is farther from the record than the margin: what was found, and what is on record."""
    expected = RECORD[step]
    assert set(found) == set(expected)
    return {
        name: (found[name], expected[name])
        for name in found
        if abs(found[name] - expected[name]) > MARGIN * expected[name]
    }
