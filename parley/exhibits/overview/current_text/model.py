"""Which text is the current one at the as-of date, and through which its points are read."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.consensus import CurrentText, current_text
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The current text of a view."""

    view: View
    options: Options
    current: CurrentText

    @property
    def empty(self) -> bool:
        """Whether the view has no public text at all."""
        return self.current.newest is None


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The current text."""
    return Model(view, options, current_text(view))
