"""The flow of clauses from text to text: steps counted by the issues where they start and end."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import Node, flows, nodes_in_order
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.aligned import model as compared
from parley.exhibits.plans.aligned.model import OfTexts, Options

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model(OfTexts):
    """The texts compared, their ``flows`` (see `analysis.lineage.flows`) and where these end.

    ``nodes`` stand text by text in the order drawn.
    """

    flows: pd.DataFrame
    nodes: tuple[Node, ...]

    @property
    def empty(self) -> bool:
        """Whether no step of lineage lies between the texts."""
        return self.flows.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The flow between the texts asked for."""
    return of_texts(compared.build(view, options))


def of_texts(texts: compared.Model) -> Model:
    """The flow between texts that are compared already."""
    rows = flows(texts.view, texts.aligned)
    return Model(texts, rows, tuple(nodes_in_order(texts.view, texts.plans, rows)))
