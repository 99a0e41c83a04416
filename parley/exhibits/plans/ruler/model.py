"""The quantities that several texts name."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.lineage import Quantity, shared_quantities
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.aligned import model as compared
from parley.exhibits.plans.aligned.model import OfTexts, Options

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model(OfTexts):
    """The texts compared and the quantities that at least two of them share, in reading order."""

    quantities: tuple[Quantity, ...]

    @property
    def empty(self) -> bool:
        """Whether no two of the texts share a quantity."""
        return not self.quantities


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The quantities of the texts asked for."""
    return of_texts(compared.build(view, options))


def of_texts(texts: compared.Model) -> Model:
    """The quantities of texts that are compared already."""
    return Model(texts, tuple(shared_quantities(texts.view, texts.aligned)))
