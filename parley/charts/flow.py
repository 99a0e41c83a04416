"""Drawing a flow: columns from left to right, blocks in each, and bands from block to block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette

GAP: Final = 15
STEP: Final = 4
"""Pixels between two blocks at least, so that their names do not touch, and for a unit of a band if
there is room."""

SHORTEST: Final = 240
TALLEST: Final = 700
HEAD: Final = 50
"""Pixels of the flow at least and, unless the gaps alone take more, at most; and for the columns'
names."""

LABELS: Final = 0.235
"""The share of the width on either side that the names of the outer columns' blocks take."""

LEAST_WIDTH: Final = 640

Tone = Literal["strong", "grey", "pale"]
"""How a band is drawn; all are see-through, so that crossing bands stay told apart."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a column, by the column's place; a ``quiet`` one stands for what is outside."""

    column: int
    label: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A band from one block to another, by their places: as wide as its ``size``."""

    source: int
    target: int
    size: int
    tone: Tone
    words: str


def figure(
    columns: Sequence[str],
    blocks: Sequence[Block],
    bands: Sequence[Band],
    *,
    unit: str,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The flow as a Sankey diagram.

    ``columns`` are the columns' names; ``blocks`` stand column by column in the order
    drawn; ``unit`` is what sizes count, in the plural.
    """
    colours = palette(dark=dark)
    room, heights = _heights(blocks, bands)
    last = len(columns) - 1
    drawing = Drawing(dark=dark)
    drawing.add(
        "sankey",
        arrangement="fixed",
        domain={"x": [LABELS, 1 - LABELS]},
        node=_nodes(columns, blocks, heights, unit, colours),
        link=_links(bands, colours),
        textfont={"size": 12, "color": colours.ink},
    )
    for block, height in zip(blocks, heights, strict=True):
        if block.column in (0, last):
            # Outside the bands, where Plotly's own labels would lie on them.
            _label(drawing, block.label, 1 - height, first=block.column == 0)
    for at, name in enumerate(columns):
        drawing.annotate(
            x=LABELS + (1 - 2 * LABELS) * _share(columns, at), y=1, xref="paper", yref="paper",
            yanchor="bottom", yshift=8, showarrow=False, font={"size": 13},
            text=f"<b>{wrapped(name, 22, 1)}</b>",
        )  # fmt: skip
    drawing.lay_out(
        height=room + HEAD,
        uirevision=key,
        margin={"l": 4, "r": 4, "t": HEAD - 10, "b": 10},
    )
    return drawing


def _share(columns: Sequence[str], at: int) -> float:
    """A column's place across the figure, 0..1."""
    return at / max(len(columns) - 1, 1)


def _nodes(
    columns: Sequence[str],
    blocks: Sequence[Block],
    heights: list[float],
    unit: str,
    colours: Palette,
) -> dict:
    ends = (0, len(columns) - 1)
    return {
        "label": ["" if block.column in ends else plain(block.label) for block in blocks],
        "x": [0.001 + 0.998 * _share(columns, block.column) for block in blocks],
        "y": heights,
        "color": [colours.line if block.quiet else colours.accent for block in blocks],
        "line": {"width": 0},
        "pad": GAP,
        "thickness": 10,
        "customdata": [f"{plain(columns[block.column])}: {plain(block.label)}" for block in blocks],
        "hovertemplate": f"%{{customdata}}, %{{value}} {unit}<extra></extra>",
    }


def _links(bands: Sequence[Band], colours: Palette) -> dict:
    return {
        "source": [band.source for band in bands],
        "target": [band.target for band in bands],
        "value": [band.size for band in bands],
        "color": [_colour(band.tone, colours) for band in bands],
        "customdata": [plain(band.words) for band in bands],
        "hovertemplate": "%{source.customdata}<br>%{target.customdata}<br>%{customdata}"
        "<extra></extra>",
    }


def _label(drawing: Drawing, text: str, y: float, *, first: bool) -> None:
    """A block's name to the left of the first column or to the right of the last one."""
    drawing.annotate(
        x=LABELS if first else 1 - LABELS, y=y, xref="paper", yref="paper", text=plain(text),
        showarrow=False, yanchor="middle", xanchor="right" if first else "left",
        xshift=-8 if first else 8, font={"size": 12},
    )  # fmt: skip


def _colour(tone: Tone, colours: Palette) -> str:
    colour, share = {
        "strong": (colours.accent, 0.55),
        "grey": (colours.muted, 0.4),
        "pale": (colours.muted, 0.16),
    }[tone]
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {share})"


def _heights(blocks: Sequence[Block], bands: Sequence[Band]) -> tuple[int, list[float]]:
    """The flow's height in pixels, and the middle of each block as a share of it from the top."""
    columns: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        out = sum(band.size for band in bands if band.source == at)
        into = sum(band.size for band in bands if band.target == at)
        columns.setdefault(block.column, []).append(max(out, into))
    gaps = max(GAP * len(sizes) for sizes in columns.values())
    wanted = max(GAP * len(sizes) + STEP * sum(sizes) for sizes in columns.values())
    height = max(SHORTEST, min(wanted, max(TALLEST, 2 * gaps)))
    # Plotly scales all columns alike, by the one that has least room for a unit.
    step = min((height - GAP * len(sizes)) / sum(sizes) for sizes in columns.values())
    middles = []
    for sizes in columns.values():
        gap = (height - step * sum(sizes)) / len(sizes)
        used = 0.0
        for size in sizes:
            middles.append((used + (gap + size * step) / 2) / height)
            used += gap + size * step
    return height, middles
