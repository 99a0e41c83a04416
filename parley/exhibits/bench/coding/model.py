"""In what share of redrawn codings the package keeps its red lines, and its place for two parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.analysis.packages import Coding, coding
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.frontier import model as frontier
from parley.exhibits.bench.frontier.model import Model as Frontier
from parley.exhibits.bench.frontier.model import Options

_AS_OPENED: Final = Options()


@dataclass(frozen=True, eq=False)
class Model:
    """The shares for the package on the bench; ``coding`` is None where there is nothing to redraw of it.

    The two parties of ``frontier`` are those for whom it is undominated or not, if there are two.
    """

    frontier: Frontier
    coding: Coding | None

    @property
    def view(self) -> View:
        """What the package is made from."""
        return self.frontier.view

    @property
    def empty(self) -> bool:
        """Whether there is no package, no party that spoke on it, or no statement that was coded twice."""
        return self.coding is None or not self.coding.coded


@shared
def build(view: View, options: Options = _AS_OPENED) -> Model:
    """The shares of the package asked for. Raises `ValueError` like `parley.exhibits.bench.model.bench`."""
    front = frontier.build(view, options)
    own = front.bench
    if not own.package.choices or not own.reading.by_party["heard"].any():
        return Model(front, None)
    found = coding(
        view,
        front.searched.space,
        own.package,
        front.axes,
        red_line=options.threshold,
    )
    return Model(front, found)
