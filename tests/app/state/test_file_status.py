"""What is said of the file: how far reading is, that it was stopped, why more is not shown."""

from tests.app.state.logs import start
from tui.app.state.file_status import EXCERPT, FileStatus, progress_words
from tui.log.reading.progress import Progress
from tui.store.query.parser import parse


def test_of_a_part_it_is_said_how_much_of_the_log_it_is() -> None:
    state, status = start(), FileStatus(part=0.31)
    assert status.count_of(state) == "5 events so far, 31%"
    assert status.count_of(state.filtered(parse("tanks"))) == "3 of 5 events so far, 31%"
    assert status.note == " · of the 31% read so far"


def test_of_a_whole_log_nothing_is_said() -> None:
    state, status = start(), FileStatus()
    assert status.count_of(state) == state.count
    assert (status.note, status.sentences) == ("", ())


def test_progress_is_said_in_full_and_shorter() -> None:
    progress = Progress(0.5, 31_000, 20_400_000, 41_000_000, 130.0)
    assert list(progress_words(progress)) == [
        "reading 50% · 31,000 events · 20 of 41 MB · 2 min left",
        "reading 50% · 20 of 41 MB · 2 min left",
        "reading 50% · 2 min left",
        "reading 50%",
    ]


def test_a_moment_before_the_end_it_is_a_second() -> None:
    progress = Progress(0.99, 1, 990_000, 1_000_000, 0.01)
    assert "1 s left" in next(progress_words(progress))


def test_a_small_log_or_one_just_begun_has_no_time_left() -> None:
    assert list(progress_words(Progress(0.5, 3, 400, 800, 0.1))) == ["reading 50%"]
    assert list(progress_words(Progress(0.0, 0, 0, 41_000_000, None))) == ["reading 0%"]


def test_after_the_last_event_the_index_is_made() -> None:
    assert list(progress_words(Progress(1.0, 9, 9, 9_000_000, 0.0))) == ["making the index"]


def test_a_reading_that_was_stopped_is_called_so() -> None:
    assert FileStatus(part=0.31).sentences[0] == "reading was stopped: r reads it all"


def test_an_excerpt_is_called_so_with_what_reads_another() -> None:
    state = start()
    assert EXCERPT.count_of(state) == "5 of 5 events of the excerpt"
    assert EXCERPT.note == " · of the excerpt"
    assert EXCERPT.sentences[0] == "an excerpt: r reads another, of the filter"


def test_trouble_is_said_with_the_time_of_what_is_shown() -> None:
    status = FileStatus(trouble="line 3: no", as_of="14:05")
    assert status.sentences == (
        "as read at 14:05 · line 3: no",
        "as read at 14:05 · line 3",
        "as read at 14:05",
    )
    rest = FileStatus(part=0.5, trouble="line 3: no")
    assert rest.sentences[0] == "the rest cannot be read: line 3: no"
