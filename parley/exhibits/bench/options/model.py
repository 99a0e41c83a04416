"""All options of all issues, with the parties' stances on their clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.packages import VERDICTS, tally
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.asked import Asked as Options
from parley.exhibits.bench.model import Bench, bench

__all__ = ("Model", "Options", "build")

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
    column = {clause: place for place, clause in enumerate(field.clauses)}
    rows = [
        {
            "issue_id": option.issue_id,
            "option": option.option_id,
            "clause_id": clause,
            **{
                name: view.dataset.record("clauses", clause)[name]
                for name in ("number", "heading", "summary", "source_id")
            },
            "taken": model.package.option(option.issue_id) == option.option_id,
            **dict(zip(field.keys, field.values[:, column[clause]], strict=True)),
            "supposed": tuple(
                key for key, at in zip(field.keys, field.at[:, column[clause]], strict=True) if at
            ),
        }
        for option in field.every_option
        for clause in option.clauses
    ]
    names = [
        "issue_id",
        "option",
        "clause_id",
        "number",
        "heading",
        "summary",
        "source_id",
        "taken",
    ]
    frame = pd.DataFrame(rows, columns=[*names, *field.keys, "supposed"])
    return Model(
        model,
        frame.astype(dict.fromkeys(field.keys, "Int64")),
        dict(zip(keys, totals[:, VERDICTS.index("red line")].tolist(), strict=True)),
        dict(zip(keys, counted.agreed.tolist(), strict=True)),
        dict(zip(keys, totals[:, VERDICTS.index("unknown")].tolist(), strict=True)),
    )
