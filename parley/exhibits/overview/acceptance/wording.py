"""Who accepts what, in sentences."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.exhibits.overview.acceptance.model import Model
from parley.wording import count, in_digits

NOT_HEARD: Final = "not heard"

LEGEND: Final = (
    "2/3: two of three stances on the issue's points accept; the sign and colour are the "
    "side's middle stance there, from ++ endorses to \u2212\u2212 rejects"
)


def title(model: Model) -> str:
    """'Twenty points: which side accepts what?'."""
    text = model.view.dataset.names.plans[str(model.plan_id)]
    return f"{text}: which side accepts what?"


def summary(model: Model) -> str:
    """On how many issues every side heard accepts throughout, and on how many some side does not at all."""
    if model.empty:
        return "No stance on a point of this text was found."
    heard = model.cells[model.cells["n"] > 0]
    several = heard.groupby("issue_id").filter(lambda rows: len(rows) > 1)
    if several.empty:
        return "On no issue were two sides heard."
    shares = several.groupby("issue_id")["share"].agg(["min", "max"])
    whole = int((shares["min"] == 1).sum())
    none = int((shares["min"] == 0).sum())
    return (
        f"Two sides or more were heard on {count(len(shares), 'issue')}: on {in_digits(whole)} of them every "
        f"stance accepts, on {in_digits(none)} some side accepts none of the points."
    )


def rests_on(model: Model) -> str:
    """How many issues, sides and stances there are, and what a gap means."""
    issues, sides = count(len(model.issues), "issue"), count(len(model.sides), "side")
    stances = count(int(model.cells["n"].sum()), "stance")
    return f"{issues} and {sides}, {stances}. Pale: no stance that counts was found."


def accepting(accept: int, heard: int) -> str:
    """'2 of 3 accept', or that nobody was heard."""
    return f"{in_digits(accept)} of {in_digits(heard)} accept" if heard else NOT_HEARD


def table(model: Model) -> pd.DataFrame:
    """One row an issue with its issue_id, one column a side: '2 of 3 accept', or 'not heard'."""
    cells = [
        accepting(accept, n)
        for accept, n in zip(model.cells["accept"], model.cells["n"], strict=True)
    ]
    wide = model.cells.assign(words=cells).pivot(index="issue_id", columns="side", values="words")
    wide = wide.reindex(index=list(model.issues), columns=model.sides)
    issues = pd.Series(model.issues, name="issue", dtype="str")
    wide = pd.concat([issues, wide], axis=1)
    return wide.rename_axis(index="issue_id", columns=None).reset_index()
