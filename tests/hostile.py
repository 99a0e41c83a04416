"""A set that the contract allows and that tries everything: the fictional one, with markup, scripts, formulas,
addresses, control characters and very long words in front of every text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count
from typing import Final

from parley.dataset import Dataset, check_files
from parley.dataset.contract import TABLES
from parley.exhibits.options import Option
from parley.exhibits.registry import EXHIBITS
from parley.paths import EXAMPLE_DATA

EVIL: Final = "evil.example"
"""The host that nothing may ever ask."""

LONG: Final = "Sehr" * 75
"""300 characters without a place to break."""

CONTROLS: Final = ("\x01\x08\x1b[31m\x7f", "\ufffe\uffff", "a\x0bb\x0cc\x1fd")
"""Characters that XML cannot hold."""

TRICKS: Final = (
    # HTML
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    '"><svg onload=alert(4)>',
    f"<a href=//{EVIL}/a onmouseover=alert(5)>a</a>",
    f"<iframe src=https://{EVIL}/b></iframe><link rel=stylesheet href=//{EVIL}/c>",
    "<style>*{display:none}</style><!-- ",
    "</textarea></title></style>",
    "&lt;b&gt;&amp;copy;&#x3c;",
    # Markdown, and what Streamlit makes of it
    "[x](javascript:alert(6))",
    f"[x](https://{EVIL}/d) ![x](https://{EVIL}/e.png)",
    f"https://{EVIL}/f?g=h",
    f"www.{EVIL}",
    f"somebody@{EVIL}",
    f"<https://{EVIL}/i>",
    f"[x]: https://{EVIL}/j",
    ":material/home:",
    ":streamlit:",
    ":smile: :+1:",
    ":red[red] :blue-badge[badge] :small[small] :help[help]",
    ":::note",
    "$x^2$ $$y$$ \\(z\\)",
    "a -- b -> c <- d <-> e <= f",
    "# heading",
    "- item",
    "1. item",
    "> quoted",
    "**bold** _italic_ ~~struck~~ `code`",
    "***",
    "| a | b |",
    "\\",
    "line one\n\n    line two\n# line three",
    # Plotly
    f'<b>bold</b><br><a href="https://{EVIL}/k">l</a><sup>m</sup>',
    "%{customdata[0]}%{x}<extra></extra>",
    # Spreadsheets
    f'=HYPERLINK("https://{EVIL}/n","o")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "\uff1d1+1",
    '",=1+1,"',
    # Templates and programs
    "{{7*7}}",
    "{% include 'x' %}",
    "%s %(a)s {0} {a} ${alert(7)}",
    "'; DROP TABLE clauses; --",
    "javascript:alert(8)",
    "data:text/html,<script>alert(9)</script>",
    "]]><?xml version='1.0'?>",
    # Files
    "../../etc/passwd",
    "C:\\con\\aux.",
    'CON <>:"/\\|?*',
    # Characters
    *CONTROLS,
    "\u202egnp.exe\u2066",
    "a\u2028b\u2029c\u0085d",
    "\u200b\ufeff\u00ad",
    "Z\u0351\u036b\u0343\u036a\u0302",
    "\U0001f469\u200d\U0001f4bb\U00010ffd",
    LONG,
    f"https://{EVIL}/{'p' * 280}",
)

_OWN: Final = {("words", "word"), ("words", "leads_to")}
"""Columns whose texts lead somewhere, which a trick before them would end."""

_TRICKY_PATH: Final = (
    "?q=javascript:alert(1)&copy;='**_[x](y)_**'\\!:material/home:&r=%22%3E%3Cscript%3E#:red[x]"
)
"""What an address of the web may end in."""


@cache
def hostile_files(tricks: tuple[str, ...] = TRICKS) -> Mapping[str, bytes]:
    """File name -> bytes of the whole set. The same text has the same trick before it everywhere;
    the summary of the first text has all of them."""
    files = {path.name: path.read_bytes() for path in EXAMPLE_DATA.iterdir()}
    given = _Tricks(tricks)
    for table in TABLES:
        rows = list(csv.DictReader(io.StringIO(files[table.file].decode(), newline="")))
        for row in rows:
            for column in table.columns:
                cell = row[column.name]
                if (table.name, column.name) in _OWN:
                    continue
                if column.kind == "text" or (column.kind == "word" and not column.words):
                    row[column.name] = given.before(cell)
                elif column.kind == "url":
                    row[column.name] = f"{cell}{_TRICKY_PATH}"
        if table.name == "plans":
            rows[0]["summary"] = f"{' '.join(tricks)} {rows[0]['summary']}"
        files[table.file] = _written(table.column_names, rows)
    files["datapackage.json"] = _described(files["datapackage.json"], given)
    return files


class _Tricks:
    """Gives each text its trick, in turn; an empty cell gets the next one, with its number."""

    def __init__(self, tricks: tuple[str, ...]) -> None:
        self._tricks = tricks
        self._given: dict[str, str] = {}
        self._number = count()

    def before(self, text: str) -> str:
        """The text behind its trick."""
        if text and text in self._given:
            return self._given[text]
        number = next(self._number)
        tricky = f"{self._tricks[number % len(self._tricks)]} {text or number}"
        self._given[text or f"empty {number}"] = tricky
        return tricky


def _written(names: tuple[str, ...], rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _described(package: bytes, tricks: _Tricks) -> bytes:
    said = json.loads(package)
    for name in ("title", "description", "version"):
        said[name] = tricks.before(said[name])
    said["licenses"][0]["name"] = tricks.before(said["licenses"][0]["name"])
    said["licenses"][0]["path"] += _TRICKY_PATH
    said["parley"]["scope"] = tricks.before(said["parley"]["scope"])
    said["parley"]["copies"] = tricks.before("Copies were read.")
    return json.dumps(said).encode()


View = tuple[str, Mapping[str, str | list[str]]]
"""A page and its query."""

OPENED: Final[tuple[View, ...]] = (
    ("overview", {}),
    ("overview", {"q": "<script>alert(1)</script> https://evil.example/"}),
    ("clauses", {}),
    ("clauses", {"cl_as": "Table"}),
    ("clauses", {"clause": "revised/1"}),
    ("clauses", {"clause": "draft/4", "keep": ["draft/1", "revised/3"]}),
    ("plans", {}),
    ("plans", {"pl_show": "Changes by group", "pl_aligned": "Table"}),
    ("plans", {"pl_show": "Shared quantities"}),
    ("plans", {"pl_show": "Rival versions"}),
    ("plans", {"pl_as": "One text", "pl_one": "draft"}),
    ("stances", {}),
    ("stances", {"plan": "draft", "cell": "ostrell~draft/1"}),
    ("stances", {"st_show": "Silence"}),
    ("agreement", {}),
    ("agreement", {"pair": "ostrell~fennmark", "agreement_as": "Table"}),
    ("bench", {}),
    ("bench", {"bn_cell": "water-share~Upper bank", "bn_suppose": "Upper bank~draft/1~-2"}),
    ("timeline", {}),
    ("timeline", {"at": "event~ev-draft"}),
    ("movement", {}),
    ("movement", {"mv_over": "Last 180 days"}),
    ("analysts", {}),
    ("analysts", {"claim": "wardens-needed"}),
    ("analysts", {"an_part": "Experts and claims", "analyst": "lark"}),
    ("analysts", {"an_part": "Beside the parties"}),
    ("sources", {}),
    ("sources", {"source": "gazette-2024-03-04-draft"}),
    ("sources", {"so_part": "Weak spots"}),
    ("sources", {"so_part": "Coverage"}),
    ("sources", {"so_part": "Reliability"}),
    ("data", {}),
)
"""Every page, its parts, and what opens within them."""

_OPENING: Final = {"q", "clause", "cell", "pair", "at", "mv_over", "claim", "source", "pl_show"}
WALKED: Final = tuple(
    {
        page: (page, query)
        for page, query in OPENED
        if page == "data" or not _OPENING.isdisjoint(query)
    }.values()
)
"""Those through which a browser walks: every page once, with something open in it."""


def asked() -> Iterator[View]:
    """Every control of every exhibit with another value than the page opens with, one by one."""
    dataset = check_files(dict(hostile_files()), "set").dataset
    assert dataset is not None
    seen: set[tuple[str, str, str]] = set()
    for listed in EXHIBITS.values():
        for option in listed.fields:
            for text in _other_values(option, dataset):
                asks = (listed.page, option.key, text)
                if asks not in seen:
                    seen.add(asks)
                    yield listed.page, {**listed.shown_by, option.key: text}


def _other_values(option: Option, dataset: Dataset) -> list[str]:
    """As an address writes them; of the data's own words the first and the last."""
    if option.kind == "flag":
        return option.written(dataset, not option.default)
    values = [value for value in option.wording(dataset) if value != option.default]
    if option.of_data and len(values) > 2:
        values = [values[0], values[-1]]
    return [
        text
        for value in values
        for text in option.written(dataset, (value,) if option.many else value)
    ]
