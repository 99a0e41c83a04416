"""A clause's relatives along lineage: where its wording came from, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import CHAIN_SEPARATOR, ancestors, descendants
from parley.dataset import Record, View, records
from parley.dataset.kept import shared
from parley.exhibits.clauses.chosen import ClauseOptions as Options
from parley.exhibits.clauses.chosen import chosen_clause

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The relatives of a clause in texts public at the as-of date, nearest first.

    ``nodes`` has one row a clause, the clause itself first: ``node`` (its id, or a text's
    id with the clause that it left out), ``clause_id`` (missing where a text left it
    out), ``plan_id``, ``published``, ``side`` ('itself', 'before' or 'after'), ``via`` (the
    node one step nearer), ``change`` and ``note`` of that step.
    """

    view: View
    options: Options
    nodes: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no lineage names the clause."""
        return len(self.nodes) == 1

    @property
    def table(self) -> pd.DataFrame:
        """One row a clause: clause_id, text, number, published, heading, change, in words."""
        ids = self.nodes["clause_id"]
        clauses = self.view.dataset.index["clauses"]
        return pd.DataFrame(
            {
                "clause_id": ids,
                "text": self.nodes["plan_id"].map(self.view.dataset.names.plans),
                "number": ids.map(clauses["number"]),
                "published": self.nodes["published"].dt.date,
                "heading": ids.map(clauses["heading"]),
                "change": self.nodes["change"],
                "in words": self.nodes["note"],
            }
        )


@shared
def build(view: View, options: Options) -> Model:
    """The relatives of the clause that the options name."""
    clause = chosen_clause(view, options)
    itself = {
        "node": clause["clause_id"],
        "clause_id": clause["clause_id"],
        "plan_id": clause["plan_id"],
        "published": view.dataset.record("plans", clause["plan_id"])["published"],
        "side": "itself",
        "via": None,
        "change": None,
        "note": None,
    }
    before = [_node(step, "before") for step in records(ancestors(view, clause["clause_id"]))]
    after = [_node(step, "after") for step in records(descendants(view, clause["clause_id"]))]
    nodes = pd.DataFrame([itself, *before, *after])
    texts = [name for name in nodes.columns if name != "published"]
    return Model(view, options, nodes.astype(dict.fromkeys(texts, "str")))


def _node(step: Record, side: str) -> Record:
    return {
        "node": step["clause_id"] or f"{step['plan_id']} without {step['via_clause_id']}",
        "clause_id": step["clause_id"],
        "plan_id": step["plan_id"],
        "published": step["published"],
        "side": side,
        "via": step["via_clause_id"],
        "change": step["change"].split(CHAIN_SEPARATOR)[-1],
        "note": step["note"],
    }
