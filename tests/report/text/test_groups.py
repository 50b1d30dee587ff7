from tui.log.reading.reader import read, sample
from tui.report.text.groups import group_name, group_words
from tui.store.store import Store


def test_a_group_is_called_by_name_and_says_how_many_it_has() -> None:
    index = Store.of_reading(read(sample())).index
    assert group_words(index, "place", "hama", 12) == "Hama · 12 events"
    assert group_words(index, "actor", "hts", 1) == "Hayat Tahrir al-Sham · 1 event"
    assert group_words(index, "actor", "", 2_000) == "no actor · 2,000 events"
    assert group_name(index, "type", "battles/armed-clash") == "battles: armed clash"
    assert group_name(index, "type", "of-our-own") == "of our own"
    assert group_name(index, "place", "not-declared") == "not-declared"
