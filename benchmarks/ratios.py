"""Measure the analysis, the loader and the search beside the bare operations they cannot do without.

    python benchmarks/ratios.py [DIR] [--repeats 7]

Each figure is a ratio of two medians taken in turns in one run, so that it holds on
another machine. Without DIR a set of the full size is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import gc
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp

import parley
from parley.analysis.agreement import SCALE, agreement, one_hot, pairs
from parley.analysis.consensus import common_ground, fixed_sides
from parley.analysis.packages import VERDICTS, Field, Option, Party, best, frontier, space, tally
from parley.analysis.stances import Matrix, matrix
from parley.dataset import kept
from parley.dataset.contract import TABLES, Table
from parley.dataset.search import SEARCHED, Search
from parley.dataset.text import fold

sys.path.insert(0, str(Path(__file__).parent))
from generate import WORDS, generate

QUESTION = "army limit"
"""What is asked of a data set that says anything of an army; a made-up one is asked for a word of its texts."""


def measure(repeats: int, **tasks: Callable[[], object]) -> dict[str, float]:
    """The median seconds of each task, taken in turns after one unmeasured round."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(repeats + 1):
        for name, task in tasks.items():
            gc.collect()
            start = time.perf_counter()
            result = task()
            if turn:
                seconds[name].append(time.perf_counter() - start)
            del result
    return {name: statistics.median(times) for name, times in seconds.items()}


def report(title: str, taken: dict[str, float], bare: str, **aims: float) -> None:
    """Print the times, and for each task with an aim its ratio to the bare one."""
    print(f"\n{title}")
    for name, seconds in taken.items():
        print(f"  {seconds * 1000:10.1f} ms  {name.replace('_', ' ')}")
    for task, aim in aims.items():
        which = f" of {task.replace('_', ' ')}" if len(aims) > 1 else ""
        print(f"  {taken[task] / taken[bare]:10.2f}     ratio{which} (aim: at most {aim:g})")


def compare_agreement(stances: Matrix, repeats: int) -> None:
    """All pairs, with their range under silence, beside the one product they need."""
    size = len(stances.actors) * len(SCALE)
    hot = one_hot(stances.values).reshape(size, len(stances.clauses))
    taken = measure(
        repeats,
        bare_product=lambda: hot @ hot.T,
        all_pairs=lambda: pairs(stances, draws=0),
    )
    report("(a) graded agreement of all pairs", taken, "bare_product", all_pairs=2)


def read_like_pandas(folder: Path) -> dict[str, pd.DataFrame]:
    return {table.name: _read(folder / table.file, table) for table in TABLES}


def _read(path: Path, table: Table) -> pd.DataFrame:
    dates = [column.name for column in table.columns if column.kind == "date"]
    kinds = {"integer": "Int64", "number": "float64"}
    return pd.read_csv(
        path,
        dtype={
            column.name: kinds.get(column.kind, "str")
            for column in table.columns
            if column.kind != "date"
        },
        parse_dates=dates,
        date_format="%Y-%m-%d",
        keep_default_na=False,
        na_values=[""],
    )


def compare_loading(folder: Path, repeats: int) -> None:
    taken = measure(
        repeats,
        pandas_read_csv=lambda: read_like_pandas(folder),
        parley_load=lambda: parley.load(folder),
    )
    report("(b) loading and checking", taken, "pandas_read_csv", parley_load=2)


def compare_starting(repeats: int) -> None:
    """New interpreters, each with the start of Python itself in it."""

    def started(*arguments: str) -> Callable[[], object]:
        return lambda: subprocess.run(
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
        )

    taken = measure(
        repeats,
        import_pandas=started("-c", "import pandas"),
        import_parley=started("-c", "import parley"),
        parley_load_named=started("-c", "from parley import load, stances, agreement"),
        parley_help=started("-c", "from parley.cli import main; main(['--help'])"),
    )
    report(
        "(d) starting", taken, "import_pandas", import_parley=3, parley_load_named=3, parley_help=1
    )


def index_alone(positions: pd.DataFrame) -> sqlite3.Connection:
    """The full-text index of the columns of the largest table that search cannot do without."""
    columns = tuple(SEARCHED["positions"])
    base = sqlite3.connect(":memory:")
    base.execute(
        f"CREATE VIRTUAL TABLE positions USING fts5"
        f"({', '.join(columns)}, content='', tokenize='unicode61')"
    )
    folded = [[fold(text) for text in positions[column].fillna("")] for column in columns]
    marks = ", ".join("?" * (len(columns) + 1))
    base.executemany(
        f"INSERT INTO positions(rowid, {', '.join(columns)}) VALUES ({marks})",  # noqa: S608 (names of ours)
        zip(range(len(positions)), *folded, strict=True),
    )
    return base


def compare_searching(dataset: parley.Dataset, repeats: int) -> None:
    """What the first reader who asks waits for: every index is built anew, and answered from."""
    tables = {table.name: dataset[table.name] for table in TABLES}
    positions = tables["positions"]
    is_real = positions["summary"].str.contains(r"\barmy\b", case=False).any()
    asked = QUESTION if is_real else WORDS[0]

    def answered() -> object:
        search = Search(tables, dataset.meta.language)
        return search.ranked(search.question(asked))

    if not answered():
        print(f"\n(e) nothing answers {asked!r}")
        return
    taken = measure(
        repeats, index_of_positions=lambda: index_alone(positions), first_answer=answered
    )
    report("(e) a first answer of the search", taken, "index_of_positions", first_answer=2)


