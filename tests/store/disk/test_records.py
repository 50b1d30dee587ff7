import pytest
from hypothesis import given

from tests.store.strategies import logs
from tui.log.dates.date import parse_date
from tui.log.model import Event, Head, Log
from tui.log.reading.reader import read, sample
from tui.store.disk.records import (
    EventDecoder,
    decode_head,
    encode,
    encode_head,
)


def same(log: Log) -> None:
    decoder = EventDecoder(log.timezone)
    assert tuple(decoder.decode(encode(event)) for event in log.events) == log.events
    head = decode_head(encode_head(log))
    for part in Head.__struct_fields__:
        assert getattr(head, part) == getattr(log, part)


@given(logs)
def test_records_are_read_back_as_they_were(log: Log) -> None:
    same(log)


def test_the_sample_is_read_back_as_it_was() -> None:
    same(read(sample()).log)


def test_clock_times_are_of_the_zone_of_the_log() -> None:
    date = parse_date("2024-12-05T14:00", "Asia/Damascus")
    event = Event(id="a", date=date, title="")
    assert EventDecoder("Asia/Damascus").decode(encode(event)).date == date
    assert EventDecoder("UTC").decode(encode(event)).date != date


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"id": 1}', b'{"date": "2024-13"}', b"\xff"])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    for read_back in (EventDecoder("UTC").decode, decode_head):
        with pytest.raises(ValueError, match=r"."):
            read_back(data)
