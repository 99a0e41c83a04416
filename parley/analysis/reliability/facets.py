"""What the sources, and the rows with weak spots, can be narrowed by."""

from __future__ import annotations

import pandas as pd

from parley.analysis.facets import Facet
from parley.analysis.reliability.wording import MARKS, NOT_KNOWN
from parley.dataset import Dataset
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.kept import kept
from parley.dataset.languages import language_name
from parley.dataset.view import View


def languages(sources: pd.DataFrame) -> pd.Series:
    """What the language of each source is called, `NOT_KNOWN` where its cell is empty."""
    names = [language_name(code) if code else NOT_KNOWN for code in sources["language"].fillna("")]
    return pd.Series(names, index=sources.index, dtype="str")


@kept
def languages_are_known(dataset: Dataset) -> bool:
    """Whether the data set names the language of any source."""
    return bool(dataset["sources"]["language"].notna().any())


@kept
def source_kinds(dataset: Dataset) -> list[str]:
    """The kinds of sources, in the order of their table."""
    return [str(kind) for kind in dataset["sources"]["kind"].unique()]


@kept
def source_languages(dataset: Dataset) -> list[str]:
    """The languages of sources by what they are called, the most frequent first; none if none is known."""
    if not languages_are_known(dataset):
        return []
    return [str(name) for name in languages(dataset["sources"]).value_counts().index]


@kept
def source_facets(view: View) -> tuple[Facet, ...]:
    """The facets of the view's sources; their values are those of the whole data set."""
    sources, data = view["sources"], view.dataset
    return (
        Facet.of("kind", sources["kind"], source_kinds(data)),
        Facet.of("language", languages(sources), source_languages(data)),
        Facet.of("page", sources["text_basis"], TEXT_BASIS_WORDS.keys()),
        Facet.of("date", sources["date_basis"], DATE_BASIS_WORDS.keys()),
    )


def mark_facet(spots: pd.DataFrame) -> Facet:
    """Why rows of `coverage.weak_spots` are weak; a row is kept that has every mark asked for."""
    return Facet.of("why", spots["marks"], MARKS, conjunctive=True)
