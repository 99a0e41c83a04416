"""Drawing a flow: columns from left to right, blocks in each, and bands from block to block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parley.charts.drawing import Drawing
from parley.charts.labels import plain, shortened, wrapped
from parley.charts.palette import Palette, palette

GAP: Final = 13
STEP: Final = 5
"""Pixels between two blocks at least, so that their names do not touch, and for a unit of a band."""

SHORTEST: Final = 200
HEAD: Final = 44
"""Pixels of the flow at least, and for the columns' names."""

LABELS: Final = 236
"""Pixels on either side that the names of the outer columns' blocks take."""

BAR: Final = 10
"""Pixels of a block across."""

LEAST_WIDTH: Final = 700

LETTERS: Final = 32
"""Characters of a block's name that fit beside it."""

ALONG: Final = (0.5, 0.06, 0.2, 0.34, 0.66, 0.8, 0.94)
"""Where along a band it can be pointed at and chosen; in the middle of it it shows that it is."""

Tone = Literal["left out", "new", "grey", "pale"]
"""How a band is drawn, from the strongest to the quietest; all are see-through, so that crossing bands
stay told apart."""

Place = tuple[float, float, float]
"""Where a band ends: across, and its upper and lower edge from the top."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a column, by the column's place; one with a ``tone`` stands for what is outside."""

    column: int
    label: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A band from one block to another, by their places: as wide as its ``size``.

    ``choice`` is its id, which its marks carry.
    """

    source: int
    target: int
    size: int
    tone: Tone
    words: str
    choice: str


def figure(
    columns: Sequence[str],
    blocks: Sequence[Block],
    bands: Sequence[Band],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The flow. ``columns`` are the columns' names; ``blocks`` stand column by column in the order
    drawn."""
    colours = palette(dark=dark)
    sizes = _sizes(blocks, bands)
    height, tops = _tops(blocks, sizes)
    last = len(columns) - 1
    starts, ends = _ends(blocks, bands, tops)
    drawing = Drawing(dark=dark)
    # The quietest lie undermost.
    for place in sorted(range(len(bands)), key=lambda place: -_TONES.index(bands[place].tone)):
        band = bands[place]
        drawing.shape(
            type="path", path=_path(starts[place], ends[place]), layer="below",
            fillcolor=_colour(band.tone, colours), line={"width": 0},
        )  # fmt: skip
    for block, top, size in zip(blocks, tops, sizes, strict=True):
        _bar(drawing, block, top, size, colours)
        _label(drawing, block, top + size * STEP / 2, last, colours)
    _marks(drawing, columns, blocks, bands, starts, ends, colours)
    for at, name in enumerate(columns):
        drawing.annotate(
            x=at, y=1, xref="x", yref="paper", yanchor="bottom", yshift=6, showarrow=False,
            font={"size": 14}, text=f"<b>{wrapped(name, 26, 1)}</b>",
        )  # fmt: skip
    drawing.lay_out(
        height=height + HEAD + 8,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=24,
        showlegend=False,
        uirevision=key,
        margin={"l": LABELS, "r": LABELS, "t": HEAD, "b": 8},
    )
    hidden = {"visible": False, "fixedrange": True}
    drawing.x_axis(**hidden, range=[0, max(last, 1)])
    drawing.y_axis(**hidden, range=[height, 0])
    return drawing


_TONES: Final[tuple[Tone, ...]] = ("left out", "new", "grey", "pale")


def _sizes(blocks: Sequence[Block], bands: Sequence[Band]) -> list[int]:
    """How high each block is, in units: as much as comes in, or goes out if that is more."""
    out, into = [0] * len(blocks), [0] * len(blocks)
    for band in bands:
        out[band.source] += band.size
        into[band.target] += band.size
    return [max(ends) for ends in zip(out, into, strict=True)]


def _tops(blocks: Sequence[Block], sizes: Sequence[int]) -> tuple[int, list[float]]:
    """The flow's height in pixels, and where each block begins; all columns are as high as that."""
    columns: dict[int, list[int]] = {}
    for block, size in zip(blocks, sizes, strict=True):
        columns.setdefault(block.column, []).append(size)
    wanted = [GAP * len(column) + STEP * sum(column) for column in columns.values()]
    height = max([SHORTEST, *wanted])
    tops = []
    for column in columns.values():
        gap = (height - STEP * sum(column)) / len(column)
        used = gap / 2
        for size in column:
            tops.append(used)
            used += size * STEP + gap
    return height, tops


