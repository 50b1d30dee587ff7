"""Keys that are typed before anything can act on them: which wait, and in which order."""

from textual import events

from tui.app.screens.loading import EarlyKeys


def early(*keys):
    """Those of the keys that do not wait, and those that do."""
    typed = EarlyKeys()
    events_ = [events.Key(key, None) for key in keys]
    through = [event.key for event in events_ if not typed.takes(event)]
    return through, [event.key for event in typed.end() if isinstance(event, events.Key)]


def test_q_is_a_letter_where_a_text_is_being_typed():
    assert early("j", "q") == (["q"], ["j"])
    assert early("slash", "q", "ctrl+c") == (["ctrl+c"], ["slash", "q"])


def test_a_paste_waits_in_its_place():
    typed = EarlyKeys()
    pieces = [events.Key("f", "f"), events.Paste("hama"), events.Key("enter", None)]
    assert all(typed.takes(each) for each in pieces)
    assert typed.end() == pieces
