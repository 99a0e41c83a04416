"""The fictional set with tables emptied, as sets have them that hold something else."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping

Files = Mapping[str, bytes]


def emptied(files: Files, *tables: str) -> dict[str, bytes]:
    """The files with no row in these tables."""
    return {
        **files,
        **{f"{name}.csv": files[f"{name}.csv"].split(b"\n")[0] + b"\n" for name in tables},
    }


def kept(files: Files, table: str, keep: Callable[[Mapping[str, str]], bool]) -> dict[str, bytes]:
    """The files with those rows of a table alone that are to be kept."""
    rows = csv.DictReader(io.StringIO(files[f"{table}.csv"].decode()))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows.fieldnames or (), lineterminator="\n")
    writer.writeheader()
    writer.writerows(row for row in rows if keep(row))
    return {**files, f"{table}.csv": out.getvalue().encode()}


def one_text(files: Files) -> dict[str, bytes]:
    """A poll: one text with clauses and one statement of an actor on each of them, nothing else."""
    bare = emptied(
        files, "analysts", "analyst_views", "claims", "events", "lineage", "precedents", "recodings",
        "second_sources", "searched", "words",
    )  # fmt: skip
    bare = kept(bare, "plans", lambda row: row["plan_id"] == "draft")
    bare = kept(bare, "clauses", lambda row: row["plan_id"] == "draft")
    bare = kept(bare, "terms", lambda row: row["clause_id"].startswith("draft/"))
    seen: set[tuple[str, str]] = set()

    def first_on_draft(row: Mapping[str, str]) -> bool:
        what = row["actor_id"], row["clause_id"]
        fresh = row["clause_id"].startswith("draft/") and what not in seen
        seen.add(what)
        return fresh

    return kept(bare, "positions", first_on_draft)


def no_statement(files: Files) -> dict[str, bytes]:
    """Texts with their clauses, and nobody said anything."""
    return emptied(files, "positions", "recodings", "second_sources", "searched")


def no_clause(files: Files) -> dict[str, bytes]:
    """Texts of which nothing but their being public is known, and events."""
    return emptied(
        files, "positions", "clauses", "terms", "lineage", "recodings", "second_sources", "searched",
    )  # fmt: skip


def nothing(files: Files) -> dict[str, bytes]:
    """Actors, issues and sources alone."""
    return emptied(
        no_clause(files), "plans", "events", "analysts", "analyst_views", "claims", "words",
    )  # fmt: skip
