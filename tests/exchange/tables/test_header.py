"""Where the header of a table stands."""

from tui.exchange.tables.header import MOST_COLUMNS, Header, header_among, header_in


def test_the_first_row_is_the_header() -> None:
    assert header_in("Date,Title\n2024,One\n") == Header(["Date", "Title"])
    assert not header_in("Who,What\nme,that\n").has_date
    assert header_in("") == Header([])


def test_it_may_stand_below_a_title() -> None:
    header = header_in("Incidents\n\nDate,Title\n2024,One\n")
    assert header == Header(["Date", "Title"], 2, ("Incidents",))


def test_it_may_have_two_rows() -> None:
    rows = [["When", "", "What"], ["From", "To", ""], ["2024-01-02", "2024-01-03", "One"]]
    assert header_among(rows) == Header(["From", "To", "What"], 2)
    rows[1] = ["2024-01-01", "", "None"]
    assert header_among(rows).rows == 1


def test_columns_are_as_many_as_a_spreadsheet_has() -> None:
    names = header_in(f"date,title{',c' * 20_000}\n2024,E\n").names
    assert (names[:3], len(names)) == (["date", "title", "c"], MOST_COLUMNS)
