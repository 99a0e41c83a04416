"""Figures with their words, tables and sources as one HTML file that needs no network, to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from parley.dataset import records
from parley.export import document
from parley.export.takeaway import Takeaway
from parley.wording import count

MOST_ROWS: Final = 500
"""Rows of a table that a page to read holds; it says where the rest is."""

_PRINTED: Final = 680
"""Pixels across that A4 and Letter leave between margins."""

_DRAW: Final = """
for (const place of document.querySelectorAll(".figure")) {
  const figure = JSON.parse(place.querySelector("script").textContent);
  Plotly.newPlot(place.querySelector("div"), figure.data, figure.layout, {
    displaylogo: false,
    modeBarButtons: [["toImage"]],
    toImageButtonOptions: { format: "svg", filename: document.title },
  });
}
"""


def to_html(takeaways: Sequence[Takeaway], title: str = "") -> bytes:
    """A page of these exhibits under one title; the first one's title if none is given.

    Its only scripts are Plotly's and the few lines that draw. Figures stand on light ground. A
    table of more than `MOST_ROWS` rows is cut, and says so.
    """
    first = takeaways[0]
    title = title or first.title
    alone = len(takeaways) == 1 and title == first.title
    rows = pd.concat([one.sources for one in takeaways]).drop_duplicates("source_id")
    return document.page(
        title,
        document.lead(first),
        [
            *(exhibit(one, "" if alone else one.title) for one in takeaways),
            document.sources(records(rows)),
            document.to_cite(replace(first, title=title)),
        ],
        scripts(takeaways),
    )


def scripts(takeaways: Sequence[Takeaway]) -> list[str]:
    """What a page that holds these needs to draw them; nothing where none has a figure."""
    return [get_plotlyjs(), _DRAW] if any(one.figure is not None for one in takeaways) else []


def exhibit(taken: Takeaway, heading: str) -> str:
    """A section of a page: the words, the figure, what it rests on, the table."""
    return document.section(
        heading,
        f"<p>{escape(taken.summary)}</p>" if taken.summary else "",
        _figure(taken),
        *map(document.small, (*taken.legend, *filter(None, [taken.rests_on]))),
        _table(taken.table.drop(columns=list(taken.hidden), errors="ignore")),
    )


def _figure(taken: Takeaway) -> str:
    """The place of a figure and its data, which no text in them can leave; '' without one."""
    figure = taken.printed()
    if figure is None:
        return ""
    figure.update_layout(clickmode=None, dragmode=False)
    return (
        f'<div class="figure" style="--fit: {_PRINTED / _width(figure):.3f}">'
        f'<script type="application/json">{_as_json(figure)}</script>'
        f'<div role="img" aria-label="{escape(taken.title)}"></div></div>'
    )


def _width(figure: go.Figure) -> int:
    return figure.to_dict()["layout"]["width"]


def _as_json(figure: go.Figure) -> str:
    return (figure.to_json() or "").replace("<", "\\u003c")


def _table(frame: pd.DataFrame) -> str:
    """The rows, and how many there are."""
    shown = frame.head(MOST_ROWS)
    said = count(len(frame), "row")
    if len(frame) > len(shown):
        said = f"The first {len(shown):,} of {said}; the CSV and XLSX files hold all"
    numbers = [pd.api.types.is_numeric_dtype(kind) for kind in shown.dtypes]
    head = "".join(_cell("th", name, number=n) for name, n in zip(shown, numbers, strict=True))
    body = "".join(
        f"<tr>{''.join(_cell('td', one, number=n) for one, n in zip(row.values(), numbers, strict=True))}</tr>"
        for row in records(shown)
    )
    return (
        f'<h3>Table</h3><p class="small">{said}.</p><div class="table"><table><thead><tr>{head}'
        f"</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(tag: str, value: Any, *, number: bool) -> str:
    kind = ' class="number"' if number else ""
    return f"<{tag}{kind}>{escape(_text(value))}</{tag}>"


def _text(value: Any) -> str:
    """A cell for reading."""
    if value is None:
        return "\u2014"
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return f"{value:.4g}" if isinstance(value, float) else str(value)
