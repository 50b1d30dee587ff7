from tui.app.state.draft import MOST, History, Recall


def test_each_filter_is_remembered_once_the_latest_last() -> None:
    history = History(["a", "b"])
    for text in ("c", "a", ""):
        history.add(text)
    assert history.entries == ["b", "c", "a"]


def test_only_so_many_are_remembered() -> None:
    history = History(map(str, range(MOST)))
    history.add("last")
    assert len(history.entries) == MOST
    assert history.entries[-1] == "last"


def test_back_through_earlier_filters_and_forward_to_what_was_being_typed() -> None:
    recall = Recall(["a", "b"], "")
    recall.typed("dra")
    assert [recall.step(-1), recall.place] == ["b", "earlier 2 of 2"]
    assert [recall.step(-1), recall.step(-1)] == ["a", None]
    assert [recall.step(1), recall.step(1), recall.place] == ["b", "dra", ""]
    assert recall.step(1) is None


def test_the_filter_in_force_is_not_an_earlier_one() -> None:
    assert Recall(["a", "b"], "b ").step(-1) == "a"


def test_typing_on_from_an_earlier_filter_begins_a_new_one() -> None:
    recall = Recall(["a", "b"], "")
    recall.step(-1)
    recall.typed("b")
    assert recall.place
    recall.typed("bc")
    assert not recall.place
    assert [recall.step(-1), recall.step(1)] == ["b", "bc"]
