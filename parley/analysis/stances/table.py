"""What a cell says: the stance of an actor on a clause as of a date, and how it is known.

The cell of an actor and a clause is in one of eight states, the first that holds:

- ``direct``: the actor's latest position on the clause.
- ``whole point``: the clause is an item, and the actor spoke on the point it belongs to.
- ``from items``: the actor spoke on items of this point; their median, toward 0.
- ``same wording``: lineage says that the wording was kept, over any number of texts
  before or after, to a clause on which the actor has a stance.
- ``answered``: the latest word is an answer that is no stance, such as abstained, and
  counts as none by the data set's rule: on the clause, or by way of any of the above.
- ``other wording``: lineage leads to a changed wording on which the actor has a
  stance, or a text of the actor's own dropped the clause. Shown, never counted.
- ``none``: no statement was found. Silence is never 0.
- ``not yet``: the text was not public, and the actor had not spoken on it.

Only what was dated or published up to the as-of date has a part in it. A position on
a whole text is never spread over its clauses, and nothing passes between variants.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.stances.arrays import Cells, cell_arrays
from parley.analysis.stances.counted import Unit, matrix
from parley.analysis.stances.result import STANCES
from parley.analysis.stances.states import (
    COUNTED,
    DIRECT,
    OTHER_WORDING,
    STATES,
    State,
    latest,
)
from parley.analysis.stances.told import told
from parley.dataset.kept import kept
from parley.dataset.view import View

__all__ = [
    "CELL_COLUMNS",
    "COUNTED",
    "STATES",
    "State",
    "Unit",
    "cells",
    "latest",
    "matrix",
    "plan_stances",
    "stances",
]

CELL_COLUMNS: Final = (
    *STANCES.column_names,
    "via_clause_id",
    "change",
    "by_plan_id",
    "other_stance",
    "split",
)


@kept
def stances(view: View) -> pd.DataFrame:
    """The cell of every kept actor and every clause asked about, actor by actor.

    Columns: ``actor_id``, ``clause_id``; ``stance`` -2..2 (Int64), the one that
    counts, missing in the states answered, other wording, none and not yet; ``state``, one of
    `STATES`; ``position_id`` and ``date`` of the statement that the cell rests on: of several
    items the newest; on another wording the statement on it, or no position and the day
    on which the actor's own text dropped the clause; no position for an answer that is no stance; missing in the states none and
    not yet; ``searched_on``, in the state none the day on which statements on the clause were
    last searched for in vain, missing where no search is recorded and in other states; ``answer``, the
    word of the answer that the cell rests on where that is no position, whether it counts as a stance or
    not, and ``answer_id``, its id.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view(plan="draft", actor="mediator")
    >>> stances(view)[["clause_id", "stance", "state", "position_id"]]
      clause_id  stance          state position_id
    0   draft/1       2         direct      pos-01
    1   draft/2       2         direct      pos-02
    2   draft/3       2         direct      pos-03
    3  draft/3a       2    whole point      pos-03
    4   draft/4    <NA>  other wording         NaN
    """
    return _public_columns(cell_arrays(view))


@kept
def cells(view: View) -> pd.DataFrame:
    """The cells with how each is known: the columns of `stances`, and five more.

    - ``via_clause_id``: the clause on which the statement was made, or which the own
      text dropped, when it is not this one.
    - ``change``: for the same and another wording, what became of the wording on the
      way from this clause to that one, as in ``kept;narrowed``. The last word is
      ``dropped`` when the actor's own text dropped it.
    - ``by_plan_id``: the text that made the first change on that way.
    - ``other_stance`` (Int64): the stance on the other wording, missing for a drop, and for an
      answer that does not count.
    - ``split``: whether a stance from items has items of both signs.

    Each is missing where it does not apply; ``split`` is False there.
    """
    all_cells = cell_arrays(view)
    frame = _public_columns(all_cells)
    own, links = all_cells.said, all_cells.links
    link, rank = all_cells.link.ravel(), all_cells.rank.ravel()
    state, stance = all_cells.state.ravel(), all_cells.stance.ravel()
    plans = pd.Index(view.dataset["plans"]["plan_id"])
    via = _taken(own.about, rank)
    via = np.where(rank < 0, _taken(links["other"].to_numpy(), link), via)
    via[state == DIRECT] = -1
    here = np.tile(all_cells.columns, len(own.actors))
    via[via == here] = -1
    frame["via_clause_id"] = _picked(own.clauses, via)
    frame["change"] = _picked(pd.Index(links["change"], dtype="str"), link)
    frame["by_plan_id"] = _picked(plans, _taken(links["plan"].to_numpy(), link))
    frame["other_stance"] = pd.arrays.IntegerArray(
        stance.astype(np.int64),
        (state != OTHER_WORDING) | (rank < 0) | ~np.append(own.counts, True)[rank],
    )
    frame["split"] = all_cells.split.ravel()
    return frame


@kept
def plan_stances(view: View) -> pd.DataFrame:
    """The texts' own rows: each kept actor's latest position on a text as a whole.

    Columns: ``actor_id``, ``plan_id``, ``stance`` (Int64), missing for an answer that does not
    count, ``position_id``, ``date``, ``answer`` and ``answer_id`` as in `cells`; one row for each actor who spoke on the whole text, in the order of texts and
    actors. The filters by text, actor and basis hold, and the as-of date; a whole text
    has no issue, and a search finds clauses. Such a position is never spread over
    clauses.
    """
    wanted = view.filters.plan
    plans = view.dataset["plans"]["plan_id"]
    plans = plans[plans.isin(wanted)] if wanted else plans
    actors = view["actors"]["actor_id"]
    said = told(view)
    rows = latest(said[said["clause_id"].isin(plans)]).rename(columns={"clause_id": "plan_id"})
    order = np.lexsort(
        (
            pd.Index(actors).get_indexer(pd.Index(rows["actor_id"])),
            pd.Index(plans).get_indexer(pd.Index(rows["plan_id"])),
        )
    )
    columns = ["actor_id", "plan_id", "stance", "position_id", "date", "answer", "answer_id"]
    return rows[columns].iloc[order].reset_index(drop=True)


def _public_columns(all_cells: Cells) -> pd.DataFrame:
    own = all_cells.said
    rank, state = all_cells.rank.ravel(), all_cells.state.ravel()
    dropped_on = all_cells.links["date"].to_numpy()
    row = _taken(own.row, rank)
    date = np.append(own.date, np.datetime64("NaT", "us"))[rank]
    by_drop = (state == OTHER_WORDING) & (rank < 0)
    date[by_drop] = dropped_on[all_cells.link.ravel()[by_drop]]
    actors = np.repeat(np.arange(len(own.actors)), len(all_cells.columns))
    clauses = np.tile(all_cells.columns, len(own.actors))
    return pd.DataFrame(
        {
            "actor_id": _picked(own.actors, actors),
            "clause_id": _picked(own.clauses, clauses),
            "stance": pd.arrays.IntegerArray(
                all_cells.stance.ravel().astype(np.int64), ~all_cells.counted.ravel()
            ),
            "state": _picked(pd.Index(STATES, dtype="str"), state),
            "position_id": _picked(pd.Index(own.statements["position_id"]), row),
            "date": date,
            "searched_on": all_cells.searched.ravel(),
            **{
                name: _picked(pd.Index(own.statements[name]), row)
                for name in ("answer", "answer_id")
            },
        }
    )


def _taken(values: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """The values at the codes, -1 where a code is -1."""
    return np.append(values, -1)[codes]


def _picked(ids: pd.Index, codes: np.ndarray) -> pd.Series:
    """The ids with these codes, missing where a code is -1."""
    return pd.Series(ids.astype("str").array.take(codes, allow_fill=True), dtype="str")
