"""The ranked clauses as an exhibit: sides in columns, the figure that ranks them at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.charts.grid import Shape, is_large
from parley.charts.labels import wrapped
from parley.charts.sign_grid import GridColumn, GridRow
from parley.charts.sign_grid import figure as sign_figure
from parley.dataset import View
from parley.exhibits.agreement.common_ground import RANKS, CommonGround, blockers
from parley.exhibits.agreement.words import number
from parley.exhibits.cell_words import SPLIT_MARK
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.side_cells import RULE, drawn, heard_in_words, sentence
from parley.exhibits.sources_of import statement_sources
from parley.exhibits.wording import signs_in_words
from parley.wording import count, listed

TITLE: Final = "Where is common ground?"
SHAPE: Final = Shape(column=48, labels=206, head=52, right=132, row=38, slanted=False, least=3)
NAMED: Final = 3
"""How many clauses the sentence names."""


def exhibit(view: View, shown: CommonGround, *, dark: bool = False) -> Exhibit:
    """The ranking with its question, sentences, table and legend."""
    clauses = shown.clauses.to_dict("records")
    wide = table(view, shown)
    names = dict(zip(shown.clauses["clause_id"], shown.clauses["heading"], strict=True))
    places = {one: place for place, one in enumerate(names)}
    cells = drawn(shown.cells, places, names)
    figure = None
    if clauses:
        figure = sign_figure(
            cells.assign(choice=shown.cells["clause_id"].to_numpy()),
            [_row(one) for one in clauses],
            [GridColumn(side, side) for side in shown.sides],
            shape=SHAPE,
            key="ground",
            dark=dark,
            at_right=[wrapped(placed(view, shown, one), 21, 2) for one in clauses],
        )
    return Exhibit(
        key="ground",
        title=f"{TITLE} {RANKS[shown.rank]}",
        summary=summary(view, shown),
        rests_on=rests_on(shown),
        table=wide,
        source_ids=statement_sources(view.statements(), shown.clauses["clause_id"]),
        view=view,
        figure=figure,
        lines=tuple(lines(view, shown)),
        legend=(
            signs_in_words(),
            f"{SPLIT_MARK} the side's actors stand on both sides of 0 · at the right: "
            f"{AT_RIGHT[shown.rank]}",
        ),
        least_width=SHAPE.width(len(shown.sides)),
        zoom=is_large(len(shown.cells)),
        hidden=("clause_id",),
        widths={"rank": 48, "clause": 130, "heading": 160},
        pinned=("rank", "clause"),
        choice_at=lambda row, _: str(wide["clause_id"].iloc[row]),
    )


AT_RIGHT: Final[Mapping[str, str]] = {
    "across": "the consensus, 0 to 1, and how many sides were heard",
    "worst": "the least willing side and its mean stance",
    "short": "the side in the way and its actors that object",
    "divided": "the polarisation, and the share of redraws by chance that lie below it",
}


def _row(clause: Mapping) -> GridRow:
    """Heading and number; where several texts are in view, the text and number beneath."""
    if clause["named"] == clause["number"]:
        return GridRow(clause["clause_id"], clause["heading"], clause["number"])
    return GridRow(clause["clause_id"], clause["heading"], beneath=clause["named"])


def placed(view: View, shown: CommonGround, clause: Mapping) -> str:
    """What places the clause in this ranking: '0.68, 5 of 5 sides', 'Europe: Poland'."""
    match shown.rank:
        case "worst":
            return f"{clause['worst_side']}, mean {number(clause['worst_mean'])}"
        case "short":
            who = listed(blockers(view, clause))
            return who if who == clause["blocked_by"] else f"{clause['blocked_by']}: {who}"
        case "divided":
            return (
                f"{number(clause['polarisation'])}, above "
                f"{clause['polarisation_percentile']:.0f} % of redraws"
            )
        case _:
            heard = f"{clause['sides_heard']} of {count(clause['sides_total'], 'side')}"
            return f"{number(clause['group_consensus_per_side'])}, {heard}"


def table(view: View, shown: CommonGround) -> pd.DataFrame:
    """The ranked clauses as a table, one row each, as the figure shows them and with more digits.

    Columns: clause_id, rank, clause, heading, one column a side in words, ``n`` actors, what
    the ranking goes by, and for clauses one step short who is in the way and the wording.
    """
    clauses = shown.clauses
    wide = pd.DataFrame(
        {
            "clause_id": clauses["clause_id"],
            "rank": range(1, len(clauses) + 1),
            "clause": clauses["named"],
            "heading": clauses["heading"],
        }
    )
    for side in shown.sides:
        own = shown.cells[shown.cells["side"] == side]
        wide[side] = [sentence(cell) for cell in own.to_dict("records")]
    wide["n"] = clauses["n"]
    for name, column in _FIGURES[shown.rank].items():
        values = clauses[column]
        wide[name] = values.round(4) if values.dtype == "float64" else values
    if shown.rank == "short":
        rows = clauses.to_dict("records")
        wide["who is in the way"] = [listed(blockers(view, one)) for one in rows]
        wide["wording in the way"] = clauses["summary"]
    return wide


_FIGURES: Final[Mapping[str, Mapping[str, str]]] = {
    "across": {
        "consensus": "group_consensus_per_side",
        "sides heard": "sides_heard",
        "sides": "sides_total",
        "product over sides": "group_consensus",
    },
    "worst": {"worst side": "worst_side", "its mean": "worst_mean", "sides heard": "sides_heard"},
    "short": {"side in the way": "blocked_by", "sides heard": "sides_heard"},
    "divided": {
        "polarisation": "polarisation",
        "by chance": "polarisation_baseline",
        "redraws below, %": "polarisation_percentile",
        "agreement A": "agreement_a",
        "sides heard": "sides_heard",
    },
}


def rests_on(shown: CommonGround) -> str:
    """How many clauses are ranked and shown, and what a side's square says."""
    left = shown.all_clauses - shown.ranked
    why = {
        "short": "are not one step short",
        "divided": "have fewer than two speakers",
    }.get(shown.rank, "have fewer than two sides heard")
    out = (
        f" {count(left, 'other')} {why} and {'is' if left == 1 else 'are'} not ranked."
        if left
        else ""
    )
    return (
        f"{len(shown.clauses):,} of {count(shown.ranked, 'ranked clause')} shown.{out} {RULE}. A "
        "side that was not heard neither accepts nor objects."
    )


