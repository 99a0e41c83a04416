"""The views of experts on claims: a heatmap with its table, its sentences and its lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.experts import latest_views, voices
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.index import unique_labels
from parley.exhibits.analysts import expert_figure
from parley.exhibits.analysts.expert_facets import Narrowing, kept_analysts, left_out
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.tabular import as_rows, marks_by_row
from parley.wording import count, day

TITLE: Final = "Where do the experts part?"
MOST_ANALYSTS: Final = 12
MOST_CLAIMS: Final = 12
"""How many of each the heatmap opens on: those who spoke most, and those most spoken on."""

MOST_EACH: Final = 100
"""How many of each "all" draws: above ten thousand squares a browser no longer keeps up."""

EVERYTHING: Final = Narrowing()

JOINT_MARK: Final = "\u02b2"
"""After the sign of a view from a paper that several experts signed: one voice."""


@dataclass(frozen=True, slots=True, eq=False)
class ExpertMatrix:
    """Cells of claim x analyst, ready to be drawn.

    ``cells`` has one row a cell, claim by claim and within it analyst by analyst:
    claim_id, analyst_id, view_id, stance (Int64), date, source_id (missing where nothing
    was found) and ``joint``. ``claims`` and ``analysts`` are rows of those tables in the
    order drawn; ``kept`` says how many of each the filters would allow (analysts, claims),
    ``narrowed`` what the reader chose.
    """

    cells: pd.DataFrame
    claims: pd.DataFrame
    analysts: pd.DataFrame
    kept: tuple[int, int]
    narrowed: Narrowing = EVERYTHING

    @property
    def choices(self) -> set[str]:
        """Every cell's choice id."""
        return set(self.cells["analyst_id"] + CHOICE_SEPARATOR + self.cells["claim_id"])


def matrix(view: View, narrowed: Narrowing = EVERYTHING, *, everyone: bool = False) -> ExpertMatrix:
    """The cells that page and shared filters keep.

    Unless ``everyone`` is asked for, the `MOST_CLAIMS` on which most voices were heard
    and the `MOST_ANALYSTS` with views on most of these; with it, up to `MOST_EACH` of
    either. Of claims that are chosen one by one, `MOST_EACH` are kept in any case.
    Claims stand by theme, analysts as in their table.
    """
    people = kept_analysts(view, narrowed)
    latest = latest_views(view)
    # Before any filter: a paper stays joint where only one of its authors is shown.
    latest["joint"] = latest["joint_with"].isin(latest["view_id"])
    latest = latest[latest["analyst_id"].isin(people["analyst_id"])]
    every = view.dataset["claims"]
    table = every[every["claim_id"].isin(latest["claim_id"])]
    for column, wanted in (("theme", narrowed.theme), ("claim_id", narrowed.claim)):
        table = table[table[column].isin(wanted)] if wanted else table
    latest = latest[latest["claim_id"].isin(table["claim_id"])]
    people = people[people["analyst_id"].isin(latest["analyst_id"])]
    kept = (len(people), len(table))
    most_claims = MOST_EACH if everyone or narrowed.claim else MOST_CLAIMS
    table = _most(table, "claim_id", voices(view)["claim_id"], most_claims)
    said = latest.loc[latest["claim_id"].isin(table["claim_id"]), "analyst_id"]
    people = _most(people, "analyst_id", said, MOST_EACH if everyone else MOST_ANALYSTS)
    order = {theme: place for place, theme in enumerate(every["theme"].unique())}
    table = table.sort_values("theme", key=lambda themes: themes.map(order), kind="stable")
    cells = _in_order(latest, table["claim_id"], people["analyst_id"])
    return ExpertMatrix(
        cells, table.reset_index(drop=True), people.reset_index(drop=True), kept, narrowed
    )


def _most(table: pd.DataFrame, key: str, heard: pd.Series, most: int) -> pd.DataFrame:
    """The rows whose key occurs most often in ``heard``, at most so many, in their own order."""
    times = table[key].map(heard.value_counts()).fillna(0)
    first = times.sort_values(ascending=False, kind="stable").head(most)
    return table[table.index.isin(first[first > 0].index)]


def _in_order(
    latest: pd.DataFrame, claims: Sequence[str] | pd.Series, analysts: Sequence[str] | pd.Series
) -> pd.DataFrame:
    order = pd.MultiIndex.from_product([claims, analysts], names=["claim_id", "analyst_id"])
    columns = ["view_id", "stance", "date", "source_id", "joint"]
    cells = latest.set_index(["claim_id", "analyst_id"])[columns].reindex(order).reset_index()
    return cells.assign(stance=cells["stance"].astype("Int64"), joint=cells["joint"].eq(True))


def mark(cell: Mapping) -> str:
    """The sign of a view, marked where it is one of several signatures; '' for silence."""
    if pd.isna(cell["stance"]):
        return ""
    return SIGNS[int(cell["stance"])] + (JOINT_MARK if cell["joint"] else "")


def sentence(cell: Mapping) -> str:
    """'leans that way, joint paper, 2 December 2025', or that nothing was found."""
    if pd.isna(cell["stance"]):
        return "no statement found"
    joint = ", joint paper" if cell["joint"] else ""
    return f"{CLAIM_STANCE_WORDS[int(cell['stance'])]}{joint}, {day(cell['date'])}"


