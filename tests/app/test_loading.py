"""What goes wrong while a log is read ends the app, and is said."""

from tests.terminal.pty_harness import Terminal, python
from tui.app import loading
from tui.app.loading import Loader
from tui.log.reading.reader import sample

BROKEN = """
import sys
from tui.app import loading

def read(path, progress):
    raise RuntimeError("boom \\x1b]52;c;UFdORUQ=\\x07")

loading.read = read
from tui.cli import main
sys.exit(main([]))
"""


def test_any_fault_is_kept(monkeypatch):
    def fail(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr(loading, "Index", fail)
    loader = Loader(sample())
    loader.start()
    loader.join()
    assert loader.session is None
    assert loader.error is None
    assert isinstance(loader.crash, RuntimeError)


def test_a_fault_of_the_reader_ends_the_app_in_few_words():
    with Terminal(python("-c", BROKEN)) as terminal:
        assert terminal.finish() == 70
        assert terminal.restored
        said = terminal.text().strip()
        assert said.startswith("syria-timeline broke off: RuntimeError: boom ␛]52")
        assert "Traceback" not in said
        assert b"\x1b]52" not in terminal.raw