def summary(view: View, shown: CommonGround) -> str:
    """The first clauses of the ranking, with what places them."""
    if shown.clauses.empty:
        return {
            "short": "No clause is one step short: nowhere does one side alone object.",
            "divided": "No clause has two speakers.",
        }.get(shown.rank, "On no clause were two sides heard.")
    clauses = shown.clauses.to_dict("records")[:NAMED]
    if shown.rank == "short":
        return " ".join(
            [
                f"On {count(shown.ranked, 'clause')} one side alone stands in the way by one step.",
                *(_in_the_way(view, one) for one in clauses),
            ]
        )
    told = [f"{one['named']} {one['heading']} ({placed(view, shown, one)})" for one in clauses]
    return f"{_FIRST[shown.rank]} {'; '.join(told)}."


_FIRST: Final[Mapping[str, str]] = {
    "across": "Most widely accepted:",
    "worst": "Borne best by the side that likes it least:",
    "divided": "Those who spoke are most divided on:",
}


def _in_the_way(view: View, clause: Mapping) -> str:
    who = blockers(view, clause)
    verb = "stands" if len(who) == 1 else "stand"
    what = f"{clause['named']} {clause['heading']}"
    return f"{what}: {listed(who)} {verb} against this wording: {clause['summary']}"


def lines(view: View, shown: CommonGround) -> list[tuple[str, str]]:
    """The ranking as a list: clause, what places it, and each side heard with its sign."""
    said = heard_in_words(shown.cells)
    return [
        (
            f"{place}. {one['heading']} ({one['named']})",
            f"{placed(view, shown, one)} · {said.get(one['clause_id'], '')}",
        )
        for place, one in enumerate(shown.clauses.to_dict("records"), start=1)
    ]
