"""What parties say of a package: the whole, issue by issue, clause by clause, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from parley.analysis.consensus import current_text
from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.field import Field, Supposed, Suppositions, field_of
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.result import BENCH
from parley.analysis.packages.swaps import swaps
from parley.analysis.packages.tally import (
    RED_LINE,
    UNKNOWN,
    VERDICTS,
    check_red_line,
    on_items_alone,
    package_counts,
    verdicts,
)
from parley.analysis.stances import ANSWERED, Unit
from parley.analysis.stances.states import OTHER_WORDING
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.typed import typed
from parley.dataset.view import View

_ANSWERED_STATES: Final = {"answered": ANSWERED, "other_wording": OTHER_WORDING}
_FIGURES: Final = (*("clauses", "heard", "accepted", "mixed", "objected", "red_lines", "unknown"),)
_RANGES: Final = (
    *("accepted_low", "accepted_high", "red_lines_low", "red_lines_high"),
    *("score", "score_low", "score_high"),
)
_BY_PARTY: Final = {
    **kinds_of(("party", "name"), (*_FIGURES, *_RANGES)),
    "stands": "str",
    "supposed": "int64",
}
_BY_ISSUE: Final = {
    **kinds_of(("issue_id", "option", "party")),
    "worst": "Int64",
    **kinds_of(numbers=(*_FIGURES, "supposed")),
}
_CELLS: Final = {
    **kinds_of(("issue_id", "option", "clause_id", "party")),
    "stance": "Int64",
    "verdict": "str",
    "supposed": "bool",
    **kinds_of(("actors", *_ANSWERED_STATES)),
}
_ITEMS: Final = {
    **kinds_of(("issue_id", "clause_id", "item_id", "party"), ("stance",)),
    "point_stance": "Int64",
}


@dataclass(frozen=True, eq=False)
class Reading:
    """A package as its parties see it.

    - ``by_party``: a row a party: ``party`` (its key), ``name``; ``clauses`` of the package, and
      ``heard``, on how many of them it spoke; ``accepted``, ``mixed``, ``objected``, ``red_lines``,
      ``unknown``; the ranges if silence were all refusal, and all assent: ``accepted_low`` and
      ``accepted_high``, ``red_lines_low`` and ``red_lines_high``, and of ``score``, accepted minus
      objected (red lines are objections there), ``score_low`` and ``score_high``; ``stands``:
      'holds' (no red line and heard), 'red line', or 'not heard'; ``supposed``, how many of its
      stances here are supposed.
    - ``by_issue``: a row for every issue in play and party: ``issue_id``, ``option`` ('' is left out),
      ``party``; ``worst`` stance (Int64, missing where nothing is known), ``heard`` of ``clauses``, the
      five counts, and ``supposed`` as above.
    - ``clauses``: a row a clause of the package and party: ``issue_id``, ``option``, ``clause_id``,
      ``party``, ``stance`` (Int64), ``verdict`` (one of `parley.analysis.packages.VERDICTS`),
      ``supposed`` (bool), and ids of actors separated by semicolons: ``actors``, whose stances
      make it up (empty where it is supposed); ``other_wording`` and ``answered``, those of the party who answered to
      another wording, or gave an answer that does not count, which is unknown here.
    - ``red_lines``: the rows of ``clauses`` that are red lines.
    - ``swaps`` and ``swaps_by_party``: see `parley.analysis.packages.Swaps`.
    - ``item_red_lines``: where points count, red lines on single items of points of the package
      that are no red line themselves: ``issue_id``, ``clause_id`` (the point), ``item_id``,
      ``party``, ``stance``, and ``point_stance`` (Int64, missing where the point's own is unknown). They are not counted.

    ``holds_for``, ``blocked_by`` and ``unheard`` are the keys of the parties without a red line and
    heard on at least one clause, with a red line, and never heard on it. ``one_step_short`` is the
    (party, clause) of the only red line where one step up the scale would lift it, else None.
    ``aside`` are suppositions on clauses that the package does not have.
    """

    field: Field
    package: Package
    red_line: int
    by_party: pd.DataFrame
    by_issue: pd.DataFrame
    clauses: pd.DataFrame
    red_lines: pd.DataFrame
    swaps: pd.DataFrame
    swaps_by_party: pd.DataFrame
    item_red_lines: pd.DataFrame
    holds_for: tuple[str, ...]
    blocked_by: tuple[str, ...]
    unheard: tuple[str, ...]
    one_step_short: tuple[str, str] | None
    aside: Suppositions

    @property
    def choices(self) -> dict[str, str]:
        """For every issue in play the option taken, '' for left out."""
        return self.field.chosen(self.package)


def package(
    view: View,
    choices: Package | Mapping[str, str] | str | None = None,
    *,
    parties: Iterable[str] | None = None,
    unit: Unit = "points",
    red_line: int = RED_LINE,
    suppose: Mapping[tuple[str, str], int | None] | Iterable[Supposed] | None = None,
) -> Reading:
    """Who accepts a package, who has a red line where, and what the smallest changes would do.

    ``choices`` gives issues their options, by mapping or as ``issue:option,issue:option``; issues
    that are not named are left out; None is the current text (`start`). ``parties`` are ids of
    actors or names of sides, by default those of `default_parties`; ``unit`` is "points" or
    "items"; ``red_line`` -2, or -1 to take every objection for one; ``suppose`` sets stances, by
    (party, clause id). It is arithmetic on public statements and no forecast: what was not said is
    unknown, which is never acceptance.

    Raises `ValueError` that says what there is for an unknown issue, option, party, unit, red line
    or stance.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view()
    >>> read = parley.package(view, {"sluice": "draft", "wardens": "revised+3-f"})
    >>> read.by_party[["party", "clauses", "heard", "accepted", "red_lines", "stands"]]
                   party  clauses  heard  accepted  red_lines    stands
    0         Upper bank        2      2         0          1  red line
    1         Lower bank        2      2         2          0     holds
    2  Between the banks        2      1         1          0     holds
    >>> read.swaps[["issue_id", "option", "instead", "removed", "made", "lost"]]
      issue_id       option  instead  removed  made  lost
    0  wardens  revised+3-f  revised        1     0     1
    1  wardens  revised+3-f                 1     0     1
    """
    named = None if parties is None else tuple(parties)
    field = field_of(view, named, unit, suppose)
    return read(field, start(view, field) if choices is None else choices, red_line)


def start(view: View, field: Field) -> Package:
    """The package to begin with: the current text of the view, or nothing where it has no options."""
    current = current_text(view).read
    own = [mark.package for mark in field.landmarks if mark.plan_id == current]
    return own[0] if own else Package()


def clause_rows(reading: Reading) -> pd.DataFrame:
    """``clauses`` of a reading as rows of the table `BENCH`: ``supposed`` is 0 or 1, and lists without an actor are missing."""
    rows = reading.clauses
    lists = rows[[column.name for column in BENCH.columns if column.kind == "ids"]]
    return typed(BENCH, rows.assign(**lists.where(lists != "")))


def read(
    field: Field, choices: Package | Mapping[str, str] | str, red_line: int = RED_LINE
) -> Reading:
    """A package of a field as its parties see it. Raises as `package` does."""
    check_red_line(red_line)
    chosen = field.package(choices)
    cells = _cells(field, chosen, red_line)
    by_party = _by_party(field, chosen, red_line)
    changes = swaps(field, chosen, red_line)
    red = cells[cells["verdict"] == "red line"].reset_index(drop=True)
    stands = by_party["stands"].to_numpy()
    keys = np.array(field.keys, dtype=object)
    inside = set(cells["clause_id"]) if len(field.parties) else set()
    return Reading(
        field,
        chosen,
        red_line,
        by_party,
        _by_issue(field, chosen, red_line),
        cells,
        red,
        changes.swaps,
        changes.by_party,
        _item_red_lines(field, chosen, red_line),
        tuple(keys[stands == "holds"]),
        tuple(keys[stands == "red line"]),
        tuple(keys[stands == "not heard"]),
        _one_step_short(red, red_line),
        tuple(one for one in field.supposed if one.clause_id not in inside),
    )


def _cells(field: Field, package: Package, red_line: int) -> pd.DataFrame:
    rows: list[tuple[Any, ...]] = []
    given = verdicts(field.values, red_line)
    for issue, taken in field.chosen(package).items():
        if taken == LEFT_OUT:
            continue
        for column in np.flatnonzero(field.membership[field.option_of[issue, taken]]):
            for row, party in enumerate(field.parties):
                stance = field.values[row, column]
                rows.append(
                    (
                        issue,
                        taken,
                        field.clauses[column],
                        party.key,
                        None if np.isnan(stance) else int(stance),
                        VERDICTS[given[row, column]],
                        bool(field.at[row, column]),
                        *_voices(field, row, int(column)),
                    )
                )
    return framed(rows, _CELLS)


def _voices(field: Field, row: int, column: int) -> tuple[str, ...]:
    said, party = field.voices, field.parties[row]
    if said is None:
        return ("", *("" for _ in _ANSWERED_STATES))
    heard = [] if field.at[row, column] else said.of(party, column)
    states = [said.in_state(party, column, code) for code in _ANSWERED_STATES.values()]
    return tuple(LIST_SEPARATOR.join(said.actors[a] for a in actors) for actors in (heard, *states))


def _by_party(field: Field, package: Package, red_line: int) -> pd.DataFrame:
    counts = package_counts(field, package, red_line).tolist()
    supposed = field.at[:, field.columns(package)].sum(axis=1).tolist()
    rows = []
    for party, of, marked in zip(field.parties, counts, supposed, strict=True):
        _, heard, accepted, _, objected, red, unknown = _figures(of)
        score = accepted - objected - red
        stands = "red line" if red else "holds" if heard else "not heard"
        rows.append(
            (
                party.key,
                party.name,
                *_figures(of),
                accepted,
                accepted + unknown,
                red,
                red + unknown,
                score,
                score - unknown,
                score + unknown,
                stands,
                marked,
            )
        )
    return framed(rows, _BY_PARTY)


def _figures(counts: list[int]) -> tuple[int, ...]:
    """Clauses, how many were spoken on, and the five counts."""
    return (sum(counts), sum(counts) - counts[UNKNOWN], *counts)


def _by_issue(field: Field, package: Package, red_line: int) -> pd.DataFrame:
    rows = []
    for issue, taken in field.chosen(package).items():
        one = Package(((issue, taken),))
        columns = field.columns(one)
        counts = package_counts(field, one, red_line).tolist()
        worst = np.fmin.reduce(field.values[:, columns], axis=1, initial=np.nan).tolist()
        supposed = field.at[:, columns].sum(axis=1).tolist()
        rows += [
            (
                issue,
                taken,
                field.keys[row],
                None if np.isnan(worst[row]) else int(worst[row]),
                *_figures(counts[row]),
                supposed[row],
            )
            for row in range(len(field.keys))
        ]
    return framed(rows, _BY_ISSUE)


def _one_step_short(red: pd.DataFrame, red_line: int) -> tuple[str, str] | None:
    """Where the package has but one red line, and that stands at the very threshold."""
    if len(red) != 1 or red["stance"].iloc[0] != red_line:
        return None
    return str(red["party"].iloc[0]), str(red["clause_id"].iloc[0])


def _item_red_lines(field: Field, package: Package, red_line: int) -> pd.DataFrame:
    chosen = set(field.columns(package).tolist())
    issue_of = {
        clause: option.issue_id for option in field.every_option for clause in option.clauses
    }
    rows = []
    for place, row in np.argwhere(on_items_alone(field, red_line).T).tolist():
        column = int(field.items.point[place])
        if column not in chosen:
            continue
        point, above = field.clauses[column], field.values[row, column]
        rows.append(
            (
                issue_of[point],
                point,
                field.items.items[place],
                field.keys[row],
                int(field.items.values[row, place]),
                None if np.isnan(above) else int(above),
            )
        )
    return framed(rows, _ITEMS)
