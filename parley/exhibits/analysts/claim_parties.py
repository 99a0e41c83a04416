"""The parties beside the experts: what is said of the clauses on the issue that a claim bears on.

Two panels and never one score: to agree with a claim is not to support a clause.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.stances import COUNTED, cells
from parley.charts.palette import SIGNS
from parley.dataset import View, records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.actors import short_names
from parley.exhibits.analysts import claim_dots
from parley.exhibits.analysts.claim_dots import Dot, Row
from parley.exhibits.cell_words import CellWords
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.stances.cells_behind import with_basis
from parley.wording import count

TITLE: Final = "What do the experts argue, and what do the parties say?"
MOST_CLAUSES: Final = 8
"""How many clauses the panel holds: those on which most parties have a stance that counts."""


def tied_claims(view: View) -> dict[str, str]:
    """id -> wording of the claims that bear on an issue and were spoken on, in the table's order."""
    claims = view.dataset["claims"]
    tied = claims[claims["issue_id"].notna() & claims["claim_id"].isin(view["claims"]["claim_id"])]
    tied = tied[tied["claim_id"].isin(view["analyst_views"]["claim_id"])]
    return dict(zip(tied["claim_id"], tied["statement"], strict=True))


def stances_on_issue(view: View, issue_id: str) -> pd.DataFrame:
    """Cells with a stance that counts on the clauses of the issue, as in `analysis.stances.cells`.

    The view's own issue filter gives way; text, actor, basis and date hold.
    """
    found = cells(view.narrow(issue=(issue_id,), text=""))
    return with_basis(view, found[found["state"].isin(COUNTED)].reset_index(drop=True))


def exhibit(view: View, issue_id: str, found: pd.DataFrame, *, dark: bool = False) -> Exhibit:
    """The parties' panel: a row a clause, a dot a party."""
    issue = view.dataset.record("issues", issue_id)
    clauses = _most_answered(view, found)
    shown = found[found["clause_id"].isin(clauses["clause_id"])]
    words = CellWords.of(view)
    place = {clause: n for n, clause in enumerate(clauses["clause_id"])}
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    named = records(shown.assign(actor=shown["actor_id"].map(actors)))
    dots = [
        Dot(
            row=place[cell["clause_id"]],
            stance=cell["stance"],
            words=f"{cell['actor']}\n{words.sentence(cell)}",
            choice=f"{cell['actor_id']}{CHOICE_SEPARATOR}{cell['clause_id']}",
        )
        for cell in named
    ]
    return Exhibit(
        key="parties",
        title=f"The parties on {issue['name']}",
        summary=summary(found, clauses),
        rests_on=(
            f"{count(len(clauses), 'clause')} of {found['clause_id'].nunique():,} on which a party "
            f"has a stance that counts, {count(len(shown), 'stance')}. Who is missing in a row was "
            "not heard on it."
        ),
        table=table(view, shown, clauses, words),
        source_ids=tuple(shown["source_id"].dropna().unique()),
        view=view.narrow(issue=(issue_id,), text=""),
        figure=claim_dots.figure(
            [
                Row(row["clause_id"], _label(words, row), f"{row['n']:,}")
                for row in records(clauses)
            ],
            dots,
            STANCE_WORDS,
            aside="parties",
            name=f"parties-{issue_id}",
            dark=dark,
        ),
        lines=tuple(lines(view, shown, clauses, words)),
        least_width=claim_dots.least_width(),
        hidden=("clause_id", "actor_id"),
        choice_at=lambda row, _: _choice(table(view, shown, clauses, words), row),
    )


def _most_answered(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """The clauses with most stances, in the order of their table, with ``n``."""
    n = found["clause_id"].value_counts()
    most = n.sort_values(ascending=False, kind="stable").head(MOST_CLAUSES)
    clauses = view.dataset["clauses"]
    clauses = clauses[clauses["clause_id"].isin(most.index)]
    return clauses.assign(n=clauses["clause_id"].map(most).astype("int64")).reset_index(drop=True)


def _label(words: CellWords, clause: dict) -> str:
    return f"{words.names.clauses[clause['clause_id']]}: {clause['heading']}"


def table(view: View, shown: pd.DataFrame, clauses: pd.DataFrame, words: CellWords) -> pd.DataFrame:
    """One row a clause and party. Columns: clause_id, actor_id, clause, party, stance."""
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    headings = {row["clause_id"]: _label(words, row) for row in records(clauses)}
    order = {clause: n for n, clause in enumerate(headings)}
    rows = shown.sort_values("clause_id", key=lambda ids: ids.map(order), kind="stable")
    return pd.DataFrame(
        {
            "clause_id": rows["clause_id"],
            "actor_id": rows["actor_id"],
            "clause": rows["clause_id"].map(headings),
            "party": rows["actor_id"].map(actors),
            "stance": pd.Series(
                [words.sentence(cell) for cell in rows.to_dict("records")],
                index=rows.index,
                dtype="str",
            ),
        }
    ).reset_index(drop=True)


def _choice(rows: pd.DataFrame, row: int) -> str:
    one = rows.iloc[row]
    return f"{one['actor_id']}{CHOICE_SEPARATOR}{one['clause_id']}"


def lines(
    view: View, shown: pd.DataFrame, clauses: pd.DataFrame, words: CellWords
) -> list[tuple[str, str]]:
    """A clause, and behind each sign the parties that stand there."""
    short = short_names(view.dataset["actors"].set_index("actor_id"))
    told = []
    for clause in records(clauses):
        said = shown[shown["clause_id"] == clause["clause_id"]]
        parts = [
            f"{SIGNS[stance]} {', '.join(short[one] for one in said.loc[said['stance'] == stance, 'actor_id'])}"
            for stance in sorted(SIGNS, reverse=True)
            if (said["stance"] == stance).any()
        ]
        told.append((_label(words, clause), " · ".join(parts)))
    return told


def summary(found: pd.DataFrame, clauses: pd.DataFrame) -> str:
    """How many clauses of the issue drew stances, and on which shown ones parties stand apart."""
    if found.empty:
        return "No stance of a party on a clause of this issue was found."
    divided = int(for_and_against(found["stance"], found["clause_id"]).sum())
    words = (
        f"{count(found['actor_id'].nunique(), 'party', 'parties')} took a stance that counts on "
        f"{count(found['clause_id'].nunique(), 'clause')} of this issue; "
    )
    if len(clauses) < found["clause_id"].nunique():
        words += f"the {len(clauses)} most answered are shown. "
    else:
        words += "all are shown. "
    return words + (
        f"On {count(divided, 'clause')} some accept and others object."
        if divided
        else "On none do some accept and others object."
    )
