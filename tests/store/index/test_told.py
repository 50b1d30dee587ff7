"""What is told of events beside their log."""

from pyroaring import BitMap

from tests.report.logs import log_of
from tui.store.index.index import Index
from tui.store.query.parser import parse

LOG = """
events:
- {id: a, date: 2024, title: One}
- {id: b, date: 2025, title: Two}
"""


def test_is_holds_of_what_is_told_and_of_nothing_before() -> None:
    index = Index.of(log_of(LOG))
    assert list(index.select(parse("is:marked"))) == []
    assert list(index.sizes("is")) == []
    index.tell({"marked": BitMap([1]), "added": BitMap()})
    assert list(index.select(parse("is:marked"))) == [1]
    assert list(index.select(parse("-is:marked,added"))) == [0]
    assert list(index.sizes("is")) == [("marked", 1)]
    index.ranks("is", "marked").add(0)
    assert list(index.ranks("is", "marked")) == [1]
    assert list(index.ranks("id", "b")) == [1]
