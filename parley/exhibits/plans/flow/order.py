"""Where the blocks of a flow stand: so that few bands cross, what is left out beside where it left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import ADDED, LEFT_OUT, Node
from parley.dataset import records


@dataclass(frozen=True, slots=True)
class Placed:
    """A block: its text, its part, and how many steps end or start there."""

    plan_id: str
    part: str
    steps: int


End = tuple[str, str, str]
"""Text, part, and for what is left out or new the part at the other end."""


def arranged(
    plans: Sequence[str], nodes: Sequence[Node], flows: pd.DataFrame
) -> tuple[list[Placed], list[tuple[int, int]]]:
    """The blocks text by text from the top, and for each flow the places of its two blocks.

    The first text's parts keep the order of ``nodes``; those of the others stand where most comes from.
    What a text left out stands beside the part that it left, what is new beside the part to which it
    came, in blocks of their own; those next to one another are one.
    """
    rows = records(flows)
    ends = [_ends(row) for row in rows]
    rank = _ranks(plans, nodes, rows, ends)
    sizes: dict[End, int] = {}
    for row, pair in zip(rows, ends, strict=True):
        for end in pair:
            sizes[end] = sizes.get(end, 0) + int(row["steps"])
    column = {plan_id: place for place, plan_id in enumerate(plans)}
    order = sorted(sizes, key=lambda end: (column[end[0]], rank[end]))
    blocks: list[Placed] = []
    at: dict[End, int] = {}
    for end in order:
        plan_id, part, other = end
        last = blocks[-1] if blocks else None
        if other and last is not None and (last.plan_id, last.part) == (plan_id, part):
            blocks[-1] = Placed(plan_id, part, last.steps + sizes[end])
        else:
            blocks.append(Placed(plan_id, part, sizes[end]))
        at[end] = len(blocks) - 1
    return blocks, [(at[start], at[end]) for start, end in ends]


def _ends(row: Mapping) -> tuple[End, End]:
    gone, new = row["part"] == LEFT_OUT, row["from_part"] == ADDED
    start = (row["from_plan_id"], row["from_part"], row["part"] if new else "")
    end = (row["plan_id"], row["part"], f"{row['from_plan_id']} {row['from_part']}" if gone else "")
    return start, end


def _ranks(
    plans: Sequence[str],
    nodes: Sequence[Node],
    rows: Sequence[Mapping],
    ends: Sequence[tuple[End, End]],
) -> dict[End, float]:
    """How far down each block stands, on the scale of the first text's parts."""
    rank: dict[End, float] = {}
    for plan_id in plans:
        parts = [part for text, part in nodes if text == plan_id and part not in (LEFT_OUT, ADDED)]
        above = -1.0
        for place, part in enumerate(parts):
            own = (plan_id, part, "")
            known = [
                (rank[start], row["steps"])
                for row, (start, end) in zip(rows, ends, strict=True)
                if end == own and start in rank
            ]
            if plan_id == plans[0]:
                above = float(place)
            elif known:
                above = sum(at * n for at, n in known) / sum(n for _, n in known)
            else:  # new throughout: beneath what stands above it in the order of issues
                above += 0.01
            rank[own] = above
    for start, end in ends:
        if end[1] == LEFT_OUT:
            rank[end] = rank[start] + 0.001
        elif start[1] == ADDED:
            rank[start] = rank[end] + 0.001
    return rank
