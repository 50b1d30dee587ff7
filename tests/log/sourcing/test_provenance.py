"""Chains of derivation: how far they go, what hangs on what, and circles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import steps
from tui.log.model import Source
from tui.log.sourcing.provenance import (
    DEEPEST,
    Ancestor,
    all_machine_written,
    chain,
    depends_only_on,
    lineage,
    machine_written,
    sole_origins,
    withdrawn,
)

SOURCES = {
    "ai": Source(digital_source_type="trainedAlgorithmicMedia"),
    "ap": Source(),
    "cnn": Source(),
    "kvia": Source(derived_from=("ap",)),
    "webn": Source(derived_from=("kvia", "cnn")),
    "digest": Source(derived_from=("webn", "ap", "ai")),
    "ping": Source(derived_from=("pong",)),
    "pong": Source(derived_from=("ping",)),
    "copy": Source(derived_from=("ai",)),
}


def test_a_lineage_goes_all_the_way_nearest_first() -> None:
    assert lineage(SOURCES, "digest") == ("digest", "webn", "ap", "ai", "kvia", "cnn")
    assert lineage(SOURCES, "ap") == ("ap",)
    assert lineage(SOURCES, "nowhere") == ("nowhere",)


def test_a_circle_ends_where_it_began() -> None:
    assert lineage(SOURCES, "ping") == ("ping", "pong")
    assert list(chain(SOURCES, "ping")) == [Ancestor(1, "pong"), Ancestor(2, "ping", again=True)]


def test_a_chain_is_told_branch_by_branch_down_to_the_first() -> None:
    assert list(chain(SOURCES, "digest")) == [
        Ancestor(1, "webn"),
        Ancestor(2, "kvia"),
        Ancestor(3, "ap"),
        Ancestor(2, "cnn"),
        Ancestor(1, "ap", again=True),
        Ancestor(1, "ai"),
    ]
    assert list(chain(SOURCES, "ap")) == []


def test_a_chain_without_end_is_followed_for_a_while() -> None:
    endless = {f"s{n}": Source(derived_from=(f"s{n + 1}",)) for n in range(5_000)}
    assert len(lineage(endless, "s0")) == DEEPEST
    assert len(list(chain(endless, "s0"))) == DEEPEST
    assert not all_machine_written(endless, "s0")


def test_of_thousands_that_one_is_derived_from_few_are_looked_at() -> None:
    """Each event that cites it asks, and had all of them listed."""

    def work(count: int) -> int:
        parents = {f"s{number}": Source() for number in range(count)}
        sources = {"digest": Source(derived_from=tuple(parents)), **parents}
        return steps(
            lambda: (
                lineage(sources, "digest"),
                all_machine_written(sources, "digest"),
                sole_origins(sources, "digest", bool),
            )
        )

    work(1)
    assert work(10_000) < 2 * work(1_000)


def test_machine_written_is_what_says_so() -> None:
    assert [each for each in SOURCES if machine_written(SOURCES[each])] == ["ai"]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("digital_source_type", "AI", True),
        ("digital_source_type", "trained-algorithmic-media", True),
        ("digital_source_type", "digsrctype:trainedAlgorithmicMedia", True),
        ("digital_source_type", "photo", False),
        ("digitalSourceType", "trainedAlgorithmicMedia", True),
    ],
)
def test_a_machine_is_one_also_where_its_type_is_misspelt(
    key: str, value: str, expected: bool
) -> None:
    assert machine_written(Source(unread={key: value})) is expected


@pytest.mark.parametrize(
    ("unread", "expected"),
    [
        ({"retracted": "true"}, "retracted"),
        ({"retracted": "yes, on 5 Dec"}, "retracted"),
        ({"corrected": "5 December"}, "corrected"),
        ({"retracted": "false"}, None),
        ({"corrected": "No"}, None),
        (None, None),
    ],
)
def test_what_was_taken_back_counts_no_more_also_without_a_day(
    unread: dict[str, str] | None, expected: str | None
) -> None:
    assert withdrawn(Source(unread=unread)) == expected


def test_mechanical_is_what_a_machine_alone_stands_behind() -> None:
    assert [each for each in SOURCES if all_machine_written(SOURCES, each)] == ["ai", "copy"]


def test_what_has_another_leg_to_stand_on_does_not_hang_on_the_first() -> None:
    assert depends_only_on(SOURCES, "kvia", {"ap"}.__contains__)
    assert not depends_only_on(SOURCES, "webn", {"ap"}.__contains__)  # it has CNN
    assert depends_only_on(SOURCES, "webn", {"ap", "cnn"}.__contains__)
    assert depends_only_on(SOURCES, "webn", {"webn"}.__contains__)
    assert not depends_only_on(SOURCES, "ping", {"ap"}.__contains__)


graphs = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), min_size=1
)


@given(graphs, st.sets(st.sampled_from("abcdef"), max_size=3))
def test_what_a_source_hangs_on_alone(graph: dict[str, list[str]], machines: set[str]) -> None:
    sources = {key: Source(derived_from=tuple(origins)) for key, origins in graph.items()}
    for source_id in sources:
        expected = tuple(
            each
            for each in lineage(sources, source_id)
            if depends_only_on(sources, source_id, {each, *machines}.__contains__)
        )
        assert sole_origins(sources, source_id, machines.__contains__) == expected
