"""Where records stand in a report."""

from tui.report.page.anchors import Anchors, anchor
from tui.report.text.document import Ref


def test_one_file_has_everything() -> None:
    anchors = Anchors([("", ["1205-hama"])], ["ap"], ["hts"], ["حماة"])
    assert anchors.href("event", "1205-hama") == "#ev-1205-hama"
    assert anchors.href("source", "ap") == "#src-ap"
    assert anchors.href("place", "حماة") == "#pl-%D8%AD%D9%85%D8%A7%D8%A9"
    assert anchors.href("actor", "nobody") == ""


def test_a_folder_has_events_in_files_of_their_own() -> None:
    anchors = Anchors([("a.html", ["e1"]), ("b.html", ["e2"])], ["ap"], front="index.html")
    assert anchors.href("event", "e1", "a.html") == "#ev-e1"
    assert anchors.href("event", "e2", "a.html") == "b.html#ev-e2"
    assert anchors.href("source", "ap", "a.html") == "index.html#src-ap"


def test_entries_lead_to_what_is_in_the_report() -> None:
    anchors = Anchors([("", ["e1"])], actors=["hts"])
    assert anchors.of(Ref("speaker", "hts")) == "#act-hts"
    assert anchors.of(Ref("event", "e2")) == anchors.of(Ref("tag", "x")) == anchors.of(None) == ""


def test_an_id_has_no_space() -> None:
    assert anchor("event", "a b") == anchor("event", "ev-a-b") == "ev-a-b"
