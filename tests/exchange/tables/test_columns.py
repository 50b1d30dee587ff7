"""Any table with a header, wherever that stands; what people really send."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.making.row import ImportFault

Read = Callable[..., Imported]


def test_what_stands_above_the_header_is_kept(read_data: Read) -> None:
    done = read_data("My incidents,,\nexported 2024,,\n,,\nDate,Title,Level\n2024-01-02,One,3\n")
    assert done.events == [{"date": "2024-01-02", "title": "One", "level": 3}]
    assert (done.tree["title"], done.tree["summary"]) == ("My incidents", "exported 2024")
    assert done.told[1] == "2 × rows above the header: kept as title and summary of the log"


@pytest.mark.parametrize("above", ["sep=;\n", "# made by a tool\n", "\ufeff"])
def test_marks_before_the_header_do_not_hide_it(read_data: Read, above: str) -> None:
    done = read_data(f"{above}Date;Title\n2024-01-02;One\n")
    assert done.events == [{"date": "2024-01-02", "title": "One"}]


def test_names_below_merged_cells_are_the_header(read_data: Read) -> None:
    done = read_data("When,,What,\nFrom,To,Title,Colour\n2024-01-02,2024-01-03,One,red\n")
    assert done.events == [{"date": "2024-01-02/2024-01-03", "title": "One", "colour": "red"}]


def test_nearly_the_name_of_a_field_will_do_and_is_told(read_data: Read) -> None:
    done = read_data("Date of incident,Incident location,Last updated\n12 Jan 2024,Hama,2025\n")
    event = done.events[0]
    assert (event["date"], event["place"], event["last_updated"]) == ("2024-01-12", "hama", 2025)
    assert "the column 'Date of incident' is read as date" in done.told[1]


def test_a_column_is_named_whatever_the_table_looks_like(read_data: Read) -> None:
    done = read_data("who,moment\nme,2024-01-02\n", mapping={"date": "moment"})
    assert done.events == [{"date": "2024-01-02", "participants": [{"actor": "me"}]}]
    with pytest.raises(ImportFault, match="say which with --map date=COLUMN, of who, moment"):
        read_data("who,moment\nme,2024-01-02\n")


def test_a_list_of_dates_is_a_table(read_data: Read) -> None:
    assert read_data("Date\n2024-01-02\n").events == [{"date": "2024-01-02"}]


def test_utf_16_is_read_and_told(read_data: Read) -> None:
    done = read_data("Datum;Titel;Ort\n02.01.2024;Größe;Köln\n".encode("utf-16"))
    assert done.events == [{"date": "2024-01-02", "title": "Größe", "place": "koln"}]
    assert done.told[1].endswith("read as UTF-16")


def test_years_that_are_plain_numbers_are_counted_as_people_do(read_data: Read) -> None:
    done = read_data("Date;Titre\n-2000;Calcul\n-50;Code\n820;Livre\n1642;Machine\n")
    assert [each["date"] for each in done.events] == ["-1999", "-0049", "0820", "1642"]
    assert done.told[1].startswith("2 × years before 1, read as BC")
    named = read_data("name_zh,start_year_approx\n金陵,-333\n南京,1403\n")
    assert [each["date"] for each in named.events] == ["-0332", "1403"]
    edtf = read_data("date,title\n-0043,Ides\n-1999,Old\n")
    assert [each["date"] for each in edtf.events] == ["-0043", "-1999"]


def test_what_html_shows_is_kept_as_its_address(read_data: Read) -> None:
    done = read_data(
        'date,title,video\n2024,One,"<video id=""v""><source src=""media/1.mp4""/></video>"\n'
        '2025,Two,"<iframe src=""https://maps.example/1"" width=""600""></iframe>"\n'
    )
    assert [each["video"] for each in done.events] == ["media/1.mp4", "https://maps.example/1"]


def test_a_clock_time_without_a_day_stays_as_it_is(read_data: Read) -> None:
    done = read_data("time,title\nAbout 12:45 AM EST,Ship\n12:56 AM EST,Arc\n")
    assert [each["date"] for each in done.events] == ["About 12:45 AM EST", "12:56 AM EST"]
