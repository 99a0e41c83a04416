"""What experts and the claims they spoke on can be narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd

from parley.analysis.facets import Facet
from parley.dataset import Dataset
from parley.dataset.kept import kept
from parley.dataset.view import View

COUNTRY_SEPARATOR: Final = " / "
AFFILIATION_SEPARATOR: Final = "; "


def countries(analysts: pd.DataFrame) -> pd.Series:
    """The countries of each analyst as a list; several stand in one cell with a slash."""
    return _lists(analysts, "country", lambda cell: cell.split(COUNTRY_SEPARATOR))


def kinds(analysts: pd.DataFrame) -> pd.Series:
    """The kind of each analyst's institution as a list of one; of none where it is not known."""
    return _lists(analysts, "affiliation_kind", lambda cell: [cell])


def affiliations(analysts: pd.DataFrame) -> pd.Series:
    """The institutions of each analyst as a list; several stand in one cell with a semicolon."""
    return _lists(analysts, "affiliation", lambda cell: cell.split(AFFILIATION_SEPARATOR))


def _lists(analysts: pd.DataFrame, column: str, split: Callable[[str], list[str]]) -> pd.Series:
    cells = analysts[column].fillna("")
    lists = [[part for part in split(cell) if part] for cell in cells]
    return pd.Series(lists, index=cells.index, dtype=object)


OF_ANALYSTS: Final[Mapping[str, Callable[[pd.DataFrame], pd.Series]]] = {
    "country": countries,
    "kind": kinds,
    "affiliation": affiliations,
}
"""The facets of analysts, and everybody's values of each."""


@kept
def values(dataset: Dataset, name: str) -> list[str]:
    """The values that the data set has of a facet of analysts, by the alphabet."""
    return sorted(OF_ANALYSTS[name](dataset["analysts"]).explode().dropna().unique())


@kept
def themes(dataset: Dataset) -> list[str]:
    """The themes of the claims, in the order of their table."""
    return [str(theme) for theme in dataset["claims"]["theme"].unique()]


@kept
def analyst_facets(view: View) -> tuple[Facet, ...]:
    """The facets of the view's analysts; their values are those of the whole data set.

    So a link keeps its meaning under every filter.
    """
    return tuple(
        Facet.of(name, cells(view["analysts"]), values(view.dataset, name))
        for name, cells in OF_ANALYSTS.items()
    )


@kept
def theme_facet(view: View) -> Facet:
    """The themes of the claims on which the view has a statement; a row is a claim."""
    claims = view.dataset["claims"]
    spoken = claims["claim_id"].isin(view["analyst_views"]["claim_id"])
    return Facet.of("theme", claims.loc[spoken, "theme"], themes(view.dataset))
