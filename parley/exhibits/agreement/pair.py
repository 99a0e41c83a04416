"""What stands behind a pair's figure: every shared clause with both stances and their statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import MEASURES, ranks, shared_clauses
from parley.dataset import View
from parley.exhibits.agreement.pairs import Agreement
from parley.exhibits.stances.cells_behind import cells_behind
from parley.exhibits.wording import named_up_to
from parley.wording import count, listed

Relation = Literal["opposite", "mixed", "same"]

RELATIONS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        "opposite": "On different sides",
        "mixed": "One of the two is mixed",
        "same": "On the same side",
    }
)
"""How two stances stand to each other. Two that are mixed are on the same side."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two actors and the clauses that both have a stance on.

    ``clauses`` has one row a shared clause, those farthest apart first: ``clause_id``,
    ``named`` (number, and text where several are in view), ``heading``, ``distance``
    (0..4), ``relation``, ``place`` in the order of the texts, ``stance_a`` and ``stance_b``. ``behind`` has the cells and statements
    that these stances come from, as `cells_behind` gives them.
    """

    first: str
    second: str
    clauses: pd.DataFrame
    behind: pd.DataFrame


def pair(view: View, shown: Agreement, first: str, second: str) -> Pair:
    """The clauses behind the figure of two actors, under what was asked."""
    rows = shared_clauses(shown.matrix, first, second)
    if shown.asked.exclude_zero:
        rows = rows[(rows["stance_a"] != 0) & (rows["stance_b"] != 0)].reset_index(drop=True)
    clauses = view.dataset["clauses"].set_index("clause_id")
    rows.insert(1, "named", named(view, rows["clause_id"]))
    rows.insert(2, "heading", clauses["heading"].reindex(rows["clause_id"]).to_numpy())
    rows["relation"] = _relation(rows)
    rows["place"] = range(len(rows))
    rows = rows.sort_values("distance", ascending=False, kind="stable").reset_index(drop=True)
    behind = cells_behind(view, shown.matrix, shown.asked.unit, (first, second))
    return Pair(first, second, rows, behind)


def named(view: View, clause_ids: pd.Series) -> list[str]:
    """What the clauses are called: 'US 28 points 7', or '7' while one text is in view."""
    clauses = view.dataset["clauses"].set_index("clause_id")
    numbers = clauses["number"].reindex(clause_ids)
    if view["clauses"]["plan_id"].nunique() < 2:
        return numbers.tolist()
    plans = view.dataset["plans"].set_index("plan_id")["short_name"]
    texts = clauses["plan_id"].reindex(clause_ids).map(plans)
    return [f"{text} {one}" for text, one in zip(texts, numbers, strict=True)]


def _relation(rows: pd.DataFrame) -> np.ndarray:
    product = np.sign(rows["stance_a"]) * np.sign(rows["stance_b"])
    same = (product > 0) | ((rows["stance_a"] == 0) & (rows["stance_b"] == 0))
    return np.where(same, "same", np.where(product < 0, "opposite", "mixed"))


def pair_sentence(shown: Agreement, found: Pair) -> str:
    """'Ukraine and Russia share 9 of 28 points. They stand on the same side on 4: 5, 11 ...'."""
    short = shown.short
    total, rows = len(shown.matrix.clauses), found.clauses.sort_values("place")
    who = f"{short.get(found.first, found.first)} and {short.get(found.second, found.second)}"
    words = f"{who} share {len(rows):,} of {count(total, shown.asked.noun)}."
    if rows.empty:
        return words
    parts = []
    for relation, how in (
        ("same", "they stand on the same side on"),
        ("opposite", "on different sides on"),
        ("mixed", "one of them is mixed on"),
    ):
        names = rows.loc[rows["relation"] == relation, "named"].tolist()
        if names:
            parts.append(f"{how} {len(names):,} ({named_up_to(names)})")
    text = "; ".join(parts)
    return f"{words} {text[0].upper()}{text[1:]}."


def under_every_measure(shown: Agreement, row: Mapping) -> pd.DataFrame:
    """The pair's rank under each measure: measure, rank (1 is the nearest), of how many pairs.

    A measure that is not defined for the pair has no rank (NaN).
    """
    asked = shown.asked
    placed = ranks(shown.matrix, min_shared=asked.min_shared, exclude_zero=asked.exclude_zero)
    mine = placed[
        (placed["actor_a"] == row["actor_a"]) & (placed["actor_b"] == row["actor_b"])
    ].iloc[0]
    return pd.DataFrame(
        {
            "measure": [one.title for one in MEASURES.values()],
            "rank": [mine[name] for name in MEASURES],
            "of": [int(placed[name].notna().sum()) for name in MEASURES],
        }
    ).astype({"rank": "Int64"})


def ranks_in_words(ranked: pd.DataFrame) -> str:
    """'Rank from the nearest of 15 pairs: Graded agreement 10, ...'; '' if it has none."""
    known = ranked.dropna(subset=["rank"])
    if known.empty:
        return ""
    if (known["of"] == known["of"].iloc[0]).all():
        told = [
            f"{name} {rank}" for name, rank in zip(known["measure"], known["rank"], strict=True)
        ]
        return f"Rank from the nearest of {count(known['of'].iloc[0], 'pair')}: {listed(told)}."
    told = [f"{one['measure']} {one['rank']} of {one['of']}" for one in known.to_dict("records")]
    return f"Rank from the nearest pair: {listed(told)}."
