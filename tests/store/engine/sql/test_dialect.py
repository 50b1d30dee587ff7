from tui.store.engine.sql.dialect import CLICKHOUSE, DUCKDB, Binder, kind_of


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
