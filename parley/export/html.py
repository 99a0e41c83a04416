"""One HTML file that needs no network: figures with their words, tables and sources, to print."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from html import escape
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from parley.charts.paper import on_paper
from parley.dataset import Record, records
from parley.dataset.words import count, day
from parley.export import citation
from parley.export.takeaway import Takeaway

MIME: Final = "text/html"
MOST_ROWS: Final = 500
"""Rows of a table that a page to read holds; it says where the rest is."""

_WIDTH: Final = 900
_PRINTED: Final = 680
"""Pixels across: the figure on the screen, and what A4 and Letter leave between margins."""

_WIDER: Final = 1.15

_STYLE: Final = """
@page { margin: 16mm; }
body { font: 16px/1.5 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; color: #1f1e24;
  background: #fff; max-width: 900px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 0 0 .3rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
section { border-top: 1px solid #dedad3; margin-top: 1.6rem; padding-top: 1.2rem; }
.small { color: #55525b; font-size: .875rem; margin: .3rem 0; }
.figure { margin: .8rem 0; overflow-x: auto; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; margin: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0;
  border-bottom: 1px solid #dedad3; }
thead { border-bottom: 2px solid #8d8892; } .number { text-align: right; }
ol { padding-left: 1.4rem; font-size: .85rem; } a { color: #54308c; overflow-wrap: anywhere; }
h2, h3, thead { break-after: avoid; } tr, li, .figure { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; } .figure, .table { overflow: visible; } }
"""
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

    Its only scripts are Plotly's and the few lines that draw; its policy lets nothing else
    run or load. Figures stand on light ground. A table of more than `MOST_ROWS` rows is cut,
    and says so.
    """
    first = takeaways[0]
    title = title or first.title
    alone = len(takeaways) == 1 and title == first.title
    drawn = any(one.figure is not None for one in takeaways)
    scripts = [get_plotlyjs(), _DRAW] if drawn else []
    sections = "\n".join(
        _section(one, place, heading=not alone) for place, one in enumerate(takeaways)
    )
    page = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{escape(title)}</h1>
<p class="small">{escape(first.filters[:1].upper() + first.filters[1:])}.
{escape(first.data)}. Licence: {escape(first.licence)}.</p>
{sections}
{_sources(takeaways)}
<section><h2>To cite</h2>
<p class="small">{escape(citation.text(replace(first, title=title)))}</p>
<p class="small">Content hash {first.view.dataset.content_hash}</p></section>
{"".join(f"<script>{script}</script>" for script in scripts)}
</body>
</html>
"""
    return page.encode("utf-8")


def _policy(scripts: Sequence[str]) -> str:
    """Styles of the page itself, the scripts by their hashes, pictures that they draw."""
    allowed = " ".join(f"'{_digest(script)}'" for script in scripts) or "'none'"
    pictures = "img-src data: blob:"
    return f"default-src 'none'; style-src 'unsafe-inline'; {pictures}; script-src {allowed}"


@cache
def _digest(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _section(takeaway: Takeaway, place: int, *, heading: bool) -> str:
    parts = [f"<h2>{escape(takeaway.title)}</h2>"] if heading else []
    parts += [f"<p>{escape(takeaway.summary)}</p>"] if takeaway.summary else []
    if takeaway.figure is not None:
        parts.append(_figure(takeaway.figure, takeaway, place))
    parts += [f'<p class="small">{escape(line)}</p>' for line in takeaway.legend]
    parts += [f'<p class="small">{escape(takeaway.reach)}</p>'] if takeaway.reach else []
    parts.append(_table(takeaway.table.drop(columns=list(takeaway.hidden), errors="ignore")))
    return f"<section>{''.join(parts)}</section>"


def _figure(shown: go.Figure, takeaway: Takeaway, place: int) -> str:
    """The place of a figure and its data, which no text in them can leave."""
    figure = on_paper(shown)
    width = max(_WIDTH, takeaway.least_width)
    # The reader's font may run wider than the page's, for which the labels' room was measured.
    room = round(_WIDER * (figure.to_dict()["layout"].get("margin", {}).get("l") or 0))
    figure.update_layout(width=width, margin={"l": room}, clickmode=None, dragmode=False)
    data = (figure.to_json() or "").replace("<", "\\u003c")
    zoom = f"@media print {{ #figure-{place} {{ zoom: {_PRINTED / width:.3f}; }} }}"
    return (
        f'<style>{zoom}</style><div class="figure" id="figure-{place}">'
        f'<script type="application/json">{data}</script>'
        f'<div role="img" aria-label="{escape(takeaway.title)}"></div></div>'
    )


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


def _sources(takeaways: Sequence[Takeaway]) -> str:
    """Every source behind them, once."""
    sources = pd.concat([one.sources for one in takeaways]).drop_duplicates("source_id")
    lines = "".join(f"<li>{_source(row)}</li>" for row in records(sources))
    return f"<section><h2>Sources</h2><ol>{lines}</ol></section>" if lines else ""


def _source(row: Record) -> str:
    where = f"{row['publisher']}, {day(row['published'])}"
    return (
        f'<a href="{escape(row["url"])}" rel="noreferrer">{escape(row["title"])}</a>. '
        f"{escape(where)}"
    )
