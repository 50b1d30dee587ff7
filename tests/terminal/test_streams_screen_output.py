import fcntl
import os
import resource
import threading

import pytest

from tui.terminal.streams import ScreenOutput


def test_it_goes_out_at_flush_as_utf8():
    reader, writer = os.pipe()
    output = ScreenOutput(writer)
    output.write("حماة ")
    output.write("\ud800")
    output.flush()
    assert os.read(reader, 100) == "حماة ?".encode()
    assert output.fileno() == writer
    os.close(reader)
    os.close(writer)


def test_a_line_that_is_gone_is_no_error():
    reader, writer = os.pipe()
    os.close(reader)
    output = ScreenOutput(writer)
    for _ in range(100):
        output.write("x" * 1000)
        output.flush()
    os.close(writer)


def receive(output, reader, size):
    """Read, while another thread sends what was written, until so many bytes have come."""
    sending = threading.Thread(target=output.flush)
    sending.start()
    received = 0
    while received < size:
        received += len(os.read(reader, 65536))
    sending.join()


def test_a_slow_line_loses_nothing_though_it_does_not_block():
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    output = ScreenOutput(writer)
    output.write("x" * 500_000)
    receive(output, reader, 500_000)
    os.close(reader)
    os.close(writer)


@pytest.fixture
def many_files():
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    if limits[0] < 1200:
        resource.setrlimit(resource.RLIMIT_NOFILE, (1200, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, limits)


@pytest.mark.usefixtures("many_files")
def test_a_slow_line_may_have_any_number():
    reader, writer = os.pipe()
    high = fcntl.fcntl(writer, fcntl.F_DUPFD, 1100)  # beyond what select takes
    os.set_blocking(high, False)
    output = ScreenOutput(high)
    output.write("x" * 200_000)
    receive(output, reader, 200_000)
    for each in (reader, writer, high):
        os.close(each)
