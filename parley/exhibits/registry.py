"""The exhibits that a view alone makes, by name: where each is made, and which page shows it how.

Nothing is imported until it is asked for, so that a list of names costs nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Final

from parley.dataset.view import View
from parley.exhibits.choice_keys import CHOSEN
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.kept import drawn
from parley.exhibits.options import Option, checked, options_of


@dataclass(frozen=True, slots=True)
class Parts:
    """A control with which a page shows one of several exhibits or views in place of the others.

    ``names`` says what each is called, exhibit or view -> label; the page opens on the first.
    ``key`` is the control's in the page's address, which holds the label. Labels that were given up
    are ``older``, label -> exhibit.
    """

    key: str
    label: str
    names: Mapping[str, str]
    older: Mapping[str, str] = field(default_factory=dict)

    def shown_by(self, exhibit: str) -> dict[str, str]:
        """What an address holds that shows the exhibit; nothing for the first."""
        first = next(iter(self.names))
        return {self.key: self.names[exhibit]} if exhibit != first else {}

    def meant(
        self, label: str | None, keys: Collection[str], figure: str | None = None
    ) -> str | None:
        """What an address means that does not name a part of today's; None for the first.

        It does by an older ``label``, by a ``figure`` of one part, or by an option among its ``keys``
        that the first part does not have: links go on to open what they opened when that part
        came first.
        """
        if label is not None:
            return self.older.get(label)
        first, *others = self.names
        if figure is not None:
            shown = (name for name in others if name in EXHIBITS and figure in EXHIBITS[name].keys)
            return next(shown, None)
        known = _asked_of(first)
        return next((name for name in others if (_asked_of(name) - known) & set(keys)), None)


def _asked_of(part: str) -> set[str]:
    """The keys of a part's options; none for a part that is no exhibit.

    What a reader chose in a figure is an option of some parts, and says nothing of which is shown.
    """
    keys = {field.key for field in EXHIBITS[part].fields} if part in EXHIBITS else set()
    return keys - CHOSEN


PARTS: Final[Mapping[str, Parts]] = {
    "clauses": Parts("cl_as", "View", {"reading": "Read", "clauses": "Table"}),
    "plans": Parts(
        "pl_show",
        "Overview",
        {
            "flow": "Flow of clauses",
            "changes": "Changes by group",
            "ruler": "Shared quantities",
            "openness": "Rival versions",
        },
        older={"Settled and known": "openness"},
    ),
    "stances": Parts("st_show", "Show", {"stances": "Stances", "silence": "Silence"}),
    "analysts": Parts(
        "an_part",
        "Show",
        {
            "splits": "Widest splits",
            "experts": "Experts and claims",
            "parties": "Beside the parties",
        },
    ),
    "sources": Parts(
        "so_part",
        "Show",
        {
            "sources": "Pages read",
            "weak": "Weak spots",
            "coverage": "Coverage",
            "alpha": "Reliability",
        },
    ),
}
"""By page."""

PLANS_VIEW: Final = Parts("pl_as", "View", {"compared": "Compared", "text-events": "One text"})
"""Whether the page on plans compares texts or looks at one."""

PLANS_ROWS: Final = Parts("pl_aligned", "Rows", {"cards": "Side by side", "aligned": "Table"})
"""As what the rows of texts that are compared stand."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An exhibit: how it is asked for, the page that shows it, the package that makes it.

    ``package`` is a folder of `parley.exhibits` with a module ``model``, which has the class
    ``Options`` and the function ``build(view, options)``, and a module ``exhibit`` with the
    function ``build(model, dark=...)``, of a table ``build(model)``. Options of which the view decides
    some have a method ``decided(view)``, which gives them with what it decides. ``shown_by`` are the controls of the page, key ->
    label, under which it is shown; none for those that the page opens with. ``also`` are
    the keys that its exhibit has besides its name, as file names and embedding addresses do.
    ``in_addition`` says that it is shown below the others and not in their place.
    """

    name: str
    page: str
    package: str
    shown_by: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    in_addition: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The names under which an embedding may ask for it."""
        return self.name, *self.also

    @property
    def options(self) -> type[Any]:
        """The dataclass of its options."""
        return self._module("model").Options

    @property
    def fields(self) -> tuple[Option, ...]:
        """Its options one by one."""
        return options_of(self.options)

    def checked(self, view: View, values: Mapping[str, Any]) -> Any:
        """The options with these values; raises `exhibits.query.QueryError` for what they may not hold."""
        return checked(self.options, view.dataset, values)

    def model(self, view: View, options: Any = None) -> Any:
        """What it has to show of the view under these options, kept: the same object each time."""
        return self._module("model").build(view, self._decided(view, options))

    def exhibit(self, view: View, options: Any = None, *, dark: bool = False) -> Exhibit | None:
        """What it shows of the view under these options; None where nothing is left to show.

        Kept: the same object each time, to which nobody may write.
        """
        draw, build = self._module("exhibit").build, self._module("model").build
        theme = dark if self.has_figure else None
        return drawn(draw, build, view, self._decided(view, options), dark=theme)

    def _decided(self, view: View, options: Any) -> Any:
        """The options with what the view decides where nothing was asked for.

        So what a page asks for by its controls and what is asked for by nothing is made once.
        """
        asked = options or self.options()
        decided = getattr(asked, "decided", None)
        return asked if decided is None else decided(view)

    @property
    def has_figure(self) -> bool:
        """Whether it is drawn; a table has no module ``figure``, and no theme."""
        return _is_there(f"parley.exhibits.{self.package}.figure")

    def _module(self, name: str) -> ModuleType:
        return import_module(f"parley.exhibits.{self.package}.{name}")


