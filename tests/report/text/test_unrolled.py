"""A document that is made as far as somebody looks."""

from collections.abc import Iterator

from rich.text import Text

from tui.report.text.document import Entry
from tui.report.text.unrolled import Unrolled


def told(made: list[int]) -> Iterator[Entry]:
    for number in range(5):
        made.append(number)
        yield Entry((Text(str(number)),))


def test_no_more_is_made_than_is_looked_at():
    made: list[int] = []
    document = Unrolled(told(made))
    assert document
    assert made == [0]
    assert next(number for number, entry in enumerate(document) if entry.stop) == 0
    assert made == [0]
    assert document[2].lines[0].plain == "2"
    assert made == [0, 1, 2]


def test_its_end_makes_all_of_it_and_it_is_as_a_tuple_is():
    document, whole = Unrolled(told([])), tuple(told([]))
    assert (len(document), document[-1], document[1:3]) == (5, whole[-1], [*whole[1:3]])
    assert tuple(document) == whole
    assert whole[3] in document
    assert document.index(whole[3]) == 3
    assert not Unrolled(())