def legend() -> tuple[str, ...]:
    """What signs and marks say, a line each."""
    signs = [f"{SIGNS[value]} {CLAIM_STANCE_WORDS[value]}" for value in sorted(SIGNS, reverse=True)]
    return (
        " · ".join(signs),
        f"{JOINT_MARK} from a paper or programme that several experts share: one voice in every count",
        "pale square: no statement by this expert on this claim was found, which is not neutrality",
    )


def exhibit(view: View, shown: ExpertMatrix, *, dark: bool = False) -> Exhibit:
    """The heatmap with its question, its sentences, its table and its sources."""
    labels = analyst_labels(shown.analysts)
    analyst_of = dict(zip(labels, shown.analysts["analyst_id"], strict=True))

    def choice_at(row: int, column: str) -> str | None:
        claim = str(shown.claims["claim_id"].iloc[row])
        return analyst_of.get(column, "") + CHOICE_SEPARATOR + claim

    return Exhibit(
        key="experts",
        title=TITLE,
        summary=summary(shown),
        rests_on=rests_on(view, shown),
        table=table(shown, labels),
        source_ids=tuple(shown.cells["source_id"].dropna().unique()),
        view=view,
        figure=expert_figure.figure(
            shown.cells,
            shown.claims,
            shown.analysts,
            [mark(cell) for cell in shown.cells.to_dict("records")],
            [sentence(cell) for cell in shown.cells.to_dict("records")],
            dark=dark,
        ),
        lines=tuple(lines(shown)),
        legend=legend(),
        least_width=expert_figure.least_width(len(shown.analysts)),
        hidden=("claim_id",),
        widths={"claim": 230},
        pinned=("claim",),
        choice_at=choice_at,
    )


def analyst_labels(analysts: pd.DataFrame) -> list[str]:
    """The table twin's columns, one an analyst: the name, and the kind of institution where known.

    Where two would be the same, their ids stand behind them.
    """
    kinds = analysts["affiliation_kind"].fillna("")
    labels = [
        f"{name}, {kind}" if kind else str(name)
        for name, kind in zip(analysts["name"], kinds, strict=True)
    ]
    return list(unique_labels(analysts["analyst_id"], labels).values())


def table(shown: ExpertMatrix, labels: list[str]) -> pd.DataFrame:
    """One row a claim, one column an analyst. Columns: claim_id, theme, claim, then the analysts."""
    sentences = [sentence(cell) for cell in shown.cells.to_dict("records")]
    lead = shown.claims[["claim_id", "theme", "statement"]].rename(columns={"statement": "claim"})
    return pd.concat([lead.reset_index(drop=True), as_rows(sentences, labels)], axis=1)


def lines(shown: ExpertMatrix) -> list[tuple[str, str]]:
    """The cells as a list: a claim, and behind each mark who has it."""
    names = dict(zip(shown.analysts["analyst_id"], shown.analysts["name"], strict=True))
    cells = shown.cells.assign(mark=[mark(cell) for cell in shown.cells.to_dict("records")])
    cells = cells.sort_values("stance", ascending=False, kind="stable")
    found = marks_by_row(cells, names, row="claim_id", column="analyst_id")
    return [
        (statement, found.get(claim_id, "No statement by these experts was found."))
        for claim_id, statement in shown.claims[["claim_id", "statement"]].itertuples(index=False)
    ]


def summary(shown: ExpertMatrix) -> str:
    """Who is shown of how many, and on which of the claims the experts shown part."""
    cells = shown.cells[shown.cells["stance"].notna()]
    if cells.empty:
        return "No view of these experts on these claims was found."
    analysts, claims = shown.kept
    words = f"Shown are {_of(len(shown.analysts), analysts, 'analyst', 'who spoke most')} and "
    words += f"{_of(len(shown.claims), claims, 'claim', 'most spoken on')}"
    joint = int(cells["joint"].sum())
    words += (
        f"; {count(joint, 'view')} of papers signed by several, each one voice." if joint else "."
    )
    divided = for_and_against(cells["stance"], cells["claim_id"])
    if not divided.any():
        return f"{words} On none of these claims do those shown stand on both sides."
    return (
        f"{words} Some argue for and others against on {divided.sum():,} of {count(len(divided), 'claim')} "
        "spoken on."
    )


def rests_on(view: View, shown: ExpertMatrix) -> str:
    """How many cells hold a view, what the reader narrowed to, and who is left out as unknown."""
    known = int(shown.cells["stance"].notna().sum())
    words = (
        f"{count(len(shown.analysts), 'analyst')} and {count(len(shown.claims), 'claim')}: "
        f"{known:,} of {count(len(shown.cells), 'cell')} hold a view, the latest one."
    )
    if shown.narrowed.words:
        words += f" Narrowed to {shown.narrowed.words}."
    unknown = left_out(view, shown.narrowed)
    return f"{words} {unknown}" if unknown else words


def _of(shown: int, kept: int, noun: str, which: str) -> str:
    if shown == kept:
        return count(shown, noun)
    return f"the {shown:,} of {count(kept, noun)} {which}"
