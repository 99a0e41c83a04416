"""Each figure as its page shows it before the reader chooses anything there: a view in, an exhibit out.

None where there is nothing to show. Texts, issues, actors and dates are the view's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.movement.changes.model import DAYS as WINDOWS
from parley.exhibits.registry import EXHIBITS

Options = Mapping[str, Any]
Make = Callable[[View, Options], Exhibit | None]

DAYS: Final = next(iter(WINDOWS.values()))
"""How far what moved reaches back if it is not told."""


def of_registry(name: str, **fixed: Any) -> Make:
    """An exhibit of the registry, with the options that it takes of those asked for."""

    def make(view: View, options: Options) -> Exhibit | None:
        listed = EXHIBITS[name]
        known = {one.name for one in listed.fields}
        asked = {one: value for one, value in options.items() if one in known}
        return listed.exhibit(view, listed.options(**asked, **fixed))

    return make


stances: Final = of_registry("stances")
by_side: Final = of_registry("stances", columns="sides")
silent: Final = of_registry("silence")
acceptance: Final = of_registry("acceptance")
clauses: Final = of_registry("clauses")
flow: Final = of_registry("flow")
changed: Final = of_registry("changes")
quantities: Final = of_registry("ruler")
settled: Final = of_registry("openness")
aligned: Final = of_registry("aligned")
events: Final = of_registry("timeline")
runs: Final = of_registry("steps")
near: Final = of_registry("agreement")
moved_by_measure: Final = of_registry("robustness")
ground: Final = of_registry("ground")
moved: Final = of_registry("moved")
other_changes: Final = of_registry("other-changes")
between: Final = of_registry("between")
experts: Final = of_registry("experts")
splits: Final = of_registry("splits")
parties: Final = of_registry("parties")
sources: Final = of_registry("sources")
weakest: Final = of_registry("weak")
coverage: Final = of_registry("coverage")
alpha: Final = of_registry("alpha")
sensitivity: Final = of_registry("sensitivity")
recoded: Final = of_registry("recoded")
