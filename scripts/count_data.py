"""Write what is counted in the bundled data into the documents that say it, so that no number is typed.

A document holds ``<!-- counted:NAME -->`` and ``<!-- /counted:NAME -->``; what stands between
them is written here. ``--check`` changes nothing and fails where a document is not up to date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pandas as pd

import parley
from parley.analysis.reliability import RESTING, alphas, borne_out, coded_twice, resting
from parley.dataset import TABLES, View
from parley.paths import BUNDLED_DATA, ROOT
from parley.wording import day, in_digits, listed

DATED: Final = {"events": "events", "positions": "positions", "analyst_views": "analysts' views"}
"""The tables of dated rows, and what the rows are called."""

DOCUMENTS: Final = (
    BUNDLED_DATA / "CODEBOOK.md",
    ROOT / "README.md",
    ROOT / "docs" / "measures.md",
)


def tables(view: View) -> str:
    """How many rows each table has."""
    return _table("table", "rows", rows=[(f"{t.name}.csv", len(view[t.name])) for t in TABLES])


def reach(view: View) -> str:
    """The first and the last day of the dated rows."""
    rows = [
        (name, day(view[table]["date"].min()), day(view[table]["date"].max()))
        for table, name in DATED.items()
    ]
    return _table("what", "from", "to", rows=rows)


def second(view: View) -> str:
    """How many rows of each table rest on a copy, and how many have a second page."""
    rows = resting(view)
    basis = view.dataset.index["sources"]["text_basis"]
    rows = rows.assign(
        copy=rows["source_id"].map(basis).eq("copy"), second=borne_out(view, rows).to_numpy()
    )
    counts = [
        (
            f"{table}.csv",
            len(of_table),
            of_table["copy"].sum(),
            of_table["second"].sum(),
            (of_table["copy"] & ~of_table["second"]).sum(),
        )
        for table, _ in RESTING
        for of_table in [rows[rows["table"] == table]]
    ]
    head = ("rows of", "all", "rest on a copy", "have a second page", "on a copy alone")
    return _table(*head, rows=counts)


def recodings(view: View) -> str:
    """How well the codings agree, by table and basis, and which positions have none."""
    coded = coded_twice(view)
    every = alphas(coded)
    of_table = every[every["by"] == ""].set_index("table")
    positions, views = of_table.loc["positions"], of_table.loc["analyst_views"]
    by_basis = every[every["by"] == "basis"]
    known = set(coded["row_id"])
    uncoded = [row for row in view["positions"]["position_id"] if row not in known]
    return "\n\n".join(
        [
            f"Krippendorff's alpha on the ordinal scale is **{positions['alpha']:.3f} for positions** "
            f"({in_digits(positions['n'])} of {in_digits(len(view['positions']))} coded again) and "
            f"**{views['alpha']:.3f} for views** ({in_digits(views['n'])} of "
            f"{in_digits(len(view['analyst_views']))}).",
            _table(
                "positions, by basis", "coded again", "same stance", "alpha",
                rows=[
                    (row.value, row.n, f"{row.equal:.0%}", f"{row.alpha:.3f}")
                    for row in by_basis.itertuples()
                ],
            ),
            f"Without another coding: {listed(uncoded) if uncoded else 'none'}.",
        ]
    )  # fmt: skip


def readme(view: View) -> str:
    """What the bundled tables hold and how far they reach."""
    held = {
        "texts": "plans",
        "clauses": "clauses",
        "dated positions": "positions",
        "views": "analyst_views",
        "analysts": "analysts",
        "events": "events",
        "sources": "sources",
    }
    counts = {noun: f"{in_digits(len(view[table]))} {noun}" for noun, table in held.items()}
    counts["views"] = f"{counts['views']} of {counts.pop('analysts')}"
    return (
        f"They hold {listed(counts.values())}.\n"
        f"**The data reach to {day(view.dataset.covered_to)}; what happened later is not in them.**"
    )


def alpha(view: View) -> str:
    """The two alphas, and how often the codings are the same."""
    every = alphas(coded_twice(view))
    of_table = every[every["by"] == ""].set_index("table")
    positions, views = of_table.loc["positions"], of_table.loc["analyst_views"]
    return (
        f"For the bundled set it is {positions['alpha']:.3f} on {in_digits(positions['n'])} "
        f"positions and {views['alpha']:.3f} on {in_digits(views['n'])} analysts' views, with the "
        f"same stance in {positions['equal']:.0%} and {views['equal']:.0%} of them."
    )


BLOCKS: Final[Mapping[str, Callable[[View], str]]] = {
    "tables": tables,
    "reach": reach,
    "second": second,
    "recodings": recodings,
    "readme": readme,
    "alpha": alpha,
}


def _table(*head: str, rows: list[tuple[object, ...]]) -> str:
    """A Markdown table; whole numbers stand at the right, as people write them."""
    numbers = [all(pd.api.types.is_integer(row[at]) for row in rows) for at in range(len(head))]
    lines = [head, ["---:" if number else "---" for number in numbers]]
    lines += [
        [in_digits(cell) if pd.api.types.is_integer(cell) else cell for cell in row] for row in rows
    ]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def counted(text: str, view: View) -> str:
    """The document with its counted parts as the data have them.

    Raises `KeyError` for a part that nobody counts.
    """

    def fill(part: re.Match[str]) -> str:
        name = part[1]
        return f"<!-- counted:{name} -->\n{BLOCKS[name](view)}\n<!-- /counted:{name} -->"

    return re.sub(r"<!-- counted:(\w+) -->\n.*?<!-- /counted:\1 -->", fill, text, flags=re.DOTALL)


def main() -> int:
    """Bring the documents up to date, or with ``--check`` say which are not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail on drift")
    check = parser.parse_args().check
    view = parley.load(BUNDLED_DATA).view()
    stale: list[Path] = []
    for path in DOCUMENTS:
        before = path.read_text(encoding="utf-8")
        after = counted(before, view)
        if after != before:
            stale.append(path)
            if not check:
                path.write_text(after, encoding="utf-8")
    for path in stale:
        print(f"{path} {'is not what the data say; run `make describe`' if check else 'rewritten'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
