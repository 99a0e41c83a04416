"""What is said of the best packages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.analysis.packages import Aim, Best, Package
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.bench import wording as shared
from parley.exhibits.bench.best.model import COUNTS, Model
from parley.exhibits.bench.searched import wording as searched
from parley.exhibits.bench.wording import SUPPOSED, SUPPOSED_MARK
from parley.isolation import isolated
from parley.wording import count, in_digits, listed, plural

TITLE: Final = "Which package is best by a stated aim?"

RED, MOST, AGREED = "red lines", "of one, most", "all accept"
LEFT_OUT, ITEMS = "left out", "on items"
"""Columns of the table."""

AS_ON_THE_BENCH: Final = "nothing: it is the package on the bench"
IN_IT: Final = f"{SUPPOSED_MARK} in it"
IN_THE_SEARCH: Final = f"{SUPPOSED_MARK} in the search"

UNKNOWN: Final = (
    "Unknown is neither acceptance nor a red line. A wording on which nobody spoke therefore has no red line: how many stances "
    "are unknown stands beside each package."
)
LEFT_OUT: Final = "That an issue may be left out has to be asked for, as a package of nothing would have no red line."
ALIKE: Final = "Every party counts alike, and so does every clause, whatever it is about and whoever is stronger."
TIES: Final = (
    "Of packages that are as good by the aim, those that leave out fewer issues are better, then those with fewer red lines on "
    "single items, which their points do not show, then those with fewer unknown stances. All that are equal then are "
    "equally good. First stands the one that keeps most of the package on the bench, and then they stand in the order of the data, "
    "which says nothing of them."
)
EXACT: Final = (
    "The search is exact and no sample: for the worst-off party by integer programming (HiGHS), for the other "
    "aims issue by issue, as no issue bears on another there."
)
ASKED: Final[Mapping[Aim, str]] = MappingProxyType(
    {
        "fewest": "Fewest red lines, as far as the parties have spoken",
        "worst-off": "Fewest red lines for the worst-off party, as far as the parties have spoken",
        "accepted": "Most clauses accepted by all who spoke",
    }
)
TAKES_NOTHING: Final = "takes nothing"
MORE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "red_lines": "red lines in all",
        "left_out": "issues left out",
        "item_red_lines": "red lines on single items",
        "unknown": "stances unknown",
    }
)
NO_ISSUE: Final = "No text in view says anything on an issue, so there is nothing to search."


def differs(model: Model, package: Package) -> str:
    """'Ceasefire: European 24 points; Territory: left out', beside the package on the bench."""
    return shared.changes(model.bench, package) or AS_ON_THE_BENCH


def supposed(model: Model, package: Package) -> str:
    """Where what is supposed has a part in a package being among the best; '' for nowhere."""
    if model.searched.supposed_in(package):
        return IN_IT
    return IN_THE_SEARCH if model.searched.supposed else ""


def finding(model: Model) -> str:
    """'Fewest red lines, as far as the parties have spoken: none, in 6 packages; that on the bench has 1'."""
    found = model.found
    if found is None or not model.searched.known():
        return ""
    name = COUNTS[found.aim][0]
    reached = _number(int(found.table[name].iloc[0]))
    if model.own_is_best:
        own = "" if found.number == 1 else "; that on the bench is among them"
    else:
        own = f"; that on the bench {_own(model, found)}"
    ties = "in that on the bench alone" if _is_alone(model) else f"in {_packages(found)}"
    return f"{ASKED[found.aim]}: {reached}, {ties}{own}{searched.mark(supposed=model.searched.supposed)}"


def _own(model: Model, found: Best) -> str:
    """'has 1', 'has as many, but more stances unknown': how the package on the bench falls short."""
    if model.searched.whole:
        return TAKES_NOTHING
    name, *others = COUNTS[found.aim]
    first = found.table.iloc[0]
    if model.own[name] != first[name]:
        return f"has {_number(model.own[name])}"
    more = next((other for other in others if model.own[other] != first[other]), others[-1])
    return f"has {'as many' if first[name] else 'none, too'}, but more {MORE[more]}"


def _is_alone(model: Model) -> bool:
    """Whether the package on the bench is best, and no other as good."""
    return model.found is not None and model.found.number == 1 and model.own_is_best


def _number(number: int) -> str:
    return in_digits(number) if number else "none"


def _packages(found: Best) -> str:
    """'1 package', '110,592 packages', 'more than 20 packages', '20 packages or more'."""
    if found.number is not None:
        return count(found.number, "package")
    if not found.complete:
        return f"{count(len(found.packages), 'package')} or more"
    return f"more than {count(len(found.packages), 'package')}"


def summary(model: Model) -> str:
    """What the best reach, what of it is unknown, who was not heard, and what stands in the way."""
    found = model.found
    if found is None:
        return NO_ISSUE if model.bench.empty else f"{shared.NOBODY_ASKED}."
    if not model.searched.known():
        return searched.nobody_spoke(model.searched)
    which = "" if found.number == 1 else f" {listed_here(found)}"
    parts = [
        f"{finding(model)}.{which}",
        beside(model),
        in_the_way(model),
        searched.unheard(model.searched),
        searched.nothing_to_choose(model.searched),
    ]
    return " ".join(filter(None, parts))


def beside(model: Model) -> str:
    """On how many issues the first of the best differs, and how much of it is unknown."""
    found = model.found
    if found is None:
        return ""
    first = found.packages[0]
    total = len(model.bench.field.columns(first)) * len(model.bench.field.parties)
    unknown = int(found.table["unknown"].iloc[0])
    are = plural(unknown, one="is", other="are")
    silent = f"of {count(total, 'stance')} on it {_number(unknown)} {are} unknown"
    if _is_alone(model):
        return f"{silent[0].upper()}{silent[1:]}."
    one = "It" if found.number == 1 else "The first of them"
    changed = len(model.bench.changed(first))
    differ = f"differs on {count(changed, 'issue')}" if changed else "is that on the bench"
    return f"{one} {differ}; {silent}."


def listed_here(found: Best) -> str:
    """'All 6 are listed.', 'The first 20 are listed.'"""
    number = in_digits(len(found.packages))
    if found.more:
        return f"{number} of them are listed."
    return f"All {number} are listed."


def in_the_way(model: Model) -> str:
    """That no package is without a red line, and the smallest set of clauses that makes it so; '' where one is."""
    found = model.found
    if found is None or found.possible:
        return ""
    names = model.view.dataset.names
    blocked = listed(isolated(names.issues[issue]) for issue in found.obstacles.blocked_issues)
    table = found.obstacles.table
    own = table[table["set"] == 0].drop_duplicates(["clause_id", "party"])
    issue = isolated(names.issues[str(own["issue_id"].iloc[0])])
    parties = {clause: own.loc[own["clause_id"] == clause, "party"].tolist() for clause in own["clause_id"]}  # fmt: skip
    each = [_clause(model, clause, of) for clause, of in parties.items()]
    size = count(len(each), "clause")
    others = len(found.obstacles.smallest) - 1
    return (
        f"Nothing that was searched is without a red line: on {blocked} every wording that may be taken has one. The smallest "
        f"set of clauses that makes it impossible has {size}, on {issue}: {'; '.join(each)}."
        f"{_as_small(others, more=found.obstacles.more)}"
    )


def _clause(model: Model, clause: str, parties: list[str]) -> str:
    """'Twenty points 14 (Russia rejects)'."""
    field = model.bench.field
    said = []
    for party in parties:
        row, column = field.place(party, clause)
        mark = f", {SUPPOSED_MARK} {SUPPOSED}" if field.at[row, column] else ""
        word = STANCE_WORDS[int(field.values[row, column])]
        said.append(f"{isolated(model.bench.names[party])} {word}{mark}")
    return f"{isolated(model.view.dataset.names.clauses[clause])} ({listed(said)})"


def _as_small(others: int, *, more: bool) -> str:
    if more:
        return f" More than {count(others, 'other set')} are as small."
    if not others:
        return ""
    return f" {count(others, 'other set')} {plural(others, one='is', other='are')} as small."


def rests_on(model: Model) -> str:
    """How many packages were searched, on how many clauses, and how many stances on them are known."""
    said = searched.rests_on(model.searched)
    return f"{said} {searched.SOME_SUPPOSED}" if model.searched.supposed else said


def notes(model: Model) -> tuple[str, ...]:
    """What the search may choose from, what it counts, and what is equal."""
    return (
        shared.red_line(model.options.threshold),
        UNKNOWN,
        *searched.notes(model.searched, leave_out=model.options.leave_out),
        "" if model.options.leave_out else LEFT_OUT,
        ALIKE,
        TIES,
        EXACT,
        shared.lost(model.bench),
        *shared.WHAT_IT_IS_NOT,
    )
