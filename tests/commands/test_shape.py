"""Which columns, in what order: what the options say."""

import pytest

from tui.commands.errors import CommandError
from tui.commands.shape import names_of


def test_names_are_read_with_commas_and_known() -> None:
    assert names_of("columns", "a, b,", ("a", "b")) == ("a", "b")
    assert names_of("sort", "-b", ("a", "b")) == ("-b",)
    assert names_of("sort", None, ()) == ()


@pytest.mark.parametrize(
    ("option", "text", "told"),
    [
        ("columns", "titel", "there is no column `titel`: did you mean `title`?"),
        ("columns", "-title", "there is no column `-title`: did you mean `title`?"),
        ("sort", "-xyz", "there is no column `xyz`: it may be title, date"),
        ("sort", "x\x1b[31m", "there is no column `x␛[31m`: it may be title, date"),
    ],
)
def test_a_column_that_there_is_none_of_is_told(option: str, text: str, told: str) -> None:
    with pytest.raises(CommandError) as raised:
        names_of(option, text, ("title", "date"))
    assert str(raised.value) == f"--{option}: {told}"
