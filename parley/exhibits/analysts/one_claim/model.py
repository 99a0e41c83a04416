"""One claim as it stands among the others, and the voices heard on it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.experts import voices
from parley.dataset import Record, View, records
from parley.dataset.kept import shared
from parley.exhibits.analysts.splits.model import ranked_claims
from parley.exhibits.options import NoOptions as Options
from parley.exhibits.sources_of import view_sources

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The claim and its voices, those most for it first.

    ``claims`` is its row of `ranked_claims`, or none where nobody spoke on it;
    ``heard`` the rows of `analysis.experts.voices` on it.
    """

    view: View
    options: Options
    claim_id: str
    claims: pd.DataFrame
    heard: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nobody spoke on it."""
        return self.claims.empty

    @property
    def claim(self) -> Record:
        """The row of the claim; it has none where nobody spoke on it."""
        return records(self.claims)[0]

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of the voices."""
        return view_sources(self.view.dataset, self.heard["view_id"])


@shared
def build(view: View, claim_id: str, options: Options = Options()) -> Model:
    """The voices of the view on this claim."""
    claims, heard = ranked_claims(view), voices(view)
    heard = heard[heard["claim_id"] == claim_id]
    return Model(
        view,
        options,
        claim_id,
        claims[claims["claim_id"] == claim_id],
        heard.sort_values("stance", ascending=False, kind="stable"),
    )
