"""The flow drawn: a column a text, a block an issue, a band a way on."""

from __future__ import annotations

from typing import Final

from parley.analysis.lineage import ADDED, BY, CHANGED, KEPT, LEFT_OUT
from parley.charts import flow as chart
from parley.charts.drawing import Drawing
from parley.charts.flow import Band, Block, Tone
from parley.dataset import records
from parley.exhibits.plans.became import ids
from parley.exhibits.plans.flow import wording
from parley.exhibits.plans.flow.model import Model
from parley.exhibits.plans.flow.order import arranged

TONES: Final[dict[str, Tone]] = {
    LEFT_OUT: "left out", ADDED: "new", CHANGED: "grey", KEPT: "pale"
}  # fmt: skip


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The flow; a band carries the id of what can be listed of it."""
    names = model.view.dataset.names.plans
    plans = model.compared.plans
    blocks, ends = arranged(plans, model.nodes, model.flows)
    rows = records(model.flows)
    words = wording.changes(model.flows)
    bands = [
        Band(
            source, target, int(row["steps"]), TONES[row["kind"]], said,
            ids.of_band(*(row[name] for name in BY)),
        )
        for row, (source, target), said in zip(rows, ends, words, strict=True)
    ]  # fmt: skip
    return chart.figure(
        [names[plan_id] for plan_id in plans],
        [
            Block(plans.index(block.plan_id), wording.block(block), TONES.get(block.part))
            for block in blocks
        ],
        bands,
        key="flow",
        dark=dark,
    )
