"""More sides and rows than can be read: what is shown, what is said of the rest, and what counts all the same."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from parley.dataset import Dataset, check_files
from parley.exhibits.clauses.reading.model import sides_on
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.overview.acceptance import model as acceptance
from parley.exhibits.overview.points.model import of_text
from parley.exhibits.overview.points.wording import standing
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.search.wording import by_side
from parley.export.overview import overview_brief
from parley.export.takeaway import of_exhibit
from parley.paths import EXAMPLE_DATA
from tests import without

BLOCS = [f"Bloc {number:02}" for number in range(1, 59)]
"""Beside the example's three sides: 61, each of two actors but for the lower bank, which is Fennmark alone."""

ONE_LEFT_OUT = "Of 61 sides the 60 with the most actors are shown; 1 is left out."
WHOLE = "Filters bring up the others, and all are in stances.csv on the page Data and over HTTP."


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((EXAMPLE_DATA / name).read_text("utf-8"))))


def _csv(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _loaded(**tables: list[dict[str, str]]) -> Dataset:
    files = {path.name: path.read_bytes() for path in EXAMPLE_DATA.iterdir()}
    files = without.emptied(files, "claims", "analyst_views", "precedents", "recodings", "words")
    checked = check_files(
        {**files, **{f"{name}.csv": _csv(rows) for name, rows in tables.items()}}, "set"
    )
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


def _position(pattern: dict[str, str], actor: str, clause: str) -> dict[str, str]:
    return pattern | {
        "position_id": f"{actor}-{clause.replace('/', '-')}",
        "actor_id": actor,
        "clause_id": clause,
        "date": "2024-05-31",
        "stance": "2",
        "basis": "stated",
        "note": "",
    }


def _of_blocs() -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Actors and positions of the example with two of each bloc, who endorse the revised draft's first point."""
    actors, positions = _rows("actors.csv"), _rows("positions.csv")
    pattern, last = actors[0], positions[-1]
    for bloc in BLOCS:
        for half in "ab":
            actor = f"{bloc.replace(' ', '-').lower()}-{half}"
            actors.append(pattern | {"actor_id": actor, "name": actor, "side": bloc})
            positions.append(_position(last, actor, "revised/1"))
    return actors, positions


@pytest.fixture(scope="module")
def of_61_sides() -> Dataset:
    actors, positions = _of_blocs()
    return _loaded(actors=actors, positions=positions)


@pytest.fixture(scope="module")
def of_61_rows() -> Dataset:
    """The same, each clause on an issue of its own, with 58 more on which three actors spoke.

    Of the revised draft's own three points 3-f has the fewest stances, Ostrell's and Fennmark's.
    """
    actors, positions = _of_blocs()
    clauses = _rows("clauses.csv")
    revised = next(row for row in clauses if row["clause_id"] == "revised/1")
    last = positions[-1]
    for number in range(10, 68):
        clause = f"revised/{number}"
        clauses.append(
            revised | {"clause_id": clause, "number": str(number), "heading": f"Matter {number}"}
        )
        positions += [_position(last, f"bloc-0{n}-a", clause) for n in (1, 2, 3)]
    issue = _rows("issues.csv")[0]
    for row in clauses:
        row["issue_id"] = f"on-{row['clause_id'].replace('/', '-')}"
    issues = [
        issue | {"issue_id": row["issue_id"], "name": row["issue_id"], "order": str(order)}
        for order, row in enumerate(clauses)
    ]
    return _loaded(actors=actors, positions=positions, clauses=clauses, issues=issues)


def _shown(dataset: Dataset, name: str, **asked: object) -> Exhibit:
    listed = EXHIBITS[name]
    shown = listed.exhibit(dataset.view(), listed.options(**asked))
    assert shown is not None
    return shown


def test_acceptance_shows_the_sides_with_most_actors_and_counts_all(of_61_sides: Dataset):
    shown = _shown(of_61_sides, "acceptance")
    sides = [name for name in shown.table.columns if name not in ("issue_id", "issue")]
    assert sides == ["Upper bank", "Between the banks", *BLOCS]
    assert shown.rests_on.startswith(f"{ONE_LEFT_OUT} Sentences and headings count all. {WHOLE} ")
    # The same stands below the figure of a file.
    assert shown.rests_on in of_exhibit(shown).below()
    # On sharing the water all shown accept, Ostrell with 1 and everybody else with 2; Fennmark, of the side that is
    # left out, is mixed.
    model = acceptance.build(of_61_sides.view())
    assert model.verdicts["water-share"] == "not all"
    assert "Lower bank" not in str(shown.drawing and shown.drawing.spec["layout"])
    assert len([one for one in model.choices if one.endswith("~Lower bank")]) == 0


def test_acceptance_shows_the_rows_on_which_most_was_heard_in_their_order(of_61_rows: Dataset):
    model = acceptance.build(of_61_rows.view())
    assert model.unit == "clause"
    assert len(model.rows) == 61
    shown = _shown(of_61_rows, "acceptance")
    # All of the 58 accept; of the three others, on which not every side does, in the text's order 1 and 2 are kept.
    new = [f"revised/{number}" for number in range(10, 68)]
    assert shown.table["clause_id"].tolist() == [*new, "revised/1", "revised/2"]
    assert shown.rests_on.startswith(
        f"{ONE_LEFT_OUT} Of 61 clauses the 60 most spoken on are shown; 1 is left out. "
        f"Sentences and headings count all. {WHOLE} "
    )
    assert shown.finding == "On 58 of 61 clauses every side heard accepts the current text"
    assert model.telling() not in {None, "revised/3-f~Upper bank"}


@pytest.mark.usefixtures("few_draws")
def test_common_ground_shows_the_sides_with_most_actors_and_ranks_by_all(of_61_sides: Dataset):
    shown = _shown(of_61_sides, "ground", everything=True)
    assert [one for one in shown.table.columns if one in {"Upper bank", "Lower bank", *BLOCS}] == [
        "Upper bank",
        *BLOCS,
    ]
    assert shown.rests_on.startswith(f"{ONE_LEFT_OUT} The ranking counts all. {WHOLE} ")
    # Upper bank, between the banks, 58 blocs, and Fennmark, who is mixed.
    first = shown.table.set_index("clause_id").loc["revised/1"]
    assert (first["sides that accept"], first["sides heard"]) == (60, 61)
    worst = _shown(of_61_sides, "ground", rank="most_reluctant", everything=True)
    assert worst.table.set_index("clause_id").loc["revised/1", "worst side"] == "Lower bank"


@pytest.mark.parametrize(
    ("name", "asked"),
    [("reading", {"text": "revised"}), ("stances", {"columns": "sides"})],
)
def test_a_table_with_a_column_a_side_has_60_of_them(of_61_sides: Dataset, name, asked):
    shown = _shown(of_61_sides, name, **asked)
    assert set(BLOCS) < set(shown.table.columns)
    assert "Lower bank" not in shown.table.columns
    assert shown.rests_on.startswith(f"{ONE_LEFT_OUT} {WHOLE} ")
    # No sentence lists all sides.
    assert "Bloc 40" not in shown.summary


def test_silence_of_sides_is_that_of_those_with_most_actors(of_61_sides: Dataset):
    shown = _shown(of_61_sides, "silence", columns="sides")
    assert "Lower bank" not in set(shown.table["side"])
    assert shown.rests_on.startswith(f"{ONE_LEFT_OUT} {WHOLE} ")


@pytest.mark.parametrize("name", ["acceptance", "ground", "reading"])
def test_of_few_sides_nothing_is_left_out(example: Dataset, name: str):
    assert "left out" not in _shown(example, name).rests_on


def test_a_point_s_sentence_names_few_of_the_sides_that_were_not_heard(of_61_sides: Dataset):
    # On the draft's first point none of the 58 blocs was heard; the three sides of the example were.
    model = of_text(of_61_sides.view(), "draft")
    points = {point.clause_id: point for point in (*model.nearest, *model.furthest_apart)}
    assert len(points["draft/1"].unheard) == 58
    assert "Bloc 07, Bloc 08 and 50 more" in standing(points["draft/1"])


def test_lists_of_silent_sides_are_no_longer_than_can_be_read(of_61_sides: Dataset):
    """On the revised draft's last point Ostrell and Fennmark spoke; of the 59 other sides a hit names eight.

    Of the draft's three points each bloc was heard on the first alone; with one bloc more that never
    spoke, 61 sides are not heard on some point.
    """
    words = by_side(sides_on(of_61_sides.view(plan="revised"), ["revised/3-f"]))
    named = ", ".join(["Between the banks", *BLOCS[:7]])
    assert words.endswith(f"\u00b7 no stance that counts: {named}, 51 more")
    actors, positions = _of_blocs()
    silent = [actors[0] | {"actor_id": "silent", "name": "silent", "side": "Bloc 59"}]
    page = overview_brief(
        _loaded(actors=actors + silent, positions=positions).view(), accessed=date(2024, 6, 1)
    ).decode()
    assert page[page.index("<h2>Not heard") :].count("<strong>") == 60
    assert "1 other side was not heard on as many points or fewer." in page
