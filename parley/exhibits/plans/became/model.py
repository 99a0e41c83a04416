"""What became of each clause between texts that are compared, and which of them a reader can list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import ACCOUNT_COLUMNS, BY, CHANGES, DROPPED, parted_steps
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.aligned import model as compared
from parley.exhibits.plans.aligned.model import OfTexts, Options
from parley.exhibits.plans.became import ids

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model(OfTexts):
    """The texts compared, and ``rows``: those of every account between them, with the ids of both texts.

    ``choices`` gives for each choice (`exhibits.plans.became.ids`) the places of its rows.
    """

    rows: pd.DataFrame
    choices: Mapping[str, tuple[int, ...]]

    @property
    def empty(self) -> bool:
        """Whether lineage says nothing between the texts."""
        return self.rows.empty

    @property
    def changes(self) -> dict[str, int]:
        """What became of clauses, with how many rows say so: what was dropped first."""
        counts = {change: len(self.choices.get(change, ())) for change in CHANGES}
        first = {DROPPED: counts.pop(DROPPED)}
        return {change: n for change, n in (first | counts).items() if n}

    def telling(self) -> str | None:
        """What was dropped, as nobody sees it in the later text; else the first change there is."""
        return next(iter(self.changes), None)

    def listed(self, choice: str) -> pd.DataFrame:
        """The rows of a choice, pair by pair."""
        return self.rows.iloc[list(self.choices[choice])]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """What became of the clauses of the texts asked for."""
    texts = compared.build(view, options)
    frames = [
        rows.assign(from_plan_id=earlier, plan_id=later)
        for (earlier, later), rows in texts.aligned.accounts.items()
    ]
    columns = [*ACCOUNT_COLUMNS, "from_plan_id", "plan_id"]
    rows = (
        pd.concat(frames, ignore_index=True)[columns]
        if frames
        else pd.DataFrame(columns=columns, dtype="str")
    )
    return Model(texts, rows, _choices(view, texts, rows))


def _choices(view: View, texts: compared.Model, rows: pd.DataFrame) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    groups = rows["issue_id"].map(view.dataset.index["issues"]["group"])
    at: dict[tuple[str, ...], int] = {}
    for place, row in enumerate(rows.to_dict("records")):
        pair = row["from_plan_id"], row["plan_id"]
        for choice in (
            ids.of_change(row["change"]), ids.of_group(*pair, groups.iloc[place], row["change"])
        ):  # fmt: skip
            places.setdefault(choice, []).append(place)
        at[_step(row)] = place
    for row in parted_steps(view, texts.aligned).to_dict("records"):
        band = ids.of_band(*(row[name] for name in BY))
        places.setdefault(band, []).append(at[_step(row)])
    return {choice: tuple(of_choice) for choice, of_choice in places.items()}


def _step(row: Mapping) -> tuple[str, ...]:
    """What tells a step from others; a missing end is told apart by the change."""
    names = ("from_plan_id", "plan_id", "from_clause_id", "clause_id")
    return tuple(row[name] if isinstance(row[name], str) else "" for name in names)
