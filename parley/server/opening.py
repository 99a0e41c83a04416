"""What visitors see first: the modules of pages, the data, and every exhibit as its page opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from parley.pages import PAGES
from parley.paths import PACKAGE
from parley.server.imports import import_all
from parley.server.lazily import interface

if TYPE_CHECKING:
    from parley.dataset import Dataset, View
    from parley.exhibits.registry import Listed


_read: list[Dataset | None] = [None]


def current() -> Dataset | None:
    """The data set as its files are now; None where there are faults, which the router shows."""
    modules()
    from parley.store import store

    try:
        _read[:] = [store().dataset]
    except OSError:  # a file was being put in another's place; it is looked for again
        return None
    return at_hand()


def at_hand() -> Dataset | None:
    """The data set as it was when `current` was last asked, None before; reads nothing."""
    return _read[0]


@cache
def modules() -> None:
    """Import what the router, the pages and the HTTP interface need."""
    import_all([PACKAGE / "app.py", *(page.path for page in PAGES.values())])
    interface()


def steps(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes ready all that pages open with."""
    yield from exhibits(dataset)
    yield from lists(dataset)


def lists(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes the lists of pages that are no exhibits, and the tables that the page of data counts."""
    from parley.dataset import TABLES, Filters
    from parley.exhibits.overview.current_text import model as current_text
    from parley.exhibits.overview.moves import model as moves
    from parley.exhibits.overview.points import model as points
    from parley.exhibits.overview.unheard import model as unheard
    from parley.store import cached_view

    view = cached_view(dataset, Filters())
    for model in (current_text, points, moves, unheard):
        yield partial(model.build, view)
    yield lambda: [view[table.name] for table in TABLES]


def exhibits(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes each exhibit of the whole data set, in light and dark; those that a page opens
    on come first."""
    from parley.dataset import Filters
    from parley.exhibits.registry import EXHIBITS, on_page
    from parley.exhibits.registry import PAGES as WITH_EXHIBITS
    from parley.store import cached_view

    view = cached_view(dataset, Filters())
    first = [on_page(page)[0] for page in WITH_EXHIBITS]
    later = [listed for listed in EXHIBITS.values() if listed not in first]
    for group in (first, later):
        for dark in (False, True):
            for listed in group:
                if listed.has_figure or not dark:
                    yield partial(_make, listed, view, dark)


def _make(listed: Listed, view: View, dark: bool) -> None:
    from parley.exhibits.query import QueryError

    try:
        listed.exhibit(view, dark=dark)
    except QueryError:
        return  # one about a clause or the like is none until a reader has chosen
