"""The sentences of a pair."""

from __future__ import annotations

from parley.exhibits.agreement.pair.model import Model
from parley.exhibits.agreement.pairs.wording import columns
from parley.exhibits.wording import named_up_to
from parley.wording import count, listed


def sentence(model: Model) -> str:
    """'Ukraine and Russia share 9 of 28 points. They stand on the same side on 3 (11 ...); ...'."""
    names = model.view.dataset.names.short_actors
    total = columns(model.agreement.options, len(model.agreement.matrix.clauses))
    share = (
        f"{names[model.first]} and {names[model.second]} share {len(model.clauses):,} of {total}."
    )
    parts = _parts(model)
    if not parts:
        return share
    how = "; ".join(parts)
    return f"{share} {how[0].upper()}{how[1:]}."


def _parts(model: Model) -> list[str]:
    """On which clauses the two stand on the same side, on different ones, and are mixed."""
    rows = model.clauses.sort_values("place")
    parts = []
    for relation, where in (
        ("same", "they stand on the same side on"),
        ("opposite", "on different sides on"),
        ("mixed", "one of them is mixed on"),
    ):
        clauses = rows.loc[rows["relation"] == relation, "named"].tolist()
        if clauses:
            parts.append(f"{where} {len(clauses):,} ({named_up_to(clauses)})")
    return parts


def interval(interval_in_words: str) -> str:
    """What the interval is, and what it is not."""
    return (
        f"Interval: {interval_in_words}. It tests how stable the figure is and is no margin of "
        "error."
    )


def zeros(share: float) -> str:
    """How much of the figure rests on mixed answers."""
    return f"On {share:.0%} of the shared clauses one of the two is mixed."


def ranks(model: Model) -> str:
    """'Rank from the nearest of 15 pairs: Graded agreement 10, ...'; '' if it has none."""
    known = model.ranks.dropna(subset=["rank"])
    if known.empty:
        return ""
    rows = known.to_dict("records")
    if known["of"].nunique() == 1:
        pairs = count(known["of"].iloc[0], "pair")
        under = listed(f"{row['measure']} {row['rank']}" for row in rows)
        return f"Rank from the nearest of {pairs}: {under}."
    under = listed(f"{row['measure']} {row['rank']} of {row['of']}" for row in rows)
    return f"Rank from the nearest pair: {under}."
