"""What the figure of alphas says in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.analysis.reliability import FIRM, TENTATIVE
from parley.dataset import Record, records
from parley.exhibits.legend import Chip
from parley.exhibits.sources.alpha.model import FEW, Model
from parley.isolation import isolated
from parley.wording import count, in_digits, listed

TITLE: Final = "Would a second coder have said the same?"
ALL: Final[Mapping[str, str]] = {
    "positions": "All positions",
    "analyst_views": "All views of analysts",
}
ALL_OF: Final[Mapping[str, str]] = {
    "positions": "positions",
    "analyst_views": "analysts' views",
}
BY: Final[Mapping[str, str]] = {"basis": "Basis", "group": "Issues", "theme": "Theme"}
NOTHING_CODED: Final = "No row under these filters was coded a second time, so nothing is known."
RESTS_ON: Final = (
    "The second coding was made from each row's own summary, without sight of the first: this "
    "measures how well that coding can be repeated, not whether the pages were read rightly, nor "
    "whether another reader would have found the same statements."
)
SAME_STANCE, ONE_STEP = "same stance", "at most one step apart"
"""The columns of the shares of codings that are equal or near."""

FIRM_FROM: Final = f"{FIRM:.3g} firm"
TENTATIVE_FROM: Final = f"{TENTATIVE:.3g} tentative"
"""What stands at the head of the two borders."""


def label(group: Record) -> str:
    """'Basis: stated', or 'All positions'."""
    return f"{BY[group['by']]}: {isolated(group['value'])}" if group["by"] else ALL[group["table"]]


def line(group: Record) -> str:
    """'alpha 0.947, firm, n 431'."""
    few = ", few rows" if group["n"] < FEW else ""
    if group["alpha"] is None:
        return f"alpha undefined, n {in_digits(group['n'])}{few}"
    return f"alpha {group['alpha']:.3f}, {group['reading']}, n {in_digits(group['n'])}{few}"


def note(group: Record) -> str:
    """Alpha and n as they stand in the margin of the figure."""
    alpha = "\u2013" if group["alpha"] is None else f"{group['alpha']:.3f}"
    return f"{alpha}   n {in_digits(group['n'])}"


def finding(model: Model) -> str:
    """What share of each table got the same stance again; '' where nothing was coded twice."""
    tables = [
        f"{group['equal']:.0%} of {ALL_OF[group['table']]}" for group in records(model.whole_tables)
    ]
    return f"Coded again, {listed(tables)} got the same stance" if tables else ""


def coders(model: Model) -> str:
    """Who coded a second time, as far as the data say."""
    who = [
        f"{count(rows, 'row')} by \u201c{isolated(coder)}\u201d"
        for coder, rows in model.coders.items()
    ]
    return (
        f"Coded a second time: {listed(who)}. The data give coders no other name and do not say who "
        "they are."
        if who
        else NOTHING_CODED
    )


def summary(model: Model) -> str:
    """Alpha of each table, and the groups in which it is lowest or not firm."""
    if model.empty:
        return "No row of the view was coded twice."
    tables = [f"{label(group).lower()} {line(group)}" for group in records(model.whole_tables)]
    whole = f"{listed(tables)}.".capitalize()
    if len(model.not_firm):
        groups = [f"{label(group).lower()} ({line(group)})" for group in records(model.not_firm)]
        return f"{whole} Not firm: {listed(groups)}."
    if model.parts.empty:
        return whole
    (lowest,) = records(model.parts.loc[[model.parts["alpha"].idxmin()]])
    return f"{whole} It is lowest for {label(lowest).lower()}: {line(lowest)}."


def legend() -> tuple[Chip, ...]:
    """What an open dot is."""
    return (
        Chip("a group of rows", colour="accent", form="dot"),
        Chip(f"fewer than {FEW} rows", colour="accent", form="ring"),
    )


def notes() -> tuple[str, ...]:
    """What n is, how alpha is usually read, and why an open dot hangs on single rows."""
    return (
        "n is the number of rows coded twice.",
        f"Usual reading of Krippendorff's alpha: from {FIRM:.2f} firm, from {TENTATIVE:.3f} "
        "tentative, below that weak; 1 is full agreement, 0 what chance would give.",
        f"With fewer than {FEW} rows single differences decide.",
    )
