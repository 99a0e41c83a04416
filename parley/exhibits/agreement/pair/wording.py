"""The sentences of a pair."""

from __future__ import annotations

from parley.exhibits.agreement.pair.model import Model
from parley.exhibits.agreement.pairs.wording import columns
from parley.exhibits.agreement.wording import Relation
from parley.exhibits.wording.shared import named_up_to
from parley.wording import count, in_digits, listed


def sentence(model: Model) -> str:
    """'Ukraine and Russia share 9 of 28 points. They stand on the same side on 3 (11 ...); ...'."""
    names = model.view.dataset.names.short_actors
    total = columns(model.agreement.options, len(model.agreement.matrix.clauses))
    share = f"{names[model.first]} and {names[model.second]} share {in_digits(len(model.clauses))} of {total}."
    how = _how_they_stand(_on(model, "same"), _on(model, "opposite"), _on(model, "mixed"))
    return f"{share} {how}" if how else share


def _on(model: Model, relation: Relation) -> str:
    """'3 (11, 18 and 24)': the clauses on which the two stand so to each other; '' for none."""
    rows = model.clauses.sort_values("place")
    clauses = rows.loc[rows["relation"] == relation, "named"].tolist()
    return f"{in_digits(len(clauses))} ({named_up_to(clauses)})" if clauses else ""


def _how_they_stand(same: str, opposite: str, mixed: str) -> str:
    """On which clauses the two stand on the same side, on different ones, and are mixed."""
    match bool(same), bool(opposite), bool(mixed):
        case True, True, True:
            return (
                f"They stand on the same side on {same}; on different sides on {opposite}; one of "
                f"them is mixed on {mixed}."
            )
        case True, True, False:
            return f"They stand on the same side on {same}; on different sides on {opposite}."
        case True, False, True:
            return f"They stand on the same side on {same}; one of them is mixed on {mixed}."
        case True, False, False:
            return f"They stand on the same side on {same}."
        case False, True, True:
            return f"On different sides on {opposite}; one of them is mixed on {mixed}."
        case False, True, False:
            return f"On different sides on {opposite}."
        case False, False, True:
            return f"One of them is mixed on {mixed}."
    return ""


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
