"""What goes wrong while a log is read ends the app, and is said."""

from tests.shapes.shapes import many_places
from tests.terminal.pty_harness import ANSWER, Terminal, python
from tui.app import loader
from tui.app.loader import Loader
from tui.log.reading import reader
from tui.log.reading.reader import sample
from tui.store import opening
from tui.store.disk.cache import Cache

BROKEN = """
import sys
from tui.app import loader

def read(*_, **__):
    raise RuntimeError("boom \\x1b]52;c;UFdORUQ=\\x07")

loader.open_store = read
from tui.cli import main
sys.exit(main([]))
"""


def test_any_fault_is_kept(monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("boom")

    monkeypatch.setattr(loader, "open_store", fail)
    thread = Loader(sample())
    thread.start()
    thread.join()
    assert thread.session is None
    assert thread.error is None
    assert isinstance(thread.crash, RuntimeError)


def test_a_fault_of_the_reader_ends_the_app_in_few_words():
    with Terminal(python("-c", BROKEN)) as terminal:
        assert terminal.finish() == 70
        assert terminal.restored
        # Who was asked, and answers when all is over, is heard by the shell.
        said = terminal.text().strip().removeprefix(ANSWER.decode().replace("\x1b", "^["))
        assert said.startswith("syria-timeline broke off: RuntimeError: boom ␛]52")
        assert "Traceback" not in said
        assert b"\x1b]52" not in terminal.raw


def test_a_log_that_is_kept_is_opened_without_reading_it(tmp_path, monkeypatch):
    log, cache = tmp_path / "large.yaml", Cache(tmp_path / "indexes")
    log.write_text(many_places(6_000))
    opening.open_store(log, cache).keep()

    def fail(*_):
        raise AssertionError("the log was read")

    monkeypatch.setattr(reader, "read", fail)
    thread = Loader(log, cache=cache)
    thread.start()
    thread.join()
    assert thread.session is not None
    assert len(thread.session.state.store) == 6_000


def test_who_leaves_while_the_index_file_is_written_has_none(tmp_path):
    log, cache = tmp_path / "log.yaml", Cache(tmp_path / "indexes")
    log.write_text(many_places(2_000))
    thread = Loader(log, cache=cache)
    thread.at_end = thread.stop
    thread.run()
    assert thread.whole
    assert thread.crash is None
    assert cache.entries() == []
    assert not list(tmp_path.rglob("*.db"))
