"""The chapter of questions: links to what bears on them, and no markup of theirs."""

from tests.shapes.shapes import read_shape
from tui.report.page.anchors import Anchors
from tui.report.page.markup import html
from tui.report.page.questions import question_elements
from tui.store.store import Store


def test_evidence_is_a_link_and_text_is_text() -> None:
    store = Store.of_reading(read_shape("questions"))
    anchors = Anchors([("", ["failover"])])
    text = "".join(html(each) for each in question_elements(store, anchors, range(3)))
    assert '<a class="title" href="#ev-failover">Failover to the second site</a>' in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script" not in text
    assert not [*question_elements(store, anchors, [2])]
