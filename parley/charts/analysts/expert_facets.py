"""What experts can be narrowed by: countries, institutions, and the themes of their claims."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import pandas as pd

from parley.dataset import View

COUNTRY_SEPARATOR: Final = " / "
AFFILIATION_SEPARATOR: Final = "; "


def countries(analysts: pd.DataFrame) -> pd.Series:
    """The countries of each analyst as a list; several stand in one cell with a slash."""
    return _parts(analysts["country"], COUNTRY_SEPARATOR)


def affiliations(analysts: pd.DataFrame) -> pd.Series:
    """The institutions of each analyst as a list; several stand in one cell with a semicolon."""
    return _parts(analysts["affiliation"], AFFILIATION_SEPARATOR)


def _parts(cells: pd.Series, separator: str) -> pd.Series:
    parts = [[part for part in str(cell).split(separator) if part] for cell in cells.fillna("")]
    return pd.Series(parts, index=cells.index, dtype=object)


def facet_counts(view: View) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Countries, affiliations and themes -> how many analysts, analysts and claims of the view.

    The values are those of the whole data set, so that a link keeps its meaning.
    """
    data, there = view.dataset, view["analysts"]["analyst_id"]
    analysts = data["analysts"].assign(here=data["analysts"]["analyst_id"].isin(there))
    found = []
    for lists in (countries(analysts), affiliations(analysts)):
        each = pd.DataFrame({"value": lists, "here": analysts["here"]}).explode("value").dropna()
        found.append({str(k): int(n) for k, n in each.groupby("value")["here"].sum().items()})
    claims = data["claims"]
    spoken = claims["claim_id"].isin(view["analyst_views"]["claim_id"])
    themes = spoken.groupby(claims["theme"], sort=False).sum()
    return found[0], found[1], {str(k): int(n) for k, n in themes.items()}


def kept_analysts(
    view: View, country: Collection[str] = (), affiliation: Collection[str] = ()
) -> pd.DataFrame:
    """The view's analysts with one of the countries and one of the affiliations; empty keeps all."""
    analysts = view["analysts"]
    for lists, wanted in ((countries, country), (affiliations, affiliation)):
        if wanted:
            asked = set(wanted)
            held = [not asked.isdisjoint(one) for one in lists(analysts)]
            analysts = analysts[pd.Series(held, index=analysts.index, dtype=bool)]
    return analysts.reset_index(drop=True)
