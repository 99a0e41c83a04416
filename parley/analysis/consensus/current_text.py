"""Which text is the current one at the as-of date, and through which its points can be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from parley.analysis.consensus.ranking import MIN_SIDES, counts_by_side, standings
from parley.dataset.kept import kept
from parley.dataset.view import View

ENOUGH: Final = 5
"""On so many points at least two sides must have been heard for a text to be read by itself."""

Rule = Literal["chain", "chosen", "newest", "none"]


@dataclass(frozen=True, slots=True)
class CurrentText:
    """The current text.

    ``plan_id`` is None where no text is. ``rule`` says how it was picked: ``chain``, the
    data say which text replaced which, and it is the last public one; ``chosen``, it is the
    newest of the texts that the reader filters by; ``newest``, the data declare no
    replacements, so it is the newest public text; ``none``, replacements are declared, but
    no text of such a chain was public yet. ``replaced`` are the public texts before it
    in the chain, the latest first. ``read`` is the text whose points are shown: this one, or
    where on fewer than `ENOUGH` of its points two sides were heard, the one of ``replaced``
    that comes first with enough; the richest of them where none has; None without any text.
    ``newest`` is the newest public text of the view, whatever the chain says.
    """

    plan_id: str | None
    rule: Rule
    replaced: tuple[str, ...]
    read: str | None
    newest: str | None


@kept
def current_text(view: View) -> CurrentText:
    """The current text under a view's filters and at its as-of date."""
    public = view["plans"].sort_values("published", kind="stable")
    newest = str(public["plan_id"].iloc[-1]) if len(public) else None
    if view.filters.plan:
        rule: Rule = "chosen" if newest else "none"
        return CurrentText(newest, rule, (), newest, newest)
    every = view.dataset["plans"]
    chain = every["supersedes"].notna() | every["plan_id"].isin(every["supersedes"])
    if not chain.any():
        rule = "newest" if newest else "none"
        return CurrentText(newest, rule, (), newest, newest)
    standing = public[public["plan_id"].isin(every.loc[chain, "plan_id"])]
    standing = standing[~standing["plan_id"].isin(public["supersedes"].dropna())]
    if standing.empty:
        return CurrentText(None, "none", (), None, newest)
    plan_id = str(standing["plan_id"].iloc[-1])
    replaced = _before(view, plan_id, set(public["plan_id"]))
    return CurrentText(
        plan_id, "chain", replaced, _read_through(view, (plan_id, *replaced)), newest
    )


def _before(view: View, plan_id: str, public: Collection[str]) -> tuple[str, ...]:
    """The public texts that one replaced, directly or through others, the latest first."""
    earlier = view.dataset.index["plans"]["supersedes"]
    replaced: list[str] = []
    at = earlier.get(plan_id)
    while isinstance(at, str) and at in public and at not in replaced:
        replaced.append(at)
        at = earlier[at]
    return tuple(replaced)


def _read_through(view: View, plans: tuple[str, ...]) -> str:
    heard = {}
    for plan_id in plans:
        ranked = standings(counts_by_side(view.narrow(plan=(plan_id,))))
        heard[plan_id] = int((ranked["sides_heard"] >= MIN_SIDES).sum())
        if heard[plan_id] >= ENOUGH:
            return plan_id
    return max(plans, key=heard.__getitem__)
