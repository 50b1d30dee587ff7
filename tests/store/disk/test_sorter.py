from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tui.store.disk.sorter import PARTS, Sorter

added = st.lists(
    st.tuples(st.text(max_size=3), st.lists(st.integers(0, (1 << 32) - 1), max_size=3))
)


@given(added, st.sampled_from([0, 300, 1_000, 1 << 20]))
def test_numbers_come_back_by_their_keys_in_the_order_they_were_added(
    items: list[tuple[str, list[int]]], most: int
) -> None:
    expected: dict[str, list[int]] = {}
    with TemporaryDirectory() as folder:
        sorter = Sorter(Path(folder), most)
        for key, numbers in items:
            sorter.add(key, numbers)
            expected.setdefault(key, []).extend(numbers)
        assert list(Path(folder).iterdir()) == []
        found = [(key, list(numbers)) for key, numbers in sorter.sorted()]
    assert found == sorted(expected.items())


def opened() -> int:
    return len([*Path("/dev/fd").iterdir()])


def test_few_files_are_open_at_once(tmp_path: Path) -> None:
    sorter = Sorter(tmp_path, 0)
    before, most = opened(), 0
    for number in range(500):
        sorter.add(str(number % 7), [number])
        most = max(most, opened() - before)
    assert 1 < most <= PARTS
    found = {key: [*numbers] for key, numbers in sorter.sorted()}
    assert found == {str(first): [*range(first, 500, 7)] for first in range(7)}
    assert opened() == before


def test_what_is_closed_holds_nothing(tmp_path: Path) -> None:
    sorter = Sorter(tmp_path, 0)
    sorter.add("a", [1])
    sorter.close()
    assert list(sorter.sorted()) == []
