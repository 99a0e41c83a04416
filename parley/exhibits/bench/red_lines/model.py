"""Every red line of the package on the bench, and the statements that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.stances import cells, with_statement
from parley.dataset import View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.bench.asked import Asked as Options
from parley.exhibits.bench.model import STATEMENT, Bench, bench

__all__ = ("Model", "Options", "build")

_AS_OPENED: Final = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``rows`` has a row a red line and actor whose stance makes it up: the columns of `analysis.packages.Reading`'s ``red_lines`` without
    the lists of actors; ``named`` and ``heading`` of the clause; of the actor its cell as `analysis.stances.cells`
    gives it (``actor_id``, ``date``, ``state`` and what the statement says). A supposed one has no actor."""

    bench: Bench
    rows: pd.DataFrame

    @property
    def view(self) -> View:
        """What the package is of."""
        return self.bench.view

    @property
    def empty(self) -> bool:
        """Whether there is none."""
        return self.rows.empty


@shared
def build(view: View, options: Options = _AS_OPENED) -> Model:
    """Those of the package that is asked for, or of the current text."""
    model = bench(view, options)
    red = model.reading.red_lines
    red = red.assign(actor_id=red["actors"].map(lambda ids: split(ids) or [None]))
    red = red.explode("actor_id", ignore_index=True).astype({"actor_id": "str"})
    said = cells(view.narrow(text="", issue=()))
    said = with_statement(view, said[said["stance"].notna()], STATEMENT)
    keep = ["actor_id", "clause_id", "date", "state", "position_id", *STATEMENT]
    keep += [name for name in ("answer_id",) if name in said]
    own = red[["issue_id", "option", "clause_id", "party", "stance", "supposed", "actor_id"]]
    own = own.assign(actor_stance=_stances(own, said))
    rows = own.merge(said[keep], on=["actor_id", "clause_id"], how="left")
    # By its own text, which is the one that is taken, and not by a newer one with the same wording.
    clauses = view.dataset.index["clauses"]["heading"]
    return Model(
        model,
        rows.assign(
            named=rows["clause_id"].map(view.dataset.names.bare.clauses).astype("str"),
            heading=rows["clause_id"].map(clauses).astype("str"),
        ),
    )


def _stances(red: pd.DataFrame, said: pd.DataFrame) -> pd.Series:
    """The actor's own stance, which may be milder than the side's."""
    by_cell = said.set_index(["actor_id", "clause_id"])["stance"]
    own = by_cell.reindex(pd.MultiIndex.from_frame(red[["actor_id", "clause_id"]]))
    return pd.Series(own.array, index=red.index, dtype="Int64")