@cache
def _is_there(module: str) -> bool:
    return find_spec(module) is not None


_ALL: Final = (
    Listed("acceptance", "overview", "overview.acceptance"),
    Listed("texts", "overview", "overview.texts", in_addition=True),
    Listed("reading", "clauses", "clauses.reading"),
    Listed("clauses", "clauses", "clauses.listing", PARTS["clauses"].shown_by("clauses")),
    Listed("history", "clauses", "clauses.history"),
    Listed("family", "clauses", "clauses.family"),
    Listed("clause-events", "clauses", "clauses.context", also=("clause_events",)),
    Listed("flow", "plans", "plans.flow"),
    Listed("changes", "plans", "plans.changes", PARTS["plans"].shown_by("changes")),
    Listed("ruler", "plans", "plans.ruler", PARTS["plans"].shown_by("ruler")),
    Listed("openness", "plans", "plans.openness", PARTS["plans"].shown_by("openness")),
    Listed("aligned", "plans", "plans.aligned", PLANS_ROWS.shown_by("aligned"), in_addition=True),
    Listed(
        "text-events",
        "plans",
        "plans.text_events",
        PLANS_VIEW.shown_by("text-events"),
        ("plan_events",),
    ),
    Listed("stances", "stances", "stances.matrix", also=("sides",)),
    Listed("silence", "stances", "stances.silence", PARTS["stances"].shown_by("silence")),
    Listed("agreement", "agreement", "agreement.pairs"),
    Listed("blocs", "agreement", "agreement.blocs", in_addition=True),
    Listed("own-side", "agreement", "agreement.own_side", also=("own_side",), in_addition=True),
    Listed(
        "side-traits", "agreement", "agreement.side_traits", also=("side_traits",), in_addition=True
    ),
    Listed("robustness", "agreement", "agreement.robustness"),
    Listed("ground", "agreement", "agreement.common_ground"),
    Listed("bench", "bench", "bench.whole"),
    Listed("bench-parties", "bench", "bench.parties", also=("bench_parties",), in_addition=True),
    Listed(
        "bench-red-lines", "bench", "bench.red_lines", also=("bench_red_lines",), in_addition=True
    ),
    Listed("bench-swaps", "bench", "bench.swaps", also=("bench_swaps",), in_addition=True),
    Listed("bench-options", "bench", "bench.options", also=("bench_options",), in_addition=True),
    Listed("bench-best", "bench", "bench.best", also=("bench_best",), in_addition=True),
    Listed("bench-frontier", "bench", "bench.frontier", also=("bench_frontier",), in_addition=True),
    Listed("bench-coding", "bench", "bench.coding", also=("bench_coding",), in_addition=True),
    Listed("timeline", "timeline", "timeline.events"),
    Listed("steps", "timeline", "timeline.steps"),
    Listed("moved", "movement", "movement.stances"),
    Listed("other-changes", "movement", "movement.others", also=("changes",)),
    Listed("between", "movement", "movement.between"),
    Listed("splits", "analysts", "analysts.splits"),
    Listed("experts", "analysts", "analysts.experts", PARTS["analysts"].shown_by("experts")),
    Listed("parties", "analysts", "analysts.parties", PARTS["analysts"].shown_by("parties")),
    Listed("sources", "sources", "sources.pages_read"),
    Listed("weak", "sources", "sources.weak_spots", PARTS["sources"].shown_by("weak")),
    Listed("coverage", "sources", "sources.coverage", PARTS["sources"].shown_by("coverage")),
    Listed("alpha", "sources", "sources.alpha", PARTS["sources"].shown_by("alpha")),
    Listed(
        "sensitivity",
        "sources",
        "sources.sensitivity",
        PARTS["sources"].shown_by("alpha"),
        ("shake",),
    ),
    Listed("recoded", "sources", "sources.recoded", PARTS["sources"].shown_by("alpha")),
)

EXHIBITS: Final[Mapping[str, Listed]] = {listed.name: listed for listed in _ALL}
"""By name, page by page in the order of the menu; the first of a page is what it opens on."""

OTHER_NAMES: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "sides": ("stances", {"columns": "sides"}),
    "shake": ("sensitivity", {}),
}
"""What else can be asked for by name: the exhibit that is meant, and with which options; the
second is a name that was given up."""


PAGES: Final = tuple(dict.fromkeys(listed.page for listed in _ALL))
"""The pages with exhibits, in the order of the menu."""


def on_page(page: str) -> list[Listed]:
    """The exhibits of a page, the one it opens on first."""
    return [listed for listed in _ALL if listed.page == page]
