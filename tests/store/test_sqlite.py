"""A database is closed when nobody holds it any more, in whichever thread that is."""

from threading import Thread

import pytest

from tui.store.sqlite import connect


@pytest.mark.filterwarnings("error::ResourceWarning")
def test_it_closes_itself_and_any_thread_may_use_it() -> None:
    database = connect()
    database.execute("create table t (n)")
    writing = Thread(target=database.execute, args=("insert into t values (1)",))
    writing.start()
    writing.join()
    assert not database.in_transaction
    assert database.execute("select n from t").fetchone() == (1,)
    del database
