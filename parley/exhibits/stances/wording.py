"""Words that the exhibits of stances share."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.consensus import split
from parley.dataset import View
from parley.isolation import isolated
from parley.wording import count, in_digits

WHOLE_TEXT: Final = "The text as a whole"
"""What the row of a text itself is called."""

ON_WHOLE_TEXT: Final = "the text as a whole"
"""The same within a sentence."""


def side_name(side: str, members: int, view: View) -> str:
    """'Europe'; 'Europe (1 actor kept)' where a filter keeps some actors alone, who are not the side.

    ``members`` is how many of its actors the view keeps.
    """
    if not view.filters.actor:
        return isolated(side)
    return f"{isolated(side)} ({count(members, 'actor')} kept)"


def finding(said: pd.DataFrame, who: list[str], view: View, text: str, several: str) -> str:
    """The answer in one sentence: how much all accept, and on how much they stand apart.

    ``said`` are the cells with a stance that counts: ``clause_id``, ``stance``. ``who`` are the
    names of all whose cells are shown, and ``several`` what they are called together; ``view`` is that of
    the text alone. A clause on
    which one of them alone spoke says nothing of what all accept, so it is not counted. To stand
    apart is that one accepts and another objects.
    """
    if said.empty:
        kept = view.filters
        filtered = " under these filters" if kept.issue or kept.of_actors or kept.basis else ""
        return f"No statement on a clause of {text} was found{filtered}"
    stances = said["stance"].astype(float)
    if len(who) == 1:
        for_it, against = in_digits(int((stances > 0).sum())), in_digits(int((stances < 0).sum()))
        spoken = count(len(said), "clause")
        return (
            f"{who[0]} accepts {for_it} and objects to {against} of {spoken} of {text} it spoke on"
        )
    ends = stances.groupby(said["clause_id"]).agg(["min", "max", "size"])
    ends = ends[ends["size"] > 1]
    if ends.empty:
        return f"On no clause of {text} did several {several} speak"
    accepted, apart = int((ends["min"] > 0).sum()), int(split(ends["min"], ends["max"]).sum())
    clauses = f"{count(len(ends), 'clause')} of {text}"
    on = in_digits(apart) if apart else "none"
    if not accepted:
        return (
            f"Where several {several} spoke, they stand apart on {on} of {clauses}; all accept none"
        )
    return (
        f"Where several {several} spoke, all accept {in_digits(accepted)} of {clauses}; on {on} they "
        "stand apart"
    )
