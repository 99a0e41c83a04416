"""All options of all issues, with the parties' stances on their clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.packages import VERDICTS, offer, tally
from parley.analysis.stances import Unit
from parley.dataset import View
from parley.dataset.kept import kept, shared
from parley.exhibits.bench.asked import Asked as Options
from parley.exhibits.bench.model import Bench, bench

__all__ = ("Model", "Options", "build")

_OF_CLAUSE: Final = ("number", "heading", "summary", "source_id")

_AS_OPENED: Final = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``clauses`` has a row an option's clause: ``issue_id``, ``option``, ``clause_id``, ``number``, ``heading``,
    ``summary``, ``source_id``, ``taken``, whether the package has the option, and a column a party's key with its
    stance (Int64, missing where unknown), and ``supposed``, the keys of the parties of whom it is supposed.

    ``red_lines`` are by (issue, option) how many all parties have on it together, ``agreed`` how many of its clauses all accept who
    spoke, ``unknown`` how many answers are.
    """

    bench: Bench
    clauses: pd.DataFrame
    red_lines: dict[tuple[str, str], int]
    agreed: dict[tuple[str, str], int]
    unknown: dict[tuple[str, str], int]

    @property
    def view(self) -> View:
        """What the options are of."""
        return self.bench.view

    @property
    def empty(self) -> bool:
        """Whether there is none."""
        return self.clauses.empty

    def of(self, issue_id: str, option_id: str) -> pd.DataFrame:
        """The clauses of an option."""
        rows = self.clauses
        return rows[(rows["issue_id"] == issue_id) & (rows["option"] == option_id)]


@shared
def build(view: View, options: Options = _AS_OPENED) -> Model:
    """Those of the texts in view, as the parties see them."""
    model = bench(view, options)
    field = model.field
    counted = tally(field, options.threshold)
    totals = counted.counts.sum(axis=1)
    keys = [(option.issue_id, option.option_id) for option in field.every_option]
    rows = _offered(view, model.asked.unit)
    column = pd.Index(field.clauses).get_indexer(pd.Index(rows["clause_id"]))
    at = field.at[:, column]
    taken = set(model.package.choices)
    frame = rows.assign(
        taken=[pair in taken for pair in zip(rows["issue_id"], rows["option"], strict=True)],
        **{
            key: pd.array(stances, dtype="Int64")
            for key, stances in zip(field.keys, field.values[:, column], strict=True)
        },
        supposed=pd.Series(
            [
                tuple(key for key, is_it in zip(field.keys, row, strict=True) if is_it)
                for row in at.T
            ],
            dtype="object",
            index=rows.index,
        ),
    )
    return Model(
        model,
        frame,
        dict(zip(keys, totals[:, VERDICTS.index("red line")].tolist(), strict=True)),
        dict(zip(keys, counted.agreed.tolist(), strict=True)),
        dict(zip(keys, totals[:, VERDICTS.index("unknown")].tolist(), strict=True)),
    )


@kept
def _offered(view: View, unit: Unit) -> pd.DataFrame:
    """A row an option's clause, with what the data say of the clause: the same whatever is taken."""
    every = [option for options in offer(view, unit).options for option in options]
    rows = pd.DataFrame(
        [(one.issue_id, one.option_id, clause) for one in every for clause in one.clauses],
        columns=["issue_id", "option", "clause_id"],
        dtype="str",
    )
    said = view.dataset.index["clauses"].loc[rows["clause_id"], list(_OF_CLAUSE)]
    return rows.assign(**{name: said[name].array for name in _OF_CLAUSE})
