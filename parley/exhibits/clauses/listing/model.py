"""Which clauses are listed: those of the view that a choice among their facets leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.clauses import marked_clauses
from parley.analysis.facets import Choice, Facet, chosen_in, kept, possible
from parley.analysis.stances import has_answers
from parley.dataset import Dataset, View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.options import flag, free_text, ids, option, self_named, words
from parley.exhibits.wording.quantities import in_words
from parley.wording import listed


def groups(dataset: Dataset) -> dict[str, str]:
    """The groups of issues, which are called what they are, in the order of the issues."""
    issues = dataset["issues"].sort_values("order", kind="stable")
    return self_named(issues["group"].unique())


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What the clauses can be narrowed by."""

    texts: tuple[str, ...] = words("cl_text", "Text", ids("plans"), "clauses of these texts", by_value=True)
    groups: tuple[str, ...] = words("cl_group", "Group", groups, "clauses on issues of these groups", by_value=True)
    issues: tuple[str, ...] = words("cl_issue", "Issue", ids("issues"), "clauses on these issues", by_value=True)
    obliges: tuple[str, ...] = words("cl_obliges", "Must act", ids("actors"), "clauses under which these actors would have to act", by_value=True)
    quantities: bool = flag("cl_quantities", "With quantities", "the clause names a number: people, money, days")
    heard: bool = flag("cl_heard", "With statements", "somebody is known to have spoken on this very clause")
    answered: bool = flag("cl_answered", "With answers that are no stance", "somebody gave an answer on this very clause that is no stance, such as abstained; none where the data have no such answers")
    holding: str = free_text("cl_words", "Words", "clauses that hold all of these words, each at the start of a word")
    for_and_against: bool = flag("cl_contested", "Somebody for and somebody against", "as each last said, somebody is for this very clause and somebody against it")
# fmt: on


LISTS: Final = ("texts", "groups", "issues", "obliges")
"""The options that are chosen from a list."""

MARKS: Final = ("quantities", "heard", "answered", "for_and_against")
"""The options for what a clause has or has not."""


def offered_marks(dataset: Dataset) -> tuple[str, ...]:
    """Those of `MARKS` that can mean something: answers are asked for only where the data have such."""
    return MARKS if has_answers(dataset) else tuple(name for name in MARKS if name != "answered")


@dataclass(frozen=True, slots=True, eq=False)
class Narrowable:
    """The clauses of a view, as `analysis.clauses.marked_clauses` gives them, with their facets.

    ``facets`` have the names of the options, and values for everything that the data know.
    """

    clauses: pd.DataFrame
    facets: tuple[Facet, ...]

    def choice(self, options: Options) -> Choice:
        """What the options choose, but for values that no clause of the view has."""
        return possible(self.facets, chosen_in(self.facets, options))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The clauses that are left, ready to be shown.

    ``table`` has one row a clause: clause_id, source_id (both for links, not for the eye), text,
    number, heading, statements (how many were found up to the as-of date), answers (how many that are
    no stance; where the data have such answers), issue, quantities, must act, summary. While something is searched the best matches stand
    first, else the data's order holds.
    """

    view: View
    options: Options
    narrowable: Narrowable
    table: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no clause is left."""
        return self.table.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The clauses of the view that the options leave."""
    view = holding(view, options.holding)
    every = narrowable(view)
    rows = every.clauses[kept(every.facets, every.choice(options))]
    return Model(view, options, every, _table(view, _best_first(view, rows)))


def holding(view: View, words: str) -> View:
    """The view of what holds these words, too; the same for none."""
    text = f"{view.filters.text} {words}".strip()
    return view if text == view.filters.text else view.narrow(text=text)


@shared
def narrowable(view: View) -> Narrowable:
    """The clauses of the view and their facets."""
    clauses = marked_clauses(view)
    cells = {
        "texts": clauses["plan_id"],
        "groups": clauses["group"],
        "issues": clauses["issue_id"],
        "obliges": clauses["obliges"].fillna("").map(split),
    }
    lists = [
        Facet.of(name, cells[name], option(Options, name).wording(view.dataset)) for name in LISTS
    ]
    marks = [Facet.mark(name, clauses[name]) for name in offered_marks(view.dataset)]
    return Narrowable(clauses, (*lists, *marks))


def _best_first(view: View, clauses: pd.DataFrame) -> pd.DataFrame:
    """The rows by how well they answer the search, in the data's order among equals."""
    if not view.filters.text or clauses.empty:
        return clauses
    every = view.dataset["clauses"]["clause_id"]
    score = pd.Series(view.dataset.search.relevance("clauses", view.filters.text), index=every)
    order = np.argsort(-score[clauses["clause_id"]].to_numpy(), kind="stable")
    return clauses.iloc[order]


def _table(view: View, clauses: pd.DataFrame) -> pd.DataFrame:
    names = view.dataset.names.bare
    given = {"answers": clauses["answers"]} if has_answers(view.dataset) else {}
    return pd.DataFrame(
        {
            "clause_id": clauses["clause_id"],
            "source_id": clauses["source_id"],
            "text": clauses["plan_id"].map(names.plans),
            "number": clauses["number"],
            "heading": clauses["heading"],
            "statements": clauses["statements"],
            **given,
            "issue": clauses["issue_id"].map(names.issues),
            "quantities": clauses["clause_id"].map(in_words(view.dataset["terms"])),
            "must act": [
                listed(names.actors[actor_id] for actor_id in split(cell)) or None
                for cell in clauses["obliges"].fillna("")
            ],
            "summary": clauses["summary"],
        }
    ).reset_index(drop=True)
