"""Records under ids of their own."""

from tui.exchange.making.register import Register


def test_a_record_is_added_once() -> None:
    places = Register("place")
    assert places.add("hama", {"name": "Hama"}, "Hama") == "hama"
    assert places.add("hama", {"name": "again"}, "Hama") == "hama"
    assert places.records == {"hama": {"name": "Hama"}}
    assert places.known("hama") == "hama"
    assert places.known("homs") is None


def test_of_two_with_one_name_the_later_is_qualified_then_numbered() -> None:
    places = Register("place")
    ids = [places.add(number, {}, "Salamiyah", "Homs") for number in range(4)]
    assert ids == ["salamiyah", "salamiyah-homs", "salamiyah-2", "salamiyah-3"]


def test_a_name_without_a_letter_is_called_after_its_kind() -> None:
    assert Register("source").add("!", {}, "!") == "source"
