"""Lines to paste: how to fetch the current view with curl, pandas, R and Excel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode, urlsplit

from parley.dataset import View
from parley.dataset.contract import Column
from parley.export.answers import ANSWERS, Answer
from parley.export.takeaway import file_name

LANGUAGES: Final[Mapping[str, str]] = {
    "curl": "bash",
    "pandas": "python",
    "R": "r",
    "Excel": "powerquery",
}
"""What a snippet is for, and the language that it is coloured as."""


def query(view: View) -> str:
    """The view's filters as a query with ids, '' while nothing is filtered."""
    filters = view.filters
    pairs = [
        (name, value)
        for name in ("plan", "issue", "actor", "side", "basis")
        for value in getattr(filters, name)
    ]
    pairs += [("asof", filters.asof.isoformat())] if filters.asof else []
    pairs += [("q", filters.text)] if filters.text else []
    return urlencode(pairs)


def address(base: str, name: str, ending: str, view: View) -> str:
    """The address of an answer for this view; ``base`` is any address of the app.

    Movement needs a first day: the day on which the newest text of the view but one was
    published, or the as-of date.
    """
    parts = urlsplit(base)
    parameters = query(view)
    if name == "movement":
        parameters = "&".join(filter(None, [parameters, f"since={_since(view)}"]))
    root = f"{parts.scheme or 'http'}://{parts.netloc or 'localhost:8501'}"
    return f"{root}/api/{name}.{ending}{'?' if parameters else ''}{parameters}"


def _since(view: View) -> str:
    published = view["plans"]["published"].sort_values()
    return str(published.iloc[-2].date() if len(published) > 1 else view.asof)


def snippets(base: str, name: str, view: View) -> dict[str, str]:
    """For each of `LANGUAGES` the lines that fetch the answer of this name."""
    answer = ANSWERS[name]
    csv = address(base, name, "csv", view)
    saved = file_name(name, view, "csv")
    return {
        "curl": f"curl --fail --compressed --output {saved} \\\n  '{csv}'\n",
        "pandas": _pandas(csv, answer),
        "R": _r(csv, answer),
        "Excel": _excel(csv, answer),
    }


def _of_kind(answer: Answer, *kinds: str) -> list[Column]:
    return [column for column in answer.columns if column.kind in kinds]


def _pandas(csv: str, answer: Answer) -> str:
    """Empty cells only are missing: 'NA' or 'None' are words that a text may hold."""
    types = {column.name: "str" for column in answer.columns}
    types |= {column.name: "Int64" for column in _of_kind(answer, "integer")}
    for column in _of_kind(answer, "date", "number"):
        del types[column.name]
    dates = [column.name for column in _of_kind(answer, "date")]
    return (
        "import pandas as pd\n\n"
        f"{answer.name} = pd.read_csv(\n"
        f'    "{csv}",\n'
        '    keep_default_na=False, na_values=[""],\n'
        f"    dtype={types!r},\n"
        f"    parse_dates={dates!r},\n"
        ")\n"
    )


def _r(csv: str, answer: Answer) -> str:
    kinds = {"date": "Date", "integer": "integer", "number": "numeric"}
    classes = ", ".join(
        f'{column.name} = "{kinds.get(column.kind, "character")}"' for column in answer.columns
    )
    return (
        f"{answer.name} <- read.csv(\n"
        f'  "{csv}",\n'
        '  na.strings = "", encoding = "UTF-8",\n'
        f"  colClasses = c({classes})\n"
        ")\n"
    )


def _excel(csv: str, answer: Answer) -> str:
    """Power Query, as Excel's own web query writes it, with the types set."""
    kinds = {"date": "type date", "integer": "Int64.Type", "number": "type number"}
    types = ", ".join(
        f'{{"{column.name}", {kinds.get(column.kind, "type text")}}}' for column in answer.columns
    )
    return (
        "// Data > Get Data > From Other Sources > Blank Query > Advanced Editor\n"
        "let\n"
        f'  Source = Csv.Document(Web.Contents("{csv}"),\n'
        '    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n'
        "  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),\n"
        f'  Typed = Table.TransformColumnTypes(Rows, {{{types}}}, "en-US")\n'
        "in\n"
        "  Typed\n"
    )
