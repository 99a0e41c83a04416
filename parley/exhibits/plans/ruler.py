"""Quantities that several texts name, each on its own axis with the gap printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.charts.labels import plain, wrapped
from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans import ruler_figure
from parley.exhibits.plans.alignment import Alignment
from parley.exhibits.plans.ruler_figure import Axis
from parley.exhibits.plans.words import plan_names
from parley.exhibits.quantities import amount, named
from parley.exhibits.sources_of import clause_sources
from parley.wording import count, listed

MOST_SENTENCES: Final = 3

RELATIVE: Final = frozenset({"percent", "%"})
"""Units of shares: a share is of what its measure names, so other names mean other things."""


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """One quantity of several texts.

    ``terms`` are rows of the terms table in the order of texts, with ``plan_id`` and
    ``number``, all in ``unit``. ``measure`` is its name; where lineage ties clauses that
    name it differently it is None, and the two need not measure the same.
    """

    measure: str | None
    unit: str
    terms: pd.DataFrame


def rulers(view: View, found: Alignment) -> list[Ruler]:
    """The quantities that at least two of the texts share, in the order of the first text.

    First those with the same measure and unit. Then those of clauses that a step of
    lineage ties, in the same unit but under other names, such as a cap and a level of
    troops. Unlike units never share a ruler, and neither do shares of different things.
    """
    terms = _terms(view, found)
    shared = [
        Ruler(str(measure), str(unit), rows)
        for (measure, unit), rows in terms.groupby(["measure", "unit"], sort=False)
        if len(set(rows["plan_id"])) > 1
    ]
    return shared + _tied(found, terms)


def _terms(view: View, found: Alignment) -> pd.DataFrame:
    """The terms of the aligned clauses, text by text."""
    clauses = found.clauses[["clause_id", "plan_id", "number"]]
    terms = view.dataset["terms"].merge(clauses, on="clause_id")
    place = {one: at for at, one in enumerate(found.plans)}
    return terms.sort_values("plan_id", key=lambda ids: ids.map(place), kind="stable").reset_index(
        drop=True
    )


def _tied(found: Alignment, terms: pd.DataFrame) -> list[Ruler]:
    """Quantities of clauses that steps tie, under names that differ; one ruler for the same names."""
    by_names: dict[tuple[str, str], set[int]] = {}
    steps = found.steps.dropna(subset=["clause_id", "from_clause_id"])
    for earlier, later in zip(steps["from_clause_id"], steps["clause_id"], strict=True):
        before, after = (terms[terms["clause_id"] == one] for one in (earlier, later))
        for unit in before["unit"].unique():
            old, new = before[before["unit"] == unit], after[after["unit"] == unit]
            known = set(old["measure"]) & set(new["measure"])
            if unit in RELATIVE or new.empty or known:
                continue
            rows = pd.concat([old, new])
            by_names.setdefault((_names_in_turn(rows), str(unit)), set()).update(rows.index)
    return [Ruler(None, unit, terms.loc[sorted(rows)]) for (_, unit), rows in by_names.items()]


def _names_in_turn(terms: pd.DataFrame) -> str:
    """'troop cap, then troop level': what each text in turn calls the quantity, once."""
    by_text = terms.groupby("plan_id", sort=False)["measure"]
    turns = (listed(map(named, rows), last="or") for _, rows in by_text)
    return ", then ".join(dict.fromkeys(turns))


def exhibit(view: View, found: Alignment, *, dark: bool = False) -> Exhibit | None:
    """The rulers with their sentence and table; None where no two texts share a quantity."""
    shown = rulers(view, found)
    if not shown:
        return None
    names = plan_names(view)
    table = pd.concat([_rows(ruler, names) for ruler in shown], ignore_index=True)
    used = pd.concat([ruler.terms["clause_id"] for ruler in shown])
    tied = any(ruler.measure is None for ruler in shown)
    return Exhibit(
        key="ruler",
        title="How far apart are the figures?",
        summary=summary(shown, names),
        rests_on=(
            f"{count(len(shown), 'quantity', 'quantities')}. Every axis starts at 0 and holds one unit."
            + (
                " Where the texts name a quantity differently, lineage ties the clauses, and the "
                "figures need not measure the same."
                if tied
                else ""
            )
        ),
        table=table,
        source_ids=clause_sources(view.dataset, used),
        view=view.narrow(plan=found.plans),
        figure=ruler_figure.figure([_axis(one, names) for one in shown], dark=dark),
        lines=tuple((title(ruler), sentence(ruler, names)) for ruler in shown),
    )


def summary(shown: Sequence[Ruler], names: dict[str, str]) -> str:
    """The figures of the first rulers, and how many more there are."""
    sentences = [sentence(ruler, names) for ruler in shown[:MOST_SENTENCES]]
    rest = len(shown) - MOST_SENTENCES
    if rest > 0:
        sentences.append(f"{count(rest, 'more quantity', 'more quantities')} in the figure.")
    return " ".join(sentences)


def title(ruler: Ruler) -> str:
    """The quantity's name, or the names in turn where they differ: 'troop cap, then troop level'."""
    return named(ruler.measure) if ruler.measure is not None else _names_in_turn(ruler.terms)


