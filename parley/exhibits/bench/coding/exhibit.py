"""The shares of redraws as a small table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.bench.coding import wording
from parley.exhibits.bench.coding.model import Model
from parley.exhibits.bench.model import sources
from parley.exhibits.exhibit import Exhibit

DIGITS = 3
"""Decimals of a share."""


def build(model: Model) -> Exhibit:
    """The table with its sentences."""
    return Exhibit(
        key="bench_coding",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=sources(model.frontier.bench),
        view=model.view,
        notes=tuple(filter(None, wording.notes(model))),
        widths={"what": 420, "now": 110, "share": 70, "draws": 70, "supposed": 90},
        wraps=True,
    )


def table(model: Model) -> pd.DataFrame:
    """A row for each thing that a redraw can leave as it is.

    Columns: ``what`` in words; ``now``, how it is as the statements were coded; ``share`` of the ``draws`` in which it
    stays so, 0 to 1; ``supposed``, where a supposed stance has a part, '' for none.
    """
    found = model.coding
    if found is None:
        return pd.DataFrame(columns=["what", "now", "share", "draws", "supposed"])
    red, place = wording.red_lines(model), wording.now(model)
    shares = [(wording.same(model), red, found.same_red_lines)]
    if wording.has_red_lines(model):  # without any, none is new just where it stays so
        shares.append((wording.NONE_NEW, red, found.none_new))
    shares.append((wording.undominated(model), place, found.undominated))
    frame = pd.DataFrame(
        [
            (what, now, round(share, DIGITS), found.draws, wording.supposed(model))
            for what, now, share in shares
            if share is not None
        ],
        columns=["what", "now", "share", "draws", "supposed"],
    )
    return frame.astype(
        {"what": "str", "now": "str", "share": "float64", "draws": "int64", "supposed": "str"}
    )
