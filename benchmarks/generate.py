"""Write a large, made-up data set in the product's own CSV shape.

    python benchmarks/generate.py DIR --actors 200 --clauses 6000 --positions 870000

The set is as the contract asks (`parley check DIR` finds no fault) and the same for the
same arguments. Actors belong to sides that lean differently on each clause, texts
replace one another with part of the wording kept, actors speak more than once on some
clauses, and no two statements read alike, so that nothing is cheaper than in real data.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from parley.dataset.contract import BASIS_WORDS, TABLES

FIRST_DAY = np.datetime64("2020-01-01")
DAYS = 2_000
SIDES = ("North", "South", "East", "West", "Neighbours", "Mediators")
WORDS = np.array(["asset", "border", "corridor", "election", "force", "guarantee", "plant"], object)
CHANGES = ("kept", "kept", "kept", "narrowed", "widened", "replaced")


def generate(
    folder: Path,
    *,
    actors: int = 200,
    clauses: int = 6_000,
    positions: int = 870_000,
    seed: int = 1,
) -> None:
    """Write the set into ``folder``, which is made if need be."""
    random = np.random.default_rng(seed)
    tables = _texts(random, clauses)
    tables["actors"] = _actors(actors)
    tables["positions"] = _positions(random, tables, positions)
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        rows = tables.get(table.name, pd.DataFrame())
        ordered = rows.reindex(columns=list(table.column_names)).astype("str")
        ordered.to_csv(folder / table.file, index=False, lineterminator="\n")


def _actors(count: int) -> pd.DataFrame:
    ids = [f"actor-{n:03}" for n in range(count)]
    side = [SIDES[n * len(SIDES) // count] for n in range(count)]
    return pd.DataFrame({"actor_id": ids, "name": ids, "kind": "state", "side": side})


def _texts(random: np.random.Generator, count: int) -> dict[str, pd.DataFrame]:
    """Sources, texts, issues, clauses (every fifth an item of the point before) and lineage."""
    per_plan = 150
    place = np.arange(count)
    plan, number = place // per_plan, place % per_plan + 1
    plans = int(plan[-1]) + 1
    plan_ids = _numbered("plan-", np.arange(plans))
    clause_ids = plan_ids[plan] + "/" + _numbered("", number)
    item = (number % 5 == 0) & (number > 1)
    issues = 60
    sources = 5_000
    published = FIRST_DAY + np.arange(plans) * DAYS // plans
    return {
        "sources": pd.DataFrame(
            {
                "source_id": _numbered("source-", np.arange(sources)),
                "publisher": "Made up",
                "title": _numbered("Page ", np.arange(sources)),
                "url": _numbered("https://example.org/page/", np.arange(sources)),
                "published": FIRST_DAY + random.integers(0, DAYS, sources),
                "kind": "news",
                "date_basis": "printed",
                "text_basis": "original",
            }
        ),
        "plans": pd.DataFrame(
            {
                "plan_id": plan_ids,
                "short_name": plan_ids,
                "full_name": plan_ids,
                "published": published,
                "status": "a draft",
                "supersedes": np.append([np.nan], plan_ids[:-1])[:plans],
                "points": 120,
                "text_public": "full",
                "summary": "A made-up text.",
                "source_id": "source-0",
            }
        ),
        "issues": pd.DataFrame(
            {
                "issue_id": _numbered("issue-", np.arange(issues)),
                "name": _numbered("Issue ", np.arange(issues)),
                "group": _numbered("Group ", np.arange(issues) // 10),
                "question": "What should be done?",
                "order": np.arange(1, issues + 1),
            }
        ),
        "clauses": pd.DataFrame(
            {
                "clause_id": clause_ids,
                "plan_id": plan_ids[plan],
                "number": number,
                "part_of": np.where(item, np.roll(clause_ids, 1), np.nan),
                "issue_id": _numbered("issue-", number % issues),
                "heading": _numbered("Heading ", place),
                "summary": _sentences(random, place),
                "source_id": "source-0",
                "locator": "text",
            }
        ),
        "lineage": _lineage(random, plan_ids, clause_ids, plan, per_plan),
    }


def _lineage(
    random: np.random.Generator,
    plan_ids: np.ndarray,
    clause_ids: np.ndarray,
    plan: np.ndarray,
    per_plan: int,
) -> pd.DataFrame:
    """Two thirds of the clauses go back to the one in the same place of the text before."""
    later = np.flatnonzero((plan > 0) & (random.random(len(plan)) < 2 / 3))
    return pd.DataFrame(
        {
            "plan_id": plan_ids[plan[later]],
            "clause_id": clause_ids[later],
            "from_plan_id": plan_ids[plan[later] - 1],
            "from_clause_id": clause_ids[later - per_plan],
            "change": random.choice(CHANGES, len(later)),
        }
    )


def _positions(
    random: np.random.Generator, tables: dict[str, pd.DataFrame], count: int
) -> pd.DataFrame:
    actors, clauses = tables["actors"], tables["clauses"]
    actor = random.integers(0, len(actors), count)
    clause = random.integers(0, len(clauses), count)
    side = pd.factorize(actors["side"])[0][actor]
    lean = random.normal(0, 1.3, (len(SIDES), len(clauses)))
    stance = np.clip(np.rint(lean[side, clause] + random.normal(0, 0.8, count)), -2, 2)
    plans = tables["plans"].set_index("plan_id")["published"]
    published = clauses["plan_id"].map(plans).to_numpy().astype("datetime64[D]")[clause]
    left = (FIRST_DAY + DAYS - published).astype(np.int64)
    date = published + (random.random(count) * left).astype("timedelta64[D]")
    return pd.DataFrame(
        {
            "position_id": _numbered("pos-", np.arange(count)),
            "actor_id": actors["actor_id"].to_numpy()[actor],
            "clause_id": clauses["clause_id"].to_numpy()[clause],
            "date": np.datetime_as_string(date, unit="D"),
            "stance": stance.astype(np.int64),
            "basis": np.array(list(BASIS_WORDS))[random.integers(0, len(BASIS_WORDS), count)],
            "speaker": _numbered("Speaker ", random.integers(0, 2_000, count)),
            "summary": _sentences(random, np.arange(count)),
            "source_id": _numbered("source-", random.integers(0, len(tables["sources"]), count)),
            "locator": _numbered("paragraph ", random.integers(1, 30, count)),
        }
    )


def _numbered(prefix: str, numbers: np.ndarray) -> np.ndarray:
    return (prefix + pd.Series(numbers).astype("str")).to_numpy(dtype=object)


def _sentences(random: np.random.Generator, numbers: np.ndarray) -> np.ndarray:
    """About 90 characters each, no two alike, some with a comma that the CSV has to quote."""
    first, second, third = (WORDS[random.integers(0, len(WORDS), len(numbers))] for _ in range(3))
    joint = np.where(random.random(len(numbers)) < 0.3, ", and ", " and ").astype(object)
    said = (
        "Says of the " + first + joint + "the " + second + " that it must come before any " + third
    )
    return said + _numbered(", statement ", numbers) + "."


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a large made-up data set.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--actors", type=int, default=200)
    parser.add_argument("--clauses", type=int, default=6_000)
    parser.add_argument("--positions", type=int, default=870_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generate(
        options.folder,
        actors=options.actors,
        clauses=options.clauses,
        positions=options.positions,
        seed=options.seed,
    )


if __name__ == "__main__":
    main()
