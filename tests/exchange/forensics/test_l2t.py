"""plaso's l2tcsv."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_a_line_is_a_trace(read_data: Read) -> None:
    done = read_data("l2t.csv")
    first, second = done.events
    assert (first["date"], first["title"]) == ("2024-12-05T14:00:00", "C:\\x.exe")
    assert first["macb"] == "M..."
    assert (second["summary"], second["note"]) == ("systemd: reboot", "check this")
    assert done.tree["timezone"] == "UTC"


def test_another_zone_is_told(read_data: Read) -> None:
    done = read_data(
        "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc\n"
        "12/05/2024,14:00:00,UTC,M,F,N,T,-,-,a,b\n"
        "12/05/2024,14:00:00,EST5EDT,M,F,N,T,-,-,a,b\n"
        "12/05/2024,14:00:00,Nowhere,M,F,N,T,-,-,a,b\n"
    )
    assert ":3: is in EST5EDT, not in UTC" in done.told[1]
    assert ":4: Nowhere is no zone" in done.told[2]


def test_a_zone_may_be_called_otherwise_in_summer(read_data: Read) -> None:
    done = read_data(
        "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc\n"
        "12/05/2024,14:00:00,CET,M,F,N,T,-,-,a,b\n07/05/2024,14:00:00,CEST,M,F,N,T,-,-,a,b\n"
    )
    assert done.tree["timezone"] == "CET"
    assert done.told == ["2 events read as l2t"]


def test_a_trace_of_no_date_is_undated_and_told(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,"
        "inode,notes,format,extra\n"
        "00/00/0000,00:00:00,UTC,M,F,S,t,-,-,s,d,2,f,-,-,x,-\n"
    )
    assert done.events[0]["date"] == ".."
    assert done.events[0]["date_note"] == "00/00/0000 00:00:00"
    assert "1 × traces of no date (00/00/0000): undated" in done.told
