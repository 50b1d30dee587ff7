"""`list --group`: headings, what stands under each, and what it is not for."""

from pathlib import Path

import pytest

SHAPES = sorted(Path("tests/shapes").glob("*.yaml"))


def column(out: str, name: str) -> list[str]:
    """What a piped table has in a column."""
    head, *rows = out.splitlines()
    start = head.index(name)
    following = head[start:].removeprefix(name)
    end = start + len(name) + len(following) - len(following.lstrip())
    return [row[start:end].strip() for row in rows]


def test_every_event_is_in_its_group_and_in_that_of_each_of_its_actors(run) -> None:
    for name in ("hama.yaml", *map(str, SHAPES)):
        whole = run("list", name)[1]
        if not whole:
            continue
        for by in ("place", "actor", "type"):
            code, out, _ = run("list", name, "--group", by)
            assert code == 0
            assert set(column(out, "Id")) == set(column(whole, "Id")), (name, by)
            assert by == "actor" or out.count("\n") == whole.count("\n")
            groups = column(out, "Group")
            assert all(groups)
            names = [each for each in dict.fromkeys(groups) if each != f"no {by}"]
            assert by == "type" or names == sorted(names, key=str.casefold)
        assert run("list", name, "--group", "day")[1] == whole


def test_groups_are_sorted_within_and_cut_at_a_limit(run) -> None:
    out = run("list", "hama.yaml", "--group", "place", "--sort", "-time")[1]
    forward = run("list", "hama.yaml", "--group", "place")[1]
    assert column(out, "Group") == column(forward, "Group")
    assert column(out, "Id") != column(forward, "Id")
    assert len(column(run("list", "hama.yaml", "--group", "place", "--limit", "2")[1], "Id")) == 2
    assert run("list", "hama.yaml", "--group", "place", "--limit", "0")[0] == 0


@pytest.mark.parametrize("form", [("--format", "csv"), ("--columns", "id")])
def test_it_is_for_the_table(run, form) -> None:
    code, out, err = run("list", "hama.yaml", "--group", "place", *form)
    assert (code, out) == (2, "")
    assert "--group is for the table" in err


def test_no_match_is_no_error(run) -> None:
    found = run("list", "hama.yaml", "--group", "place", "--where", "Atlantis")
    assert found == (0, "", "no events match\n")
