from tui.store.arranging.arrangement import GROUPS, PLAIN, SORTS, Arrangement


def test_keys_go_through_all_groups_and_sorts_and_round() -> None:
    arrangement, groups, sorts = PLAIN, [], []
    for _ in GROUPS:
        arrangement = arrangement.next_group()
        groups.append(arrangement.group)
    for _ in SORTS:
        arrangement = arrangement.next_sort()
        sorts.append(arrangement.sort)
    assert groups == ["place", "actor", "type", "day"]
    assert sorts == ["place", "sources", "time"]
    assert arrangement == PLAIN
    assert arrangement.is_plain


def test_it_says_itself() -> None:
    assert PLAIN.words() == ""
    assert Arrangement("actor").words() == "by actor"
    assert Arrangement("actor", "sources").words() == "by actor, most sources first"
    assert Arrangement(sort="place").words() == "sorted by place"


def test_what_is_kept_of_it_is_read_again_and_what_is_none_is_left_out() -> None:
    for group in GROUPS:
        for sort in SORTS:
            arrangement = Arrangement(group, sort)
            assert Arrangement.of(arrangement.text) == arrangement
    for text in ("", "group", "group:colour sort:place:x", "sort:", "::"):
        assert Arrangement.of(text).is_plain
    assert Arrangement.of("group:actor sort:colour") == Arrangement("actor")
