"""What is said of one expert, and of each statement of an expert."""

from __future__ import annotations

from typing import Final

from parley.analysis.experts import MIN_SHARED
from parley.analysis.stances import PATH_SEPARATOR
from parley.charts.palette import SIGNS
from parley.dataset import Dataset, Record
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.exhibits.analysts.one_expert.model import Model
from parley.exhibits.analysts.splits.wording import speakers
from parley.isolation import isolated
from parley.wording import count, day

SIMILAR: Final = "Reads it most alike"
NOBODY_SIMILAR: Final = f"Nobody else spoke on {MIN_SHARED} or more of the same claims."
REPLACED: Final = "replaced by a later statement"


def described(analyst: Record) -> str:
    """Role, affiliation and country, those that are known."""
    return " · ".join(analyst[part] for part in ("role", "affiliation", "country") if analyst[part])


def kind_of_institution(model: Model) -> str:
    """The kind of the institution that is named first, or that it is not known."""
    kind = model.analyst["affiliation_kind"]
    if not kind:
        return "Kind of institution: not known"
    if model.several_institutions:
        return f"Kind of institution: {isolated(kind)} (the one named first)"
    return f"Kind of institution: {isolated(kind)}"


def neighbour(dataset: Dataset, row: Record) -> str:
    """'Thomas Graham: 1.00 on 4 claims'."""
    who, shared = speakers(dataset, row["analysts"]), count(row["shared"], "claim")
    return f"{who}: {row['value']:.2f} on {shared}"


def about_likeness(model: Model) -> str:
    """What the figure is, and how many more have one."""
    further = len(model.similar) - len(model.nearest)
    more = f" {count(further, 'other')} share that many." if further else ""
    return (
        "Graded agreement over the claims both spoke on: 1 the same answers, 0 opposite ends. "
        f"With fewer than {MIN_SHARED} shared claims no figure is given.{more} "
        "A paper signed together is no agreement between its authors."
    )


def shift(row: Record) -> str:
    """'moved: leans that way, then leans against, in 2 statements from ... to ...'."""
    stances = [CLAIM_STANCE_WORDS[int(stance)] for stance in row["path"].split(PATH_SEPARATOR)]
    statements = count(row["statements"], "statement")
    when = f"in {statements} from {day(row['since'])} to {day(row['until'])}"
    if len(stances) == 1:
        return f"stayed: {stances[0]}, {when}."
    return f"moved: {', then '.join(stances)}, {when}."


def statements(number: int, claims: int) -> str:
    """'10 statements on 10 claims, newest first'."""
    return f"{count(number, 'statement')} on {count(claims, 'claim')}, newest first"


def stance(row: Record) -> str:
    """'++ argues it', of a view."""
    return f"{SIGNS[row['stance']]} {CLAIM_STANCE_WORDS[row['stance']]}"


def stance_of(name: str, row: Record) -> str:
    """'++ George Beebe argues it', of a view."""
    return f"{SIGNS[row['stance']]} {name} {CLAIM_STANCE_WORDS[row['stance']]}"


def joint_with(name: str) -> str:
    """That a view was signed together with somebody."""
    return f"joint with {name}, one voice"


def all_views(name: str) -> str:
    """What leads to everything that an expert said."""
    return f"All views of {name}"