def sentence(ruler: Ruler, names: dict[str, str]) -> str:
    """'Troop cap: 600,000 people (US 28 points), 800,000 people (European counter-text); gap 200,000 people.'"""
    terms = ruler.terms
    values = [
        f"{amount(value, ruler.unit)} ({names[plan_id]} {number})"
        for value, plan_id, number in zip(
            terms["value"], terms["plan_id"], terms["number"], strict=True
        )
    ]
    head = title(ruler)
    return f"{head[:1].upper()}{head[1:]}: {', '.join(values)}{_gap_words(ruler)}."


def _gap_words(ruler: Ruler) -> str:
    """'; gap 200,000 people' or '; the same', for figures that measure the same."""
    if ruler.measure is None:
        return ""
    values = ruler.terms["value"]
    gap = float(values.max() - values.min())
    return f"; gap {amount(gap, ruler.unit)}" if gap else "; the same"


def _rows(ruler: Ruler, names: dict[str, str]) -> pd.DataFrame:
    """The ruler's figures: quantity, text, point, measure, value, unit, note."""
    terms = ruler.terms
    return pd.DataFrame(
        {
            "quantity": title(ruler),
            "text": terms["plan_id"].map(names),
            "point": terms["number"],
            "measure": terms["measure"].map(named),
            "value": terms["value"],
            "unit": terms["unit"],
            "note": terms["note"],
        }
    )


def _axis(ruler: Ruler, names: dict[str, str]) -> Axis:
    """The ruler as it is drawn."""
    head = title(ruler)
    return Axis(
        head=f"<b>{plain(head[:1].upper() + head[1:])}</b>{plain(_gap_words(ruler))}",
        marks=tuple(_marks(ruler, names)),
        alike=ruler.measure is not None,
    )


def _marks(ruler: Ruler, names: dict[str, str]) -> list[tuple[float, str]]:
    """Each distinct value with the texts that name it, the largest first."""
    rows = ruler.terms.sort_values("value", ascending=False, kind="stable")
    found = []
    for value in rows["value"].unique():
        same = rows[rows["value"] == value]
        texts = [
            f"{names[plan_id]} {number}" + (f", {named(measure)}" if ruler.measure is None else "")
            for plan_id, number, measure in zip(
                same["plan_id"], same["number"], same["measure"], strict=True
            )
        ]
        texts = list(dict.fromkeys(texts))
        words = f"<b>{plain(amount(float(value), ruler.unit))}</b>"
        found.append((float(value), f"{words}  {wrapped(' · '.join(texts), 110, 1)}"))
    return found
