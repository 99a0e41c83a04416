"""Of how many points a text carries rival versions, and how much of it is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import ratio
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def openness(view: View) -> pd.DataFrame:
    """One row a public text of the view: what it is made of, what is open, what is known.

    Columns: ``plan_id``; ``points`` (clauses that belong to no other and are no
    variant), ``items``, ``variants`` (the other side's versions), ``open_points``
    (points of which a variant stands in the text);
    ``open_share`` = open_points / points, 0..1, NaN without points; ``text_public``;
    ``declared_points`` (Int64), how many points the text is said to have;
    ``known_share``, 0..1: 1 for a text known in full, 0 for an unpublished one, of
    which at most reports stand here, else the known share of the declared points, NaN
    where none are declared. The counts follow the filters; ``known_share`` is about
    the whole text.
    """
    plans = view["plans"]
    clauses = view["clauses"]
    variant = clauses["variant_of"].notna()
    item = clauses["part_of"].notna()
    point = ~variant & ~item
    has_variant = clauses["clause_id"].isin(view.dataset["clauses"]["variant_of"].dropna())

    def count(rows: pd.Series) -> np.ndarray:
        per_text = clauses.loc[rows, "plan_id"].value_counts()
        return per_text.reindex(plans["plan_id"], fill_value=0).to_numpy(dtype=np.int64)

    points, open_points = count(point), count(point & has_variant)
    return pd.DataFrame(
        {
            "plan_id": plans["plan_id"],
            "points": points,
            "items": count(item & ~variant),
            "variants": count(variant),
            "open_points": open_points,
            "open_share": ratio(open_points, points),
            "text_public": plans["text_public"],
            "declared_points": plans["points"],
            "known_share": _known_share(view, plans),
        }
    )


@kept
def known_points(view: View, plans: Sequence[str]) -> pd.DataFrame:
    """The texts' points, all of them whatever is searched.

    One row a text, in the order given. Columns: ``plan_id``, ``single`` (a point of which no
    rival version stands in the text), ``open`` (of which another side's version stands in the text), ``unknown`` (points that the text
    is said to have and of which nothing is entered), ``reported`` (points entered of a
    text that was not published), ``text_public`` and ``declared`` (Int64).
    """
    whole = view.narrow(plan=tuple(plans), issue=(), text="")
    rows = openness(whole).set_index("plan_id").reindex(list(plans)).reset_index()
    hidden = rows["text_public"] == "no"
    points, declared = rows["points"], rows["declared_points"]
    # Numbers of an unpublished text are ours, so none of its points counts as known.
    known = points.where(~hidden, 0)
    return pd.DataFrame(
        {
            "plan_id": rows["plan_id"],
            "single": (points - rows["open_points"]).where(~hidden, 0),
            "open": rows["open_points"].where(~hidden, 0),
            "unknown": (declared.fillna(known) - known).clip(lower=0).astype("int64"),
            "reported": points.where(hidden, 0),
            "text_public": rows["text_public"],
            "declared": declared,
        }
    )


def _known_share(view: View, plans: pd.DataFrame) -> np.ndarray:
    table = view.dataset["clauses"]
    points = table[table["part_of"].isna() & table["variant_of"].isna()]
    known = points["plan_id"].value_counts().reindex(plans["plan_id"], fill_value=0)
    declared = plans["points"].to_numpy(dtype=np.float64, na_value=np.nan)
    share = np.minimum(ratio(known, declared), 1.0)
    text = plans["text_public"].to_numpy(dtype=object)
    return np.select([text == "full", text == "no"], [1.0, 0.0], share)
