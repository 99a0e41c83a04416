"""Write a data set with its experts, claims, sources and events several times over.

    python benchmarks/repeat.py DIR --times 10

The pages are looked at with the result: what is legible with sixty experts need not be
with six hundred. Texts, clauses, actors and positions stay as they are (generate.py
makes many of those). Every copy has its number after the id and the name, and experts
speak on claims of every copy, so that the views do not fall apart into ten worlds.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import pandas as pd

from parley.paths import BUNDLED_DATA

OWN_IDS = {
    "sources": ("source_id",),
    "analysts": ("analyst_id",),
    "claims": ("claim_id",),
    "analyst_views": ("view_id", "analyst_id", "source_id", "joint_with"),
    "events": ("event_id", "source_id"),
}
"""The tables that are repeated, with the columns whose ids get the copy's number."""

NAMES = {
    "sources": ("title",),
    "analysts": ("name", "affiliation"),
    "claims": ("statement",),
    "analyst_views": (),
    "events": ("title",),
}


def repeat(source: Path, folder: Path, times: int) -> None:
    """Copy ``source`` to ``folder`` with the repeated tables ``times`` times as long."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    claims = _read(source, "claims")["claim_id"]
    place = pd.Series(range(len(claims)), index=claims)
    for table in OWN_IDS:
        rows = _read(source, table)
        copies = [_copy(table, rows, number) for number in range(times)]
        if table == "analyst_views":
            # Whoever signs a paper together speaks on the same claim, so its place decides.
            for number, copy in enumerate(copies):
                shifted = (place.loc[rows["claim_id"]].to_numpy() + number) % times
                copy["claim_id"] = [
                    _numbered(claim_id, n)
                    for claim_id, n in zip(rows["claim_id"], shifted, strict=True)
                ]
        pd.concat(copies).to_csv(folder / f"{table}.csv", index=False, lineterminator="\n")


def _read(folder: Path, table: str) -> pd.DataFrame:
    return pd.read_csv(folder / f"{table}.csv", dtype="str", keep_default_na=False)


def _copy(table: str, rows: pd.DataFrame, number: int) -> pd.DataFrame:
    copy = rows.copy()
    for column in OWN_IDS[table]:
        copy[column] = [_numbered(cell, number) for cell in copy[column]]
    for column in NAMES[table]:
        copy[column] = [
            f"{cell} {number + 1}" if cell and number else cell for cell in copy[column]
        ]
    return copy


def _numbered(cell: str, number: int) -> str:
    """The id of a copy; the first keeps the id as it is, and so does an empty cell."""
    return f"{cell}.{number + 1}" if cell and number else cell


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a data set several times over.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, default=BUNDLED_DATA)
    parser.add_argument("--times", type=int, default=10)
    options = parser.parse_args()
    repeat(options.data, options.folder, options.times)


if __name__ == "__main__":
    main()
