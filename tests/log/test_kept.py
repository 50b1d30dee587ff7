"""What is worked out once for a log."""

from tui.log.kept import once_per_log
from tui.log.model import Head


def test_it_is_made_once_for_a_log_and_again_for_another() -> None:
    made: list[Head] = []

    def count(log: Head) -> int:
        made.append(log)
        return len(made)

    ask = once_per_log(count)
    first, second = Head(title="a"), Head(title="a")
    assert [ask(first), ask(first), ask(second), ask(second)] == [1, 1, 2, 2]
    assert made[0] is first
    assert made[1] is second
