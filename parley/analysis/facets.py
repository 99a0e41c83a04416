"""What the rows of a table can be narrowed by: values to choose, how many rows each leaves, and which."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

Choice = Mapping[str, Collection[str]]
"""The values chosen, by the name of their facet. A facet without any keeps every row."""

MARKED: Final = "true"
"""The one value of a facet that rows have or have not."""

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """One thing that rows can be narrowed by; what it is called is for those who show it.

    ``values`` gives each value and what it is called, in the order of a list to choose
    from; a value may be one that no row has. Which rows have it stands in ``rows`` and
    ``codes``, two arrays of integers of one length: the row at a position of the first has the
    value at the same position of the second, by its place in ``values``. A row may have several
    values or none; ``size`` is the number of rows, 0 or more. Rows are kept that have any of the
    values chosen, or all of them where the facet is ``conjunctive``.
    """

    name: str
    values: Mapping[str, str]
    size: int
    rows: npt.NDArray[np.intp]
    codes: npt.NDArray[np.intp]
    conjunctive: bool = False

    @classmethod
    def of(
        cls,
        name: str,
        cells: pd.Series,
        values: Mapping[str, str] | Iterable[str] | None = None,
        *,
        conjunctive: bool = False,
    ) -> Facet:
        """A facet of the rows whose ``cells`` hold a value each, or a list of values.

        Missing cells, empty lists and what is not among ``values`` count as no value.
        ``values`` that are no mapping are called what they are; None stands for those
        that the cells hold, in their order.
        """
        listed = cells.reset_index(drop=True).explode().dropna()
        if values is None:
            values = listed.unique()
        named = dict(values) if isinstance(values, Mapping) else {value: value for value in values}
        codes = pd.Index(list(named), dtype=object).get_indexer(pd.Index(listed, dtype=object))
        having = pd.DataFrame({"row": listed.index.to_numpy(), "code": codes})
        having = having[codes >= 0].drop_duplicates()
        return cls(
            name,
            named,
            len(cells),
            having["row"].to_numpy(dtype=np.intp),
            having["code"].to_numpy(dtype=np.intp),
            conjunctive,
        )

    @classmethod
    def mark(cls, name: str, marked: Sequence[bool] | Mask | pd.Series) -> Facet:
        """A facet that rows have or have not; its one value is `MARKED`."""
        rows = np.flatnonzero(np.asarray(marked, dtype=bool))
        return cls(name, {MARKED: name}, len(marked), rows, np.zeros_like(rows))

    @property
    def present(self) -> Facet:
        """The same with those values only that some row has."""
        used, codes = np.unique(self.codes, return_inverse=True)
        names = list(self.values.items())
        values = dict(names[code] for code in used)
        return replace(self, values=values, codes=codes)

    @property
    def is_mark(self) -> bool:
        """Whether rows have it or have it not, and there is nothing to choose from."""
        return tuple(self.values) == (MARKED,)

    @property
    def unknown(self) -> Mask:
        """Which rows have no value."""
        known = np.zeros(self.size, dtype=bool)
        known[self.rows] = True
        return ~known

    def keeps(self, chosen: Collection[str]) -> Mask:
        """Which rows are left by these values; all by none. A value that is unknown is no row's."""
        if not chosen:
            return np.ones(self.size, dtype=bool)
        wanted = set(chosen)
        is_wanted = np.array([value in wanted for value in self.values], dtype=bool)
        times = np.bincount(self.rows[is_wanted[self.codes]], minlength=self.size)
        return times >= (len(wanted) if self.conjunctive else 1)

    def counts(self, among: Mask | None = None) -> dict[str, int]:
        """How many rows have each value, or how many of those ``among`` which one counts."""
        codes = self.codes if among is None else self.codes[among[self.rows]]
        times = np.bincount(codes, minlength=len(self.values))
        return {value: int(n) for value, n in zip(self.values, times, strict=True)}


def kept(facets: Sequence[Facet], choice: Choice) -> Mask:
    """Which rows a choice leaves: those that every facet keeps. ``facets`` are of the same rows."""
    return np.logical_and.reduce([facet.keeps(choice.get(facet.name, ())) for facet in facets])


def counts(facets: Sequence[Facet], choice: Choice) -> dict[str, dict[str, int]]:
    """Per facet, how many rows each value would leave under what is chosen in the others.

    A facet's own choice does not narrow its own counts, so that they say what
    choosing another of its values gives; in a conjunctive facet it does, as a further
    value there leaves fewer rows.
    """
    return {
        facet.name: facet.counts(
            kept(facets, choice if facet.conjunctive else {**choice, facet.name: ()})
        )
        for facet in facets
    }


def chosen_in(facets: Sequence[Facet], options: Any) -> dict[str, tuple[str, ...]]:
    """The choice that a dataclass of options makes: its fields have the names of the facets.

    A field holds the values chosen, or for a mark whether it is asked for.
    """
    choice = {facet.name: getattr(options, facet.name) for facet in facets}
    return {
        name: ((MARKED,) if value else ()) if isinstance(value, bool) else tuple(value)
        for name, value in choice.items()
    }


def possible(facets: Sequence[Facet], choice: Choice) -> dict[str, tuple[str, ...]]:
    """The choice without values that no row has, so that none of them leaves nothing by itself."""
    present = {facet.name: facet.present.values for facet in facets}
    return {
        name: tuple(value for value in values if value in present[name])
        for name, values in choice.items()
    }
