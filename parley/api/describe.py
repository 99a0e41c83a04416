"""What docs/api.md derives from the descriptions: addresses, options, columns, exhibits.

``python -m parley.api.describe`` rewrites the generated parts of the document; with
``--check`` it changes nothing and fails when they are not up to date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from parley.api import wording
from parley.api.endpoints import ENDPOINTS, Endpoint
from parley.dataset import Dataset, load
from parley.dataset.contract import BY_NAME
from parley.exhibits.filters import FILTERS
from parley.exhibits.options import Option
from parley.exhibits.registry import EXHIBITS
from parley.export.answers import ANSWERS
from parley.pages import PAGES
from parley.paths import BUNDLED_DATA, EXAMPLE_DATA, ROOT

DOCUMENT: Final = ROOT / "docs" / "api.md"
_EXHIBIT: Final = "/api/exhibits/"

Row = Sequence[str]


def document(text: str) -> str:
    """The document with its generated parts as they should be; the rest stays as it is.

    Raises `ValueError` where the marks of a part do not stand there once.
    """
    for name, write in _PARTS.items():
        marks = re.compile(
            rf"(<!-- generated:{name} -->\n).*?(<!-- /generated:{name} -->)", re.DOTALL
        )
        table = write()
        text, times = marks.subn(
            lambda match, table=table: f"{match[1]}\n{table}\n\n{match[2]}", text
        )
        if times != 1:
            raise ValueError(wording.marks_missing(DOCUMENT.name, name))
    return text


def _addresses() -> str:
    """Each path but those of exhibits, with the names of its own options."""
    paths: dict[str, list[Endpoint]] = {}
    for endpoint in ENDPOINTS:
        if not endpoint.path.startswith(_EXHIBIT):
            paths.setdefault(endpoint.path.removesuffix(f".{endpoint.ending}"), []).append(endpoint)
    return _table(
        wording.ADDRESS_COLUMNS,
        ((_address(same), same[0].gives, _named(same[0].fields)) for same in paths.values()),
    )


def _address(endpoints: Sequence[Endpoint]) -> str:
    """The path of the first, and the endings of the others: '`/api/plans.csv`, `.json`'."""
    first, *others = endpoints
    return ", ".join([f"`{first.path}`", *(f"`.{endpoint.ending}`" for endpoint in others)])


def _named(options: Iterable[Option]) -> str:
    return ", ".join(f"`{option.name}`" for option in options)


def _filters() -> str:
    """The shared filters."""
    return _table(
        wording.FILTER_COLUMNS,
        ((f"`{option.name}`", _allowed(option), _meaning(option)) for option in FILTERS),
    )


def _options() -> str:
    """The own options of answers and of the feed; those that several have stand once."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for endpoint in ENDPOINTS:
        if endpoint.path.startswith(_EXHIBIT):
            continue
        for option in endpoint.fields:
            row = (f"`{option.name}`", _allowed(option), _meaning(option))
            rows.setdefault(row, []).append(f"`{endpoint.key}`")
    return _table(
        wording.OPTION_COLUMNS,
        ((*row, ", ".join(dict.fromkeys(endpoints))) for row, endpoints in rows.items()),
    )


def _columns() -> str:
    """The columns of what is computed; those of the tables stand in the codebook."""
    parts = []
    for name, answer in ANSWERS.items():
        if name in BY_NAME:
            continue
        rows = ((f"`{column.name}`", column.allowed, column.meaning) for column in answer.columns)
        parts.append(wording.rows_of(name, answer.row))
        parts.append(_table(wording.COLUMN_COLUMNS, rows))
    return "\n\n".join(parts)


def _exhibits() -> str:
    """The exhibits page by page, each with its options: what they are called, there and here."""
    return _table(wording.EXHIBIT_COLUMNS, _exhibit_rows())


def _exhibit_rows() -> Iterator[Row]:
    page = ""
    for exhibit in EXHIBITS.values():
        title = "" if exhibit.page == page else PAGES[exhibit.page].title
        page, name = exhibit.page, f"`{exhibit.name}`"
        for option in exhibit.fields:
            allowed = _allowed(option)
            yield title, name, f"`{option.name}`", f"`{option.key}`", allowed, _meaning(option)
            title = name = ""
        if not exhibit.fields:
            yield title, name, "", "", "", ""


@cache
def _datasets() -> tuple[Dataset, Dataset]:
    """Two sets that have nothing in common but what every set has."""
    return load(EXAMPLE_DATA), load(BUNDLED_DATA)


def _allowed(option: Option) -> str:
    """What an option may hold; words are listed where they are the same for every data set."""
    first, second = (option.wording(dataset) for dataset in _datasets())
    if first and first == second:
        return ", ".join(f"`{word}`" for word in first)
    match option.kind:
        case "word" | "words":
            return wording.ID_OR_NAME
        case "flag":
            return wording.TRUE_OR_FALSE
        case "number":
            return wording.between(option.least, option.most)
        case "day":
            return wording.A_DAY
    return wording.A_TEXT


def _meaning(option: Option) -> str:
    """What it means, whether it must or may be given more than once, and what holds if it is not."""
    notes = []
    if option.required:
        notes.append(wording.REQUIRED)
    if option.many:
        notes.append(wording.REPEATED)
    if option.kind in ("word", "number") and option.default is not None:
        notes.append(wording.if_left_out(option.default))
    return wording.with_notes(option.meaning, notes)


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


_PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "filters": _filters,
    "addresses": _addresses,
    "options": _options,
    "columns": _columns,
    "exhibits": _exhibits,
}
"""The generated parts of the document by the name in their marks."""


def main(arguments: list[str] | None = None, path: Path = DOCUMENT) -> int:
    """Bring the generated parts up to date, or with ``--check`` say that they are not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help=wording.FAIL_ON_DRIFT)
    options = parser.parse_args(arguments)
    text = path.read_text(encoding="utf-8")
    described = document(text)
    if described == text:
        return 0
    if options.check:
        print(wording.out_of_date(path), file=sys.stderr)
        return 1
    path.write_text(described, encoding="utf-8")
    print(wording.rewrote(path))
    return 0


if __name__ == "__main__":
    sys.exit(main())
