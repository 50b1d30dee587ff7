"""How what is opened is read: by whom, and what of it waits."""

from pathlib import Path

import pytest

from tui.app.comparing import ComparingLoader
from tui.app.excerpt import ExcerptLoader
from tui.app.loader import Loader
from tui.app.reading import begin_reading
from tui.app.run import Options
from tui.log.sample import sample_name

LOG = Path(sample_name())


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (Options(cached=False), Loader),
        (Options(old=str(LOG)), ComparingLoader),
        (Options(engine="nowhere"), ExcerptLoader),
    ],
)
def test_each_kind_of_log_has_its_loader_which_is_at_work(
    options: Options, kind: type[Loader]
) -> None:
    loader = begin_reading(LOG, options)
    assert type(loader) is kind
    loader.drawn.set()
    loader.begun.wait()
    assert (loader.session is None) == (kind is ExcerptLoader)
    loader.end()
    assert (loader.error is None) == (loader.session is not None)


@pytest.mark.parametrize("options", [Options(cached=False), Options(cached=False, resume=True)])
def test_a_log_is_read_on_once_its_first_part_is_drawn_where_that_is_drawn(
    options: Options,
) -> None:
    loader = begin_reading(LOG, options)
    assert loader.drawn.is_set() != options.plain
    assert not loader.leisure.is_set()
    loader.end()
