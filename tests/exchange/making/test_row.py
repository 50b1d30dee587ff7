"""What importers hand on."""

from tui.exchange.making.row import ImportFault, Told, without_nothing


def test_what_is_told_has_file_and_line() -> None:
    assert str(Told("events.csv", 3, "no date")) == "events.csv:3: no date"


def test_numbers_and_truth_values_always_say_something() -> None:
    assert without_nothing({"a": "", "b": [], "c": 0, "d": False}) == {"c": 0, "d": False}


def test_a_fault_is_its_message() -> None:
    assert ImportFault("the columns are \x1b[31m").message == "the columns are \u241b[31m"
    fault = ImportFault("is empty", 1)
    assert (str(fault), fault.line) == ("is empty", 1)
