from tui.terminal.guard import crash_message


def raised(error):
    secret = "a quote nobody should see"
    assert secret
    try:
        raise error
    except Exception as caught:
        return caught


def test_it_is_short_and_says_where_without_values():
    message = crash_message(raised(KeyError("hama")))
    first, place, last = message.splitlines()
    assert first == "syria-timeline broke off: KeyError: 'hama'"
    assert place.startswith("  in raised, test_guard_crash.py:")
    assert last == "The log was not touched."
    assert "nobody should see" not in message


def test_nothing_in_it_moves_a_terminal():
    message = crash_message(raised(ValueError("a\x1b]52;c;AA\x07\x9b2J\r\nb \u202ec")))
    assert all(each.isprintable() or each == "\n" for each in message)
    assert "a␛]52;c;AA␇" in message
    assert "\nb" not in message


def test_a_long_text_is_cut():
    assert len(crash_message(raised(ValueError("x" * 100_000)))) < 500


def test_an_error_without_words_or_with_broken_ones():
    class BrokenError(Exception):
        def __str__(self):
            raise RuntimeError

    assert crash_message(raised(RuntimeError())).startswith(
        "syria-timeline broke off: RuntimeError\n"
    )
    assert "BrokenError" in crash_message(raised(BrokenError()))
