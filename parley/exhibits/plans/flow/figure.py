"""The flow drawn: a column a text, a block an issue, a band a way on."""

from __future__ import annotations

from typing import Final

from parley.analysis.lineage import ADDED, CHANGED, KEPT, LEFT_OUT
from parley.charts import flow as chart
from parley.charts.drawing import Drawing
from parley.charts.flow import Band, Block, Tone
from parley.exhibits.plans.flow import wording
from parley.exhibits.plans.flow.model import Model

TONES: Final[dict[str, Tone]] = {KEPT: "strong", CHANGED: "grey", LEFT_OUT: "pale", ADDED: "pale"}


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The flow as a Sankey diagram."""
    names = model.view.dataset.names.plans
    plans = model.compared.plans
    at = {node: place for place, node in enumerate(model.nodes)}
    rows = model.flows
    bands = [
        Band(at[source], at[target], int(steps), TONES[kind], words)
        for source, target, steps, kind, words in zip(
            zip(rows["from_plan_id"], rows["from_part"], strict=True),
            zip(rows["plan_id"], rows["part"], strict=True),
            rows["steps"],
            rows["kind"],
            wording.changes(rows),
            strict=True,
        )
    ]
    return chart.figure(
        [names[plan_id] for plan_id in plans],
        [
            Block(plans.index(plan_id), part, quiet=part in (LEFT_OUT, ADDED))
            for plan_id, part in model.nodes
        ],
        bands,
        unit=wording.STEPS,
        key="flow",
        dark=dark,
    )