def _ends(
    blocks: Sequence[Block], bands: Sequence[Band], tops: Sequence[float]
) -> tuple[list[Place], list[Place]]:
    """Where each band begins and ends: within a block in the order of the blocks at the other end."""
    starts: dict[int, Place] = {}
    ends: dict[int, Place] = {}
    for of, other, places in (("source", "target", starts), ("target", "source", ends)):
        used = list(tops)
        order = sorted(range(len(bands)), key=lambda at: (tops[getattr(bands[at], other)], at))
        for at in order:
            block = getattr(bands[at], of)
            thick = bands[at].size * STEP
            places[at] = (blocks[block].column, used[block], used[block] + thick)
            used[block] += thick
    return [starts[at] for at in range(len(bands))], [ends[at] for at in range(len(bands))]


def _path(start: Place, end: Place) -> str:
    """A band's outline: level where it leaves and where it comes in."""
    (x, top, foot), (to_x, to_top, to_foot) = start, end
    turn = (x + to_x) / 2
    return (
        f"M{x:g},{top:.1f} C{turn:g},{top:.1f} {turn:g},{to_top:.1f} {to_x:g},{to_top:.1f} "
        f"L{to_x:g},{to_foot:.1f} C{turn:g},{to_foot:.1f} {turn:g},{foot:.1f} {x:g},{foot:.1f} Z"
    )


def _bar(drawing: Drawing, block: Block, top: float, size: int, colours: Palette) -> None:
    drawing.shape(
        type="rect", layer="below", xsizemode="pixel", xanchor=block.column, x0=-BAR / 2, x1=BAR / 2,
        y0=top, y1=top + size * STEP, line={"width": 0},
        fillcolor=colours.ink if block.tone is None else _ground(block.tone, colours),
    )  # fmt: skip


def _label(drawing: Drawing, block: Block, y: float, last: int, colours: Palette) -> None:
    """A block's name: outside the bands, and in columns between on a ground of its own beside it."""
    first, inner = block.column == 0, 0 < block.column < last
    away = BAR / 2 + 5
    drawing.annotate(
        x=block.column, y=y, text=plain(shortened(block.label, LETTERS)), showarrow=False,
        yanchor="middle", xanchor="right" if first else "left", xshift=-away if first else away,
        font={"size": 13, "color": _word(block.tone, colours)},
        **({"bgcolor": colours.background} if inner else {}),
    )  # fmt: skip


def _marks(
    drawing: Drawing,
    columns: Sequence[str],
    blocks: Sequence[Block],
    bands: Sequence[Band],
    starts: Sequence[Place],
    ends: Sequence[Place],
    colours: Palette,
) -> None:
    """Invisible marks along each band, at which it is pointed and by which it is chosen."""
    places = [
        (*_on_the_way(starts[at], ends[at], share), band)
        for share in ALONG
        for at, band in enumerate(bands)
    ]

    def said(band: Band) -> list[str]:
        ways = (blocks[band.source], blocks[band.target])
        named = [f"{plain(columns[block.column])}: {plain(block.label)}" for block in ways]
        return [band.choice, f"{'<br>'.join(named)}<br>{plain(band.words)}"]

    drawing.add(
        "scatter",
        x=[x for x, _, _ in places],
        y=[y for _, y, _ in places],
        mode="markers",
        customdata=[said(band) for _, _, band in places],
        hovertemplate="%{customdata[1]}<extra></extra>",
        marker={
            "symbol": "circle",
            "size": [max(14, band.size * STEP) for _, _, band in places],
            "opacity": 0,
            "color": colours.background,
            "line": {"width": 2, "color": colours.ink},
        },
        selected={"marker": {"opacity": 1, "size": 12}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )


def _on_the_way(start: Place, end: Place, share: float) -> tuple[float, float]:
    """The middle of a band at a share of its way, as `_path` bends it."""
    (x, *edges), (to_x, *to_edges) = start, end
    y, to_y = sum(edges) / 2, sum(to_edges) / 2
    rest = 1 - share
    turned = 3 * rest * share * (x + to_x) / 2
    level = 3 * rest**2 * share, 3 * rest * share**2
    across = rest**3 * x + turned + share**3 * to_x
    return across, (rest**3 + level[0]) * y + (share**3 + level[1]) * to_y


def _ground(tone: Tone, colours: Palette) -> str:
    """The full colour of a tone."""
    return {
        "left out": colours.bands[-2],
        "new": colours.accent,
        "grey": colours.muted,
        "pale": colours.muted,
    }[tone]


def _word(tone: Tone | None, colours: Palette) -> str:
    """The colour of a block's name."""
    return colours.muted if tone in ("grey", "pale") else colours.ink


def _colour(tone: Tone, colours: Palette) -> str:
    share = {"left out": 0.85, "new": 0.5, "grey": 0.36, "pale": 0.15}[tone]
    colour = _ground(tone, colours)
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {share})"
