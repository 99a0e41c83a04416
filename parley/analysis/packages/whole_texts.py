"""What parties say of whole texts, which stands in no package: it is never spread over clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd

from parley.analysis.consensus.sides import side_cells
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.parties import Party
from parley.analysis.stances import plan_stances
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.view import View

_KINDS: Final = {**kinds_of(("plan_id", "party")), "stance": "int64", "actors": "str"}


def on_whole_texts(view: View, parties: Sequence[Party], plan_ids: Sequence[str]) -> pd.DataFrame:
    """Each party's stance on these texts as wholes: a row a text and party that has one.

    Columns: ``plan_id``, ``party`` (its key), ``stance``, an actor's own newest, a side's median toward 0 of its
    actors', -2..2, and ``actors``, whose stances these are, as ids separated by semicolons. Texts stand in the
    order given, in each the parties in theirs.
    """
    said = plan_stances(view)
    said = said[said["stance"].notna()].rename(columns={"plan_id": "clause_id"})
    medians = side_cells(view.dataset.sides, said, plan_ids, view["actors"])
    of_sides = medians.set_index(["clause_id", "side"])["median"].dropna().to_dict()
    own = said.set_index(["clause_id", "actor_id"])["stance"].to_dict()
    rows = []
    for plan in plan_ids:
        for party in parties:
            stance = (of_sides if party.kind == "side" else own).get((plan, party.of))
            if stance is not None:
                actors = _actors(view, said[said["clause_id"] == plan], party)
                rows.append((plan, party.key, int(stance), LIST_SEPARATOR.join(actors)))
    return framed(rows, _KINDS)


def _actors(view: View, said: pd.DataFrame, party: Party) -> list[str]:
    """Those of the actors that spoke who are the party, or stood under it when they did."""
    if party.kind == "actor":
        return [party.of]
    sides = view.dataset.sides
    under = sides.codes(sides.places(said["actor_id"]), said["date"])
    return said.loc[under == sides.names.index(party.of), "actor_id"].tolist()