def field_of_packages(issues: int = 30, options: int = 6, parties: int = 12) -> Field:
    """A made-up field: up to three clauses an option, random stances, four in ten unknown."""
    random = np.random.default_rng(1)
    offered = [
        [
            Option(f"i{i}", f"t{t}", f"t{t}", (), tuple(f"i{i}/{t}/{n}" for n in range(number)))
            for t, number in enumerate(random.integers(1, 4, options))
        ]
        for i in range(issues)
    ]
    clauses = [clause for of in offered for option in of for clause in option.clauses]
    values = random.integers(-2, 3, (parties, len(clauses))).astype(np.float64)
    values[random.random(values.shape) < 0.4] = np.nan
    named = tuple(Party(f"p{n}", "actor", f"p{n}", f"P{n}") for n in range(parties))
    names = tuple(f"i{n}" for n in range(issues))
    return Field(named, names, tuple(map(tuple, offered)), tuple(clauses), values)


def compare_packages(repeats: int) -> None:
    """The best packages and a whole frontier beside one solve of HiGHS of each model."""
    field = field_of_packages()
    among, counted = space(field), tally(field)
    red = counted.counts[..., VERDICTS.index("red line")].T.astype(np.float64)
    issue = [[float(o.issue_id == i) for o in field.every_option] for i in field.issues]
    one_each = np.array(issue)
    score = counted.score[:, :2].astype(np.float64)
    number = one_each.shape[1]

    def least_for_worst() -> object:
        return milp(
            np.append(np.zeros(number), 1.0),
            integrality=np.ones(number + 1, dtype=np.int64),
            bounds=Bounds(0, np.append(np.ones(number), np.inf)),
            constraints=[
                LinearConstraint(np.column_stack([red, -np.ones(len(red))]), -np.inf, 0),
                LinearConstraint(np.column_stack([one_each, np.zeros(len(one_each))]), 1, 1),
            ],
        )

    def most_under_a_constraint() -> object:
        return milp(
            -score[:, 1],
            integrality=np.ones(number, dtype=np.int64),
            bounds=Bounds(0, 1),
            constraints=[
                LinearConstraint(one_each, 1, 1),
                LinearConstraint(score[:, 0], 0, np.inf),
            ],
        )

    taken = measure(
        repeats, bare_solve=least_for_worst, best_for_the_worst_off=lambda: best(field, "worst-off")
    )
    report("(f) the best packages, 30 x 6 x 12", taken, "bare_solve", best_for_the_worst_off=3)
    taken = measure(
        repeats,
        bare_solve=most_under_a_constraint,
        whole_frontier=lambda: frontier(among, "p0", "p1"),
    )
    report("(f) the frontier of two parties, 30 x 6 x 12", taken, "bare_solve", whole_frontier=3)


def time_the_rest(dataset: parley.Dataset, stances: Matrix, repeats: int) -> None:
    """What has no bare counterpart, computed anew at every call: nothing that is kept has a part."""

    def anew(compute: Callable[[], object]) -> Callable[[], object]:
        def call() -> object:
            with kept.aside():
                return compute()

        return call

    actors = dataset["actors"]
    sides = fixed_sides(stances, dict(zip(actors["actor_id"], actors["side"], strict=True)))
    taken = measure(
        repeats,
        stance_matrix=anew(lambda: matrix(dataset.view())),
        agreement_of_a_view=anew(lambda: agreement(dataset.view())),
        common_ground_without_null_model=lambda: common_ground(stances, sides, draws=0),
    )
    print("\n(c) from a view")
    for name, seconds in taken.items():
        print(f"  {seconds * 1000:10.1f} ms  {name.replace('_', ' ')}")


def run(folder: Path, repeats: int) -> None:
    dataset = parley.load(folder)
    stances = matrix(dataset.view(), unit="items")
    said, clauses = len(dataset["positions"]), len(dataset["clauses"])
    print(
        f"{len(dataset['actors'])} actors, {clauses:,} clauses, {said:,} positions; "
        f"matrix {stances.values.shape[0]} x {stances.values.shape[1]:,}, "
        f"{np.mean(stances.spoke):.0%} filled"
    )
    print(f"Python {platform.python_version()}, numpy {np.__version__}, pandas {pd.__version__}")
    # Milliseconds need more turns than seconds.
    compare_agreement(stances, 5 * repeats)
    compare_agreement(every_actor_by_every_clause(dataset), 5 * repeats)
    compare_loading(folder, repeats)
    time_the_rest(dataset, stances, min(repeats, 3))
    compare_packages(5 * repeats)
    compare_starting(repeats)
    compare_searching(dataset, min(repeats, 3))


def every_actor_by_every_clause(dataset: parley.Dataset) -> Matrix:
    """Random stances on all clauses, none merged or left out, as densely filled as the set's."""
    random = np.random.default_rng(1)
    actors, clauses = dataset["actors"]["actor_id"], dataset["clauses"]["clause_id"]
    shape = (len(actors), len(clauses))
    values = random.integers(-2, 3, shape).astype(np.float64)
    values[random.random(shape) < np.exp(-len(dataset["positions"]) / values.size)] = np.nan
    return Matrix(tuple(actors), tuple(clauses), values)


def main() -> None:
    parser = argparse.ArgumentParser(description="Ratios to the bare operations.")
    parser.add_argument("folder", type=Path, nargs="?", help="a set made by generate.py")
    parser.add_argument("--repeats", type=int, default=7)
    options = parser.parse_args()
    if options.folder is not None:
        run(options.folder, options.repeats)
        return
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder))
        run(Path(folder), options.repeats)


if __name__ == "__main__":
    main()
