"""Which experts and which claims are shown, and what the latest view in each cell is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.experts import (
    analyst_facets,
    cells,
    most_frequent,
    theme_facet,
    themes,
    values,
    views_with_partners,
    voices,
)
from parley.analysis.facets import Facet, chosen_in, kept
from parley.dataset import Dataset, View
from parley.dataset.kept import shared
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import Words, flag, ids, self_named, words

MOST_ANALYSTS: Final = 8
MOST_CLAIMS: Final = 12
"""How many of each are shown at first: those who spoke most, and those most spoken on."""

MOST_EACH: Final = 100
"""How many of each "all" draws: above ten thousand squares a browser no longer keeps up."""


def _values(name: str) -> Callable[[Dataset], Words]:
    return lambda dataset: self_named(values(dataset, name))


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """Which experts and claims to keep, and whether all of them are shown."""

    country: tuple[str, ...] = words("an_country", "Country", _values("country"), "countries of the experts to keep")
    kind: tuple[str, ...] = words("an_kind", "Kind of institution", _values("kind"), "kinds of the experts' institutions to keep")
    affiliation: tuple[str, ...] = words("an_affiliation", "Affiliation", _values("affiliation"), "institutions of the experts to keep")
    theme: tuple[str, ...] = words("an_theme", "Theme", lambda dataset: self_named(themes(dataset)), "themes of the claims to keep")
    claims: tuple[str, ...] = words("an_claim", "Claims", ids("claims"), "claims to keep, by id or wording")
    everyone: bool = flag("an_all", "All", f"every one kept, up to {MOST_EACH} experts and claims")
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Cells of claim x analyst, ready to be drawn.

    ``cells`` are those of `analysis.experts.cells`; ``claims`` and ``analysts`` the rows
    of those tables in the order drawn. ``kept_claims`` and ``kept_analysts`` say how many
    of each filters and options allow; ``facets`` are those of `facets`.
    """

    view: View
    options: Options
    facets: tuple[Facet, ...]
    cells: pd.DataFrame
    claims: pd.DataFrame
    analysts: pd.DataFrame
    kept_claims: int
    kept_analysts: int

    @property
    def empty(self) -> bool:
        """Whether no view is left."""
        return self.cells.empty

    @property
    def views(self) -> pd.DataFrame:
        """The cells that hold a view."""
        return self.cells[self.cells["stance"].notna()]

    @property
    def spoken_claims(self) -> int:
        """On how many of the claims somebody shown spoke."""
        return int(self.views["claim_id"].nunique())

    @property
    def split_claims(self) -> int:
        """On how many of the claims those shown stand on both sides."""
        return int(for_and_against(self.views["stance"], self.views["claim_id"]).sum())

    def telling(self) -> str | None:
        """The first cell against the claim that splits those shown most evenly, as its choice.

        Most evenly: where the smaller of the two camps is largest, the first such claim of equals.
        Where no claim has both camps it is the first view there is; None without any.
        """
        views = self.views
        if views.empty:
            return None
        sides = views.assign(pro=views["stance"] > 0, con=views["stance"] < 0)
        camps = sides.groupby("claim_id", sort=False)[["pro", "con"]].sum()
        even = camps.min(axis=1)
        if even.max():
            views = views[(views["claim_id"] == even.idxmax()) & (views["stance"] < 0)]
        first = views.iloc[0]
        return f"{first['analyst_id']}{CHOICE_SEPARATOR}{first['claim_id']}"

    @property
    def unknown(self) -> Mapping[str, int]:
        """Facet that is chosen from -> how many analysts of the view have no value of it, if any."""
        chosen = [facet for facet in self.facets if getattr(self.options, facet.name)]
        return {facet.name: int(facet.unknown.sum()) for facet in chosen if facet.unknown.any()}


def facets(view: View) -> tuple[Facet, ...]:
    """What the analysts of the view, and last the claims they spoke on, can be narrowed by."""
    return (*analyst_facets(view), theme_facet(view))


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The cells that options and filters keep.

    Unless ``everyone`` is asked for, the `MOST_CLAIMS` on which most voices were heard
    and the `MOST_ANALYSTS` with views on most of these; with it, up to `MOST_EACH` of
    either. Of claims that are chosen one by one, `MOST_EACH` are kept in any case.
    Claims stand by theme, analysts as in their table.
    """
    of_analysts = analyst_facets(view)
    analysts = view["analysts"][kept(of_analysts, chosen_in(of_analysts, options))]
    views = views_with_partners(view)
    views = views[views["analyst_id"].isin(analysts["analyst_id"])]
    every = view.dataset["claims"]
    claims = every[every["claim_id"].isin(views["claim_id"])]
    for column, wanted in (("theme", options.theme), ("claim_id", options.claims)):
        claims = claims[claims[column].isin(wanted)] if wanted else claims
    views = views[views["claim_id"].isin(claims["claim_id"])]
    analysts = analysts[analysts["analyst_id"].isin(views["analyst_id"])]
    kept_claims, kept_analysts = len(claims), len(analysts)

    most_claims = MOST_EACH if options.everyone or options.claims else MOST_CLAIMS
    claims = most_frequent(claims, "claim_id", voices(view)["claim_id"], most_claims)
    said = views.loc[views["claim_id"].isin(claims["claim_id"]), "analyst_id"]
    most_analysts = MOST_EACH if options.everyone else MOST_ANALYSTS
    analysts = most_frequent(analysts, "analyst_id", said, most_analysts)
    order = {theme: n for n, theme in enumerate(themes(view.dataset))}
    claims = claims.sort_values("theme", key=lambda named: named.map(order), kind="stable")
    return Model(
        view,
        options,
        facets(view),
        cells(views, claims["claim_id"], analysts["analyst_id"]),
        claims.reset_index(drop=True),
        analysts.reset_index(drop=True),
        kept_claims,
        kept_analysts,
    )
