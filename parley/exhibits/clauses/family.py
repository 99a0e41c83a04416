"""The family tree of a wording: the clauses it goes back to and those that go back to it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import CHAIN_SEPARATOR, ancestors, descendants
from parley.dataset import View, records
from parley.exhibits.clauses import family_figure
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import clause_sources
from parley.wording import count, day, listed


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A clause's relatives along lineage, ready to be drawn.

    ``nodes`` has one row a clause, the clause itself first: ``node`` (its id, or a text's
    id with the clause that it left out), ``clause_id`` (missing where a text left it
    out), ``plan_id``, ``published``, ``side`` ('itself', 'before' or 'after'), ``via`` (the
    node one step nearer), ``change`` and ``note`` of that step.
    """

    nodes: pd.DataFrame

    @property
    def alone(self) -> bool:
        """Whether no lineage names the clause."""
        return len(self.nodes) == 1


def family(view: View, clause_id: str) -> Family:
    """The relatives of a clause in texts public at the as-of date, nearest first."""
    clause = view.dataset.record("clauses", clause_id)
    plan = view.dataset.record("plans", clause["plan_id"])
    rows = [
        {
            "node": clause_id,
            "clause_id": clause_id,
            "plan_id": clause["plan_id"],
            "published": plan["published"],
            "side": "itself",
            "via": None,
            "change": None,
            "note": None,
        }
    ]
    for side, steps in (
        ("before", ancestors(view, clause_id)),
        ("after", descendants(view, clause_id)),
    ):
        rows += [
            {
                "node": step["clause_id"] or f"{step['plan_id']} without {step['via_clause_id']}",
                "clause_id": step["clause_id"],
                "plan_id": step["plan_id"],
                "published": step["published"],
                "side": side,
                "via": step["via_clause_id"],
                "change": step["change"].split(CHAIN_SEPARATOR)[-1],
                "note": step["note"],
            }
            for step in records(steps)
        ]
    nodes = pd.DataFrame(rows)
    texts = [name for name in nodes.columns if name != "published"]
    return Family(nodes.astype(dict.fromkeys(texts, "str")))


def exhibit(view: View, found: Family, *, dark: bool = False) -> Exhibit:
    """The tree with its sentence and table; each clause in it can be chosen."""
    named = table(view, found)
    ids = found.nodes["clause_id"]
    return Exhibit(
        key="family",
        title="Where did the wording come from, and where did it go?",
        summary=summary(view, found),
        rests_on=(
            f"{count(len(found.nodes) - 1, 'step')} of lineage around this clause. "
            "What became of a wording is our judgement, made from the summaries; texts that "
            "nobody compared with this one have no step."
        ),
        table=named,
        source_ids=clause_sources(view.dataset, ids),
        view=view,
        figure=family_figure.figure(_worded(view, found), dark=dark),
        lines=tuple(lines(view, found)),
        least_width=family_figure.COLUMN_WIDTH * found.nodes["plan_id"].nunique(),
        hidden=("clause_id",),
        widths={"text": 150, "number": 70, "published": 100, "change": 90},
        choice_at=lambda row, _: None if pd.isna(ids.iloc[row]) else str(ids.iloc[row]),
    )


def summary(view: View, found: Family) -> str:
    """In how many earlier and later texts relatives stand, and what became of the wording."""
    before = found.nodes[found.nodes["side"] == "before"]
    after = found.nodes[found.nodes["side"] == "after"]
    parts = []
    origins = before.dropna(subset=["clause_id"])
    if len(origins):
        parts.append(
            f"The wording goes back to {count(len(origins), 'clause')} of "
            f"{count(origins['plan_id'].nunique(), 'earlier text')}."
        )
    elif len(before):
        texts = listed(_plan_name(view, one) for one in before["plan_id"].drop_duplicates())
        parts.append(f"It is new: nothing in {texts} corresponds to it.")
    else:
        parts.append("No step of lineage leads to an earlier text.")
    onward = after.dropna(subset=["clause_id"])
    left_out = after[after["clause_id"].isna()]
    if len(onward):
        parts.append(
            f"{count(len(onward), 'clause')} of "
            f"{count(onward['plan_id'].nunique(), 'later text')} "
            f"{'goes' if len(onward) == 1 else 'go'} back to it."
        )
    if len(left_out):
        parts.append(
            f"{listed(_plan_name(view, one) for one in left_out['plan_id'].drop_duplicates())} "
            "left a wording of it out."
        )
    return " ".join(parts)


def table(view: View, found: Family) -> pd.DataFrame:
    """One row a clause: clause_id, text, number, published, heading, change, in words."""
    clauses = view.dataset["clauses"].set_index("clause_id")
    ids = found.nodes["clause_id"]
    return pd.DataFrame(
        {
            "clause_id": ids,
            "text": [_plan_name(view, one) for one in found.nodes["plan_id"]],
            "number": ids.map(clauses["number"]),
            "published": found.nodes["published"].dt.date,
            "heading": ids.map(clauses["heading"]),
            "change": found.nodes["change"],
            "in words": found.nodes["note"],
        }
    )


def lines(view: View, found: Family) -> list[tuple[str, str]]:
    """The same as a list, by date: a clause, and what became of the wording there."""
    rows = found.nodes.sort_values("published", kind="stable")
    return [
        (f"{_name(view, row)}, {day(row['published'])}", _step(row) or "This clause.")
        for row in records(rows)
    ]


def _worded(view: View, found: Family) -> pd.DataFrame:
    """The nodes with the words that the figure shows: name, heading, summary and step."""
    clauses = view.dataset["clauses"].set_index("clause_id")
    rows = records(found.nodes)
    ids = found.nodes["clause_id"]
    return found.nodes.assign(
        name=[_name(view, one) for one in rows],
        heading=ids.map(clauses["heading"]),
        summary=ids.map(clauses["summary"]),
        step=[_step(one) for one in rows],
    )


def _step(one: dict) -> str:
    """'replaced: ...', for an earlier clause 'later replaced: ...'; '' for the clause itself."""
    if one["side"] == "itself":
        return ""
    later = "later " if one["side"] == "before" and one["clause_id"] else ""
    words = f"{later}{one['change']}"
    return f"{words}: {one['note']}" if one["note"] else words


def _name(view: View, one: dict) -> str:
    """'Twenty points 4', or for a text that has nothing of it the text's name."""
    plan = _plan_name(view, one["plan_id"])
    if not one["clause_id"]:
        return plan
    return f"{plan} {view.dataset.record('clauses', one['clause_id'])['number']}"


def _plan_name(view: View, plan_id: str) -> str:
    return str(view.dataset.record("plans", plan_id)["short_name"])
