"""The figures and tables of the pages by name, each as its page first shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from parley.dataset import Dataset, View
from parley.exhibits.agreement.common_ground.model import RANKS
from parley.exhibits.agreement.pairs.model import MEASURE_TITLES, UNITS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.registry import OLDER_NAMES
from parley.export import defaults, parameters
from parley.export.parameters import Parameter, QueryError

FROM: Final = replace(
    parameters.SINCE,
    meaning=f"the day after which changes count; {defaults.DAYS} days before the as-of date if left "
    "out",
    required=False,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, or for want of one a table, that a view alone makes.

    ``name`` is how it is asked for, ``page`` the file of its page, ``make`` gives it for a view
    and the values of ``parameters``, or None. ``key`` is its exhibit's, where that is not its name.
    """

    name: str
    page: str
    make: defaults.Make
    parameters: tuple[Parameter, ...] = ()
    key: str = ""

    def exhibit(self, view: View, options: defaults.Options) -> Exhibit:
        """What it shows. Raises `QueryError` where the filters leave nothing."""
        found = self.make(view, options)
        if found is None:
            earlier = " or an earlier since" if FROM in self.parameters else ""
            allowed = f"wider filters{earlier}"
            raise QueryError(self.name, "nothing to show under these filters", allowed)
        return found


def _words(known: Mapping[Any, str]) -> Callable[[Dataset], Mapping[str, str]]:
    """Values by the words of the pages, too, which their addresses hold; the same for all data."""
    words = {str(value): word for value, word in known.items()}
    return lambda _: words


RANK: Final = Parameter(
    "rank", "what common ground is ranked by", {"type": "string"}, default="across",
    labels=_words(RANKS),
)  # fmt: skip
_UNIT: Final = replace(parameters.UNIT, labels=_words(UNITS))
_PAIRS: Final = (
    replace(parameters.MEASURE, labels=_words(MEASURE_TITLES)), parameters.SHARED_AT_LEAST, _UNIT,
)  # fmt: skip

_ALL: Final = (
    Figure("acceptance", "overview", defaults.acceptance),
    Figure("clauses", "clauses", defaults.clauses),
    Figure("flow", "plans", defaults.flow),
    Figure("changes", "plans", defaults.changed),
    Figure("ruler", "plans", defaults.quantities),
    Figure("openness", "plans", defaults.settled),
    Figure("aligned", "plans", defaults.aligned),
    Figure("stances", "stances", defaults.stances),
    Figure("sides", "stances", defaults.by_side),
    Figure("silence", "stances", defaults.silent),
    Figure("agreement", "agreement", defaults.near, _PAIRS),
    Figure("robustness", "agreement", defaults.moved_by_measure, _PAIRS),
    Figure("ground", "agreement", defaults.ground, (RANK, _UNIT)),
    Figure("timeline", "timeline", defaults.events),
    Figure("steps", "timeline", defaults.runs),
    Figure("moved", "movement", defaults.moved, (FROM,)),
    Figure("other-changes", "movement", defaults.other_changes, (FROM,), key="changes"),
    Figure("between", "movement", defaults.between, (FROM,)),
    Figure("experts", "analysts", defaults.experts),
    Figure("splits", "analysts", defaults.splits),
    Figure("parties", "analysts", defaults.parties),
    Figure("sources", "sources", defaults.sources),
    Figure("weak", "sources", defaults.weakest),
    Figure("coverage", "sources", defaults.coverage),
    Figure("alpha", "sources", defaults.alpha),
    Figure("sensitivity", "sources", defaults.sensitivity),
    Figure("recoded", "sources", defaults.recoded),
)

FIGURES: Final[Mapping[str, Figure]] = {one.name: one for one in _ALL}
"""By name, page by page in the order of the menu."""

PAGES: Final = tuple(dict.fromkeys(one.page for one in _ALL))
"""The pages with figures; the first figure of a page is the one that it opens on."""


def on_page(page: str) -> list[Figure]:
    """The figures of a page, the one it opens on first."""
    return [one for one in _ALL if one.page == page]


def current_name(name: str) -> str:
    """The name that a name given up stands for now; every other as it is."""
    return name if name in FIGURES else OLDER_NAMES.get(name, (name, {}))[0]


def of_page(page: str, key: str = "") -> Figure | None:
    """The figure of a page by its exhibit's key, or the one it opens on; None if it has none."""
    key = current_name(key)
    found = [one for one in on_page(page) if not key or key in (one.key or one.name, one.name)]
    return found[0] if found else None
