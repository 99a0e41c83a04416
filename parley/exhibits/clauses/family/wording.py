"""Where a wording came from and where it went, in sentences."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.dataset import Record, records
from parley.exhibits.clauses.family.model import Model
from parley.isolation import isolated
from parley.wording import count, day, listed

TITLE: Final = "Where did the wording come from, and where did it go?"

HEADING: Final = "Where the wording came from, and where it went"
ALONE: Final = "No other text was compared with this clause."


def summary(model: Model) -> str:
    """In how many earlier and later texts relatives stand, and what became of the wording."""
    before = model.nodes[model.nodes["side"] == "before"]
    after = model.nodes[model.nodes["side"] == "after"]
    onward = after.dropna(subset=["clause_id"])
    left_out = after[after["clause_id"].isna()]
    sentences = [_origins(model, before)]
    if len(onward):
        texts = count(onward["plan_id"].nunique(), "later text")
        go = "goes" if len(onward) == 1 else "go"
        sentences.append(f"{count(len(onward), 'clause')} of {texts} {go} back to it.")
    if len(left_out):
        sentences.append(f"{_texts(model, left_out)} left a wording of it out.")
    return " ".join(sentences)


def _origins(model: Model, before: pd.DataFrame) -> str:
    origins = before.dropna(subset=["clause_id"])
    if len(origins):
        texts = count(origins["plan_id"].nunique(), "earlier text")
        return f"The wording goes back to {count(len(origins), 'clause')} of {texts}."
    if len(before):
        return f"It is new: nothing in {_texts(model, before)} corresponds to it."
    return "No step of lineage leads to an earlier text."


def _texts(model: Model, nodes: pd.DataFrame) -> str:
    names = model.view.dataset.names.plans
    return listed(names[plan_id] for plan_id in nodes["plan_id"].drop_duplicates())


def rests_on(model: Model) -> str:
    """How many steps there are, and which texts have none."""
    return (
        f"{count(len(model.nodes) - 1, 'step')} of lineage around this clause; texts that nobody compared "
        "with this one have no step."
    )


JUDGEMENT: Final = "What became of a wording is our judgement, made from the summaries."


def lines(model: Model) -> list[tuple[str, str]]:
    """The same as a list, by date: a clause, and what became of the wording there."""
    nodes = records(model.nodes.sort_values("published", kind="stable"))
    return [
        (f"{name(model, node)}, {day(node['published'])}", step(node) or "This clause.")
        for node in nodes
    ]


def name(model: Model, node: Record) -> str:
    """'Twenty points 4', or for a text that has nothing of it the text's name."""
    names = model.view.dataset.names
    if node["clause_id"]:
        return names.clauses[node["clause_id"]]
    return names.plans[node["plan_id"]]


def step(node: Record) -> str:
    """'replaced: ...', for an earlier clause 'later replaced: ...'; '' for the clause itself."""
    if node["side"] == "itself":
        return ""
    change = node["change"]
    if node["side"] == "before" and node["clause_id"]:
        change = f"later {change}"
    return f"{change}: {isolated(node['note'])}" if node["note"] else change
