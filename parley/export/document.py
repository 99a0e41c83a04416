"""The HTML files that are taken away: one skeleton and one look, to read and to print, no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import Final

from parley.dataset import Record
from parley.export import citation
from parley.export.takeaway import Takeaway
from parley.wording import day

MIME: Final = "text/html"

_STYLE: Final = """
@page { margin: 16mm; }
body { font: 16px/1.5 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; color: #1f1e24;
  background: #fff; max-width: 900px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 0 0 .3rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
section { border-top: 1px solid #dedad3; margin-top: 1.6rem; padding-top: 1.2rem; }
p { margin: .5rem 0; overflow-wrap: anywhere; } p, dl { max-width: 46rem; }
.small { color: #55525b; font-size: .875rem; margin: .3rem 0; }
.figure { margin: .8rem 0; overflow-x: auto; }
.table { overflow-x: auto; }
.item { margin: .9rem 0; } .item p { margin: .15rem 0; }
table { border-collapse: collapse; font-size: .85rem; margin: .4rem 0; }
caption { text-align: left; color: #55525b; padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0;
  border-bottom: 1px solid #dedad3; }
thead { border-bottom: 2px solid #8d8892; } .number { text-align: right; }
.said { width: 100%; } .said th, .said td:first-child { white-space: nowrap; }
dl { margin: .5rem 0; font-size: .9rem; } dl div { display: flex; gap: .6rem; } dd { margin: 0; }
dt { min-width: 8rem; color: #55525b; } .said td, dd { overflow-wrap: anywhere; }
ol { padding-left: 1.4rem; font-size: .85rem; } a { color: #54308c; overflow-wrap: anywhere; }
h2, h3, thead { break-after: avoid; } tr, li, dl div, .item, .figure { break-inside: avoid; }
@media (max-width: 40rem) { .said th, .said td:first-child { white-space: normal; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; } .figure, .table { overflow: visible; } .figure { zoom: var(--fit); }
  .table table { font-size: 7.5pt; } .table th, .table td { padding: .15rem .5rem .15rem 0; } }
"""


def page(
    title: str, lead: Iterable[str], body: Iterable[str], scripts: Sequence[str] = ()
) -> bytes:
    """The file: ``title``, the sentences of ``lead`` in small, then ``body``, which is HTML.

    Its policy lets no other scripts than these run, and nothing load.
    """
    parts = [f"<h1>{escape(title)}</h1>", *map(small, lead), *body]
    parts += [f"<script>{script}</script>" for script in scripts]
    html = "\n".join(part for part in parts if part)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
{html}
</body>
</html>
""".encode()


def _policy(scripts: Sequence[str]) -> str:
    """Styles of the page itself, the scripts by their hashes, pictures that they draw."""
    allowed = " ".join(f"'{_digest(script)}'" for script in scripts)
    drawing = f"; img-src data: blob:; script-src {allowed}" if scripts else "; script-src 'none'"
    return f"default-src 'none'; style-src 'unsafe-inline'{drawing}"


@cache
def _digest(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def lead(taken: Takeaway) -> list[str]:
    """What is kept and as of when, and from which data: the sentences under a title."""
    kept = f"{taken.filters[:1].upper()}{taken.filters[1:]}."
    return [f"{kept} {taken.data}. Licence: {taken.licence}."]


def small(text: str) -> str:
    """A quiet line."""
    return f'<p class="small">{escape(text)}</p>'


def section(heading: str, *parts: str) -> str:
    """A part of the page; without a ``heading`` it is only set off."""
    head = f"<h2>{escape(heading)}</h2>\n" if heading else ""
    return f"<section>{head}{''.join(parts)}</section>"


def link(url: str, words: str) -> str:
    """A link; the contract has made sure that an address of the data is http(s)."""
    return f'<a href="{escape(url)}" rel="noreferrer">{escape(words)}</a>'


def source(row: Record, place: str | None = None) -> str:
    """Publisher, day and place, linked: where a statement or a wording is told."""
    where = f", {place}" if place else ""
    return link(row["url"], f"{row['publisher']}, {day(row['published'])}{where}")


def sources(rows: Iterable[Record]) -> str:
    """The list of what a page rests on; '' for nothing."""
    lines = "".join(
        f"<li>{link(row['url'], row['title'])}. "
        f"{escape(row['publisher'])}, {escape(day(row['published']))}</li>"
        for row in rows
    )
    return section("Sources", f"<ol>{lines}</ol>") if lines else ""


def to_cite(taken: Takeaway) -> str:
    """How to cite the page, and which data these were."""
    data = taken.view.dataset
    return section(
        "To cite", small(citation.text(taken)), small(f"Content hash {data.content_hash}")
    )
