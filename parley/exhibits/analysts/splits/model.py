"""Which claims are shown, in which order, and the voices heard on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.experts import claim_splits, voices
from parley.dataset import Record, View, records
from parley.dataset.kept import kept, shared
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import flag, word
from parley.exhibits.sources_of import view_sources

MOST_CLAIMS: Final = 12

ORDERS: Final[Mapping[str, str]] = {
    "polarisation": "most polarised",
    "voices": "most spoken on",
}
"""What the claims can be ranked by, and what that is called."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """In which order the claims stand, and whether all of them are shown."""

    order: str = word("an_order", "Order", ORDERS, "what the claims are ranked by", older={"most divided": "polarisation"})
    every: bool = flag("an_every", "All claims", f"every claim that was spoken on, not only the first {MOST_CLAIMS}")
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The claims in their order, and those of them that are shown.

    ``ranked`` has the columns of `analysis.experts.claim_splits` and the claim's
    ``statement`` and ``theme``, a row each claim that anybody spoke on; ``claims`` are
    those that are shown, ``heard`` the rows of `analysis.experts.voices` on these.
    """

    view: View
    options: Options
    ranked: pd.DataFrame
    claims: pd.DataFrame
    heard: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nobody spoke on any claim."""
        return self.ranked.empty

    @property
    def with_both_camps(self) -> int:
        """On how many claims there are voices for and against."""
        return int(self.ranked["split"].sum())

    @property
    def most_polarised(self) -> Record | None:
        """The claim with the highest polarisation; None where too few spoke on every one."""
        known = self.ranked[self.ranked["polarisation"].notna()]
        return None if known.empty else records(known.loc[[known["polarisation"].idxmax()]])[0]

    def telling(self) -> str | None:
        """The claim that splits the experts most, of those shown; the first where none is ranked.

        As the choice of that claim alone; None where nobody spoke on any.
        """
        if self.claims.empty:
            return None
        widest = self.claims.sort_values("polarisation", ascending=False, kind="stable")
        return CHOICE_SEPARATOR + str(widest["claim_id"].iloc[0])

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of the voices shown."""
        return view_sources(self.view.dataset, self.heard["view_id"])


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The claims of a view on which anybody spoke."""
    ranked = ranked_claims(view, options.order)
    claims = ranked if options.every else ranked.head(MOST_CLAIMS)
    heard = voices(view)
    return Model(view, options, ranked, claims, heard[heard["claim_id"].isin(claims["claim_id"])])


@kept
def ranked_claims(view: View, order: str = Options().order) -> pd.DataFrame:
    """The claims that anybody spoke on, in one of the `ORDERS`; see `Model` for the columns."""
    splits = claim_splits(view)
    splits = splits[splits["n"] > 0]
    if order == "voices":
        splits = splits.sort_values("n", ascending=False, kind="stable")
    claims = view.dataset.index["claims"]
    return splits.assign(
        statement=splits["claim_id"].map(claims["statement"]),
        theme=splits["claim_id"].map(claims["theme"]),
    ).reset_index(drop=True)
