"""Agreement between actors with its table, list, legend and sources."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd

from parley.charts.grid import is_large
from parley.dataset import View
from parley.exhibits.agreement import figure as agreement_figure
from parley.exhibits.agreement.pairs import Agreement, pair_id
from parley.exhibits.agreement.words import columns_in_words, number, summary, title
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import statement_sources
from parley.wording import count

DIGITS = 4
"""Decimals in the table and its file."""


def exhibit(view: View, shown: Agreement, *, dark: bool = False) -> Exhibit:
    """The heatmap with its question, sentences, table twin and legend."""
    pairs = table(shown)
    figure = agreement_figure.figure(shown, dark=dark) if len(shown.actors) > 1 else None
    return Exhibit(
        key="agreement",
        title=title(view),
        summary=summary(shown),
        rests_on=rests_on(view, shown),
        table=pairs,
        source_ids=sources(view),
        view=view,
        figure=figure,
        lines=tuple(lines(shown)),
        legend=tuple(legend(shown)),
        least_width=agreement_figure.SHAPE.width(len(shown.actors)),
        zoom=is_large(len(shown.actors) ** 2),
        hidden=("actor_a", "actor_b"),
        pinned=("first", "second"),
        widths={"first": 150, "second": 150, "value": 62, "shared": 62, "total": 52},
        choice_at=lambda row, _: pair_id(pairs.to_dict("records")[row]),
    )


def table(shown: Agreement) -> pd.DataFrame:
    """The pairs shown, nearest first, those without a figure last, by how much they share.

    Columns: those of `analysis.agreement.pairs`, and the actors' names, ``first`` and ``second``.
    """
    names = shown.names
    pairs = shown.shown.sort_values(["value", "shared"], ascending=False, kind="stable")
    numbers = pairs.select_dtypes("float64").columns
    pairs = pairs.assign(**{name: pairs[name].round(DIGITS) for name in numbers})
    pairs.insert(2, "first", pairs["actor_a"].map(names))
    pairs.insert(3, "second", pairs["actor_b"].map(names))
    return pairs.reset_index(drop=True)


def sources(view: View) -> tuple[str, ...]:
    """The sources of the statements on the clauses in view."""
    return statement_sources(view["positions"], view["clauses"]["clause_id"])


def rests_on(view: View, shown: Agreement) -> str:
    """What the figures rest on and what their gaps mean."""
    asked = shown.asked
    zero = " Clauses on which either is mixed are left out." if asked.exclude_zero else ""
    return (
        f"{columns_in_words(view, shown)} {count(len(shown.actors), 'actor')} of "
        f"{len(shown.matrix.actors):,} shown. Only clauses on which both have a stance count; a "
        f"pale square means fewer than {asked.min_shared} of them, or a measure that is not "
        f"defined there.{zero}"
    )


def legend(shown: Agreement) -> list[str]:
    """What stands in a square, and which values a colour spans."""
    limits = [number(edge) for edge in agreement_figure.edges(shown)]
    spans = " · ".join(f"{low} to {high}" for low, high in pairwise(limits))
    return [
        "In a square: the figure, and below it n, the clauses that it rests on. On the diagonal: "
        "the clauses on which the actor has a stance.",
        f"Bands from orange (far) to purple (near): {spans}",
    ]


def lines(shown: Agreement) -> list[tuple[str, str]]:
    """For each actor those it stands nearest to and farthest from, as a list."""
    short = shown.short
    known = shown.shown[shown.shown["value"].notna()]
    both = pd.concat([known, known.rename(columns={"actor_a": "actor_b", "actor_b": "actor_a"})])
    told = []
    for actor_id, name in zip(shown.actors["actor_id"], shown.actors["name"], strict=True):
        mine = both[both["actor_a"] == actor_id].sort_values(
            "value", ascending=False, kind="stable"
        )
        words = " · ".join(
            f"{short[row['actor_b']]} {number(row['value'])} (n {row['shared']:,})"
            for row in mine.to_dict("records")
        )
        told.append((name, words or "No pair with a figure."))
    return told
