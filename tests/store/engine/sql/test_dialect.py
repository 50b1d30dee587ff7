import pytest

from tui.store.engine.layout import EVER
from tui.store.engine.sql.dialect import CLICKHOUSE, DUCKDB, Binder, below, kind_of


def test_values_are_numbered_from_one_and_never_pasted() -> None:
    binder = Binder(DUCKDB)
    assert [binder.bind("' or 1=1"), binder.bind(5), binder.bind(["a"])] == ["$1", "$2", "$3"]
    assert binder.parameters == ["' or 1=1", 5, ["a"]]


def test_clickhouse_is_told_their_types() -> None:
    binder = Binder(CLICKHOUSE)
    bound = [binder.bind(value) for value in ("x", 5, ["a"], [5], [])]
    assert bound == [
        "{p1:String}",
        "{p2:Int64}",
        "{p3:Array(String)}",
        "{p4:Array(Int64)}",
        "{p5:Array(String)}",
    ]
    assert [kind_of(value) for value in ([], [1])] == ["strs", "ints"]


@pytest.mark.parametrize("dialect", [DUCKDB, CLICKHOUSE])
def test_edges_stay_within_64_bits_and_begin_before_all_numbers(dialect) -> None:
    binder = Binder(dialect)
    binder.bind_edges([-EVER, 0, EVER])
    (edges,) = binder.parameters
    assert isinstance(edges, list)
    assert edges == sorted(edges)
    assert edges[0] < -EVER - 1
    assert all(-(2**63) <= edge < 2**63 for edge in edges)


def test_what_lies_below_an_edge_is_in_the_bins_with_lower_keys() -> None:
    assert below({-9: 1, 4: 2, 9: 4, 99: 8}, 5) == 3
    assert below({}, 5) == 0
