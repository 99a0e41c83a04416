"""What experts and their claims can be narrowed by, and who is left out as nothing is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.dataset import View
from parley.wording import count, listed

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


OF_ANALYSTS: Final[Mapping[str, tuple[str, Callable[[pd.DataFrame], pd.Series]]]] = {
    "country": ("country", countries),
    "kind": ("kind of institution", kinds),
    "affiliation": ("affiliation", affiliations),
}
"""The facets of analysts: what each is called in a sentence, and everybody's values of it."""


@dataclass(frozen=True, slots=True)
class Facets:
    """Value -> how many analysts of the view have it; of a theme, how many claims.

    The values are those of the whole data set, so that a link keeps its meaning.
    """

    country: dict[str, int]
    kind: dict[str, int]
    affiliation: dict[str, int]
    theme: dict[str, int]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The values chosen: those of one facet widen each other, different facets narrow each other.

    Nothing chosen keeps everything. ``claim`` holds ids.
    """

    country: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    affiliation: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    claim: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """'country Canada or Norway; 3 chosen claims'; '' where nothing is chosen."""
        parts = [
            f"{name} {listed(values, last='or')}"
            for name, values in (
                *((name, getattr(self, facet)) for facet, (name, _) in OF_ANALYSTS.items()),
                ("theme", self.theme),
            )
            if values
        ]
        if self.claim:
            parts.append(count(len(self.claim), "chosen claim"))
        return "; ".join(parts)


def facets(view: View) -> Facets:
    """The facets of a view's analysts and claims."""
    data, there = view.dataset, view["analysts"]["analyst_id"]
    analysts = data["analysts"]
    here = analysts["analyst_id"].isin(there)
    claims = data["claims"]
    spoken = claims["claim_id"].isin(view["analyst_views"]["claim_id"])
    themes = spoken.groupby(claims["theme"], sort=False).sum()
    return Facets(
        theme={str(k): int(n) for k, n in themes.items()},
        **{facet: _counted(values(analysts), here) for facet, (_, values) in OF_ANALYSTS.items()},
    )


def _counted(lists: pd.Series, here: pd.Series) -> dict[str, int]:
    each = pd.DataFrame({"value": lists, "here": here}).explode("value").dropna()
    return {str(k): int(n) for k, n in each.groupby("value")["here"].sum().items()}


def kept_analysts(view: View, narrowed: Narrowing) -> pd.DataFrame:
    """The view's analysts with a chosen value of every facet in which one is chosen."""
    analysts = view["analysts"]
    for facet, (_, values) in OF_ANALYSTS.items():
        wanted = getattr(narrowed, facet)
        if wanted:
            held = [not set(wanted).isdisjoint(one) for one in values(analysts)]
            analysts = analysts[pd.Series(held, index=analysts.index, dtype=bool)]
    return analysts.reset_index(drop=True)


def left_out(view: View, narrowed: Narrowing) -> str:
    """A sentence on the analysts with an empty cell in a facet that is chosen from; '' for none."""
    analysts = view["analysts"]
    unknown = [
        (name, sum(not one for one in values(analysts)))
        for facet, (name, values) in OF_ANALYSTS.items()
        if getattr(narrowed, facet)
    ]
    return _unknown_in_words((name, n) for name, n in unknown if n)


def _unknown_in_words(unknown: Iterable[tuple[str, int]]) -> str:
    parts = [f"{count(n, 'analyst')} whose {name} is not known" for name, n in unknown]
    return f"Left out: {listed(parts)}." if parts else ""
