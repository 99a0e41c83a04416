"""Agreement between actors with its table, list, legend and sources."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.coalitions import spoken
from parley.analysis.stances import told_here
from parley.charts.grid import is_large
from parley.exhibits.agreement.pairs import figure, wording
from parley.exhibits.agreement.pairs.model import Model, pair_id
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import statement_sources
from parley.exhibits.wording import answers, coalitions
from parley.wording import in_digits

DIGITS: Final = 4
"""Decimals in the table and its file."""

BESIDE: Final = ("interval_low", "interval_high", "zeros")
"""What stands in a pair's own view and in files: beside a panel a table's width holds no more."""

WIDTHS: Final = {
    "first": 100, "second": 100, "value": 58, "shared": 62, "total": 50, "low": 50, "high": 50, "reason": 100,
}  # fmt: skip
"""Pixels of the other columns."""


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The heatmap with its question, sentences, table and legend."""
    pairs = table(model)
    return Exhibit(
        key="agreement",
        title=wording.title(model.view),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        finding=wording.finding(model),
        table=pairs,
        source_ids=statement_sources(told_here(model.view), model.view["clauses"]["clause_id"]),
        view=model.view,
        drawing=None if model.empty else figure.draw(model, dark=dark),
        lines=tuple(lines(model)) if len(model.actors) > figure.MOST_ON_PHONES else (),
        legend=() if model.empty else wording.legend(model),
        notes=(
            *filter(None, wording.notes(model)),
            *answers.rules(model.view),
            *coalitions.notes(
                model.view, model.actors["actor_id"], spoken(model.matrix), _unit(model)
            ),
        ),
        least_width=figure.shape_for(model.actors["short"].tolist()).width(len(model.actors)),
        zoom=is_large(len(model.actors) ** 2),
        hidden=("actor_a", "actor_b", *BESIDE),
        pinned=("first", "second"),
        widths=WIDTHS,
        wraps=True,
        choice_at=lambda row, _: pair_id(pairs.iloc[row].to_dict()),
    )


def _unit(model: Model) -> str:
    """What a column of the matrix is called."""
    return "point" if model.options.unit == "points" else "clause"


def table(model: Model) -> pd.DataFrame:
    """The pairs shown, nearest first, those without a figure last, by how much they share.

    Columns: those of `analysis.agreement.pairs`, and the actors' names, ``first`` and ``second``.
    """
    pairs = model.shown_pairs.sort_values(["value", "shared"], ascending=False, kind="stable")
    numbers = pairs.select_dtypes("float64").columns
    pairs = pairs.assign(**{name: pairs[name].round(DIGITS) for name in numbers})
    pairs.insert(2, "first", pairs["actor_a"].map(model.view.dataset.names.bare.actors))
    pairs.insert(3, "second", pairs["actor_b"].map(model.view.dataset.names.bare.actors))
    return pairs.reset_index(drop=True)


def lines(model: Model) -> list[tuple[str, str]]:
    """For each actor those it stands nearest to and farthest from, as a list."""
    short = model.view.dataset.names.short_actors
    known = model.shown_pairs[model.shown_pairs["value"].notna()]
    turned = known.rename(columns={"actor_a": "actor_b", "actor_b": "actor_a"})
    both_ways = pd.concat([known, turned]).sort_values("value", ascending=False, kind="stable")
    near = {
        actor_id: " · ".join(
            f"{short[pair['actor_b']]} {wording.decimal(pair['value'])} (n {in_digits(pair['shared'])})"
            for pair in of_actor.to_dict("records")
        )
        for actor_id, of_actor in both_ways.groupby("actor_a", sort=False)
    }
    return [
        (model.names[actor_id], near.get(actor_id, wording.NO_PAIR))
        for actor_id in model.actors["actor_id"]
    ]
