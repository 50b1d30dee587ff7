"""The endpoints of some dates, without a log around them."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import finalize

from tui.log.dates.date import Date
from tui.store.index.endpoints import Endpoints, Moments, write_endpoints
from tui.store.sqlite import connect


def endpoints_of(dates: Iterable[Date]) -> Endpoints:
    """Index when some dates begin and end; they are sorted, as the events of a log are."""
    database = connect()
    endpoints = Endpoints(database)
    finalize(endpoints, database.close)
    write_endpoints(database, Moments.of(sorted(dates)))
    return endpoints
