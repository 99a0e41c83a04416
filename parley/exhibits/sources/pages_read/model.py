"""Which sources are listed, with what is known of each and how much rests on it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.facets import Facet, chosen_in, kept
from parley.analysis.reliability import (
    borne_out_counts,
    carrying_half,
    languages,
    languages_are_known,
    own_first,
    resting_counts,
    second_counts,
    source_facets,
    source_kinds,
    source_languages,
)
from parley.dataset import View
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.kept import shared
from parley.exhibits.options import self_named, words


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What the sources can be narrowed by."""

    kind: tuple[str, ...] = words("so_kind", "Kind", lambda dataset: self_named(source_kinds(dataset)), "kinds of the sources to keep")
    language: tuple[str, ...] = words("so_language", "Language", lambda dataset: self_named(source_languages(dataset)), "languages of the sources to keep, by their English names")
    page: tuple[str, ...] = words("so_page", "Page", self_named(TEXT_BASIS_WORDS), "what the page to keep is: the original, a copy or a translation")
    date: tuple[str, ...] = words("so_date", "Date", self_named(DATE_BASIS_WORDS), "how the day of the page to keep is known")
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The sources that filters and options keep, in the order of `analysis.reliability.own_first`.

    Within it those on which most rests stand first.

    ``sources`` are rows of that table, with ``language`` by its name, or
    `analysis.reliability.NOT_KNOWN`, the columns of `analysis.reliability.resting_counts` and
    ``second``, of how many rows the source is a second page; ``borne_out``, how many of the rows
    that rest on it have one.
    """

    view: View
    options: Options
    facets: tuple[Facet, ...]
    sources: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no source is left."""
        return self.sources.empty

    @property
    def languages_are_known(self) -> bool:
        """Whether the data set names the language of any source."""
        return languages_are_known(self.view.dataset)

    @property
    def copies(self) -> int:
        """How many pages carry another publisher's text."""
        return int((self.sources["text_basis"] == "copy").sum())

    @property
    def undated(self) -> int:
        """On how many pages the day is not printed."""
        return int((self.sources["date_basis"] != "printed").sum())

    @property
    def rows(self) -> int:
        """How many rows rest on the sources."""
        return int(self.sources["rows"].sum())

    @property
    def borne_out(self) -> int:
        """How many of these rows have a second page."""
        return int(self.sources["borne_out"].sum())

    def telling(self) -> str | None:
        """The first source of the table, an actor's own text where there is one; None of none."""
        return None if self.empty else str(self.sources["source_id"].iloc[0])

    @property
    def carrying_half(self) -> int:
        """On how few of the sources half of these rows rest."""
        return carrying_half(self.sources["rows"])


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The sources of a view that the options keep."""
    facets = source_facets(view)
    sources = view["sources"].merge(resting_counts(view), on="source_id")
    sources["second"] = second_counts(view).to_numpy()
    sources["borne_out"] = borne_out_counts(view).to_numpy()
    sources["language"] = languages(sources)
    sources = sources[kept(facets, chosen_in(facets, options))]
    sources = own_first(sources.sort_values("rows", ascending=False, kind="stable"))
    return Model(view, options, facets, sources.reset_index(drop=True))
