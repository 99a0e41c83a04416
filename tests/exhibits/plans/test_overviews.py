"""The flow, the changes, the rulers and the squares: their sentences and what is drawn."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from parley.analysis.lineage import MOST_NODES
from parley.dataset import Dataset, View
from parley.exhibits.plans.aligned.model import Options
from parley.exhibits.plans.became import ids
from parley.exhibits.plans.became import model as became
from parley.exhibits.plans.became import wording as became_wording
from parley.exhibits.plans.changes import exhibit as changes_exhibit
from parley.exhibits.plans.changes import model as changes
from parley.exhibits.plans.flow import exhibit as flow_exhibit
from parley.exhibits.plans.flow import model as flow
from parley.exhibits.plans.flow.order import arranged
from parley.exhibits.plans.openness import exhibit as openness_exhibit
from parley.exhibits.plans.openness import model as openness
from parley.exhibits.plans.ruler import exhibit as ruler_exhibit
from parley.exhibits.plans.ruler import model as ruler
from parley.exhibits.plans.ruler import wording as ruler_wording
from parley.exhibits.wording.quantities import amount

US_TWENTY = Options(("us-28", "ua-us-20"))
US_EU = Options(("us-28", "eu-28"))
US_GAZA = Options(("us-28", "gaza-20"))


def rulers(view: View, options: Options) -> dict[str, list[float]]:
    return {
        ruler_wording.title(quantity): quantity.terms["value"].tolist()
        for quantity in ruler.build(view, options).quantities
    }


def test_rulers_against_terms_csv(frozen: Dataset):
    view = frozen.view()
    # terms.csv, as in tests/analysis/lineage/test_quantities.py.
    assert rulers(view, US_EU) == {
        "troop cap": [600_000, 800_000],
        "power share ukraine": [50, 50],
        "power share russia": [50, 50],
    }
    assert rulers(view, US_TWENTY) == {
        "european contribution": [1e11, 1e11],
        "troop cap, then troop level": [600_000, 800_000],
        "frozen assets invested, then recovery target": [1e11, 8e11],
    }


def test_the_gap_is_said_only_where_the_measure_is_the_same(frozen: Dataset):
    model = ruler.build(frozen.view(), US_EU)
    assert ruler_wording.sentence(model, model.quantities[0]) == (
        "Troop cap: 600,000 people (US 28 points 6), 800,000 people (European counter-text 6); "
        "gap 200,000 people."
    )
    model = ruler.build(frozen.view(), US_TWENTY)
    tied = model.quantities[1]
    assert tied.measure is None
    assert "gap" not in ruler_wording.sentence(model, tied)


def test_texts_that_share_no_quantity_have_no_ruler(frozen: Dataset):
    assert ruler.build(frozen.view(), US_GAZA).empty


def test_every_value_is_drawn_where_it_belongs(frozen: Dataset):
    figure = ruler_exhibit.build(ruler.build(frozen.view(), US_EU)).figure
    assert figure is not None
    marks = [trace.x for trace in figure.data if trace.mode == "markers"]
    assert [sorted(values) for values in marks] == [[600_000, 800_000], [50], [50]]


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (600_000, "people", "600,000 people"),
        (1e11, "USD", "100 billion USD"),
        (2.07e11, "EUR", "207 billion EUR"),
        (1_500_000, "people", "1.5 million people"),
        (33, "percent", "33 percent"),
        (0, "days", "0 days"),
        (-2e6, "USD", "-2 million USD"),
    ],
)
def test_amounts_in_words(value: float, unit: str, words: str):
    assert amount(value, unit) == words


def test_a_flow_is_drawn_with_at_most_sixty_nodes(frozen: Dataset):
    view = frozen.view()
    for plans in combinations(["istanbul-2022", "us-28", "eu-28", "gva-19", "ua-us-20"], 4):
        model = flow.build(view, Options(plans))
        assert len(model.nodes) <= MOST_NODES
        figure = flow_exhibit.build(model).figure
        assert figure is not None
        bars = [shape for shape in figure.layout.shapes if shape.path is None]
        assert all(0 <= bar.y0 < bar.y1 <= figure.layout.height for bar in bars)


def test_what_is_left_out_ends_beside_where_it_left(frozen: Dataset):
    model = flow.build(frozen.view(), US_TWENTY)
    blocks, ends = arranged(model.compared.plans, model.nodes, model.flows)
    left, right = (
        [block for block in blocks if block.plan_id == plan_id] for plan_id in ("us-28", "ua-us-20")
    )
    # In the order of issues (test_aligned.py): points 3 and 4 were dropped between Non-aggression, which
    # went on, and Security guarantees, which did; so they are one block between these two.
    assert [(block.part, block.steps) for block in right[:4]] == [
        ("Sovereignty", 1), ("Non-aggression", 1), ("left out", 2), ("Security guarantees", 1),
    ]  # fmt: skip
    # Item 5d is new among the terms of the guarantees, so it begins beneath them.
    assert [block.part for block in left[4:7]] == [
        "Security guarantees", "Terms of the guarantees", "new",
    ]  # fmt: skip
    assert sum(block.steps for block in right if block.part == "left out") == 14
    assert sum(block.steps for block in left if block.part == "new") == 6
    assert len(ends) == len(model.flows)


def test_what_became_of_clauses_can_be_listed(frozen: Dataset):
    model = became.build(frozen.view(), US_TWENTY)
    # US_TO_TWENTY of test_aligned.py, in which nine clauses are not compared.
    assert model.changes == {
        "dropped": 14, "kept": 6, "narrowed": 4, "widened": 10, "replaced": 8, "moved": 1, "merged": 5,
        "new": 6, "not compared": 9,
    }  # fmt: skip
    # It opens on what the later text does not show.
    assert model.telling() == "dropped"
    assert model.listed("dropped")["from_clause_id"].tolist() == [
        f"us-28/{number}"
        for number in (
            "3", "4", "7", "8", "9", "13", "13a", "13b", "13c", "14d", "15", "17", "21a", "26",
        )
    ]  # fmt: skip
    assert became_wording.heading(model, "dropped") == (
        "14 clauses of US 28 points that Twenty points drops"
    )
    # Of the group Territory one clause was dropped: 21a, on Crimea, Luhansk and Donetsk.
    cell = ids.of_group("us-28", "ua-us-20", "Territory", "dropped")
    assert model.listed(cell)["from_clause_id"].tolist() == ["us-28/21a"]
    band = ids.of_band("us-28", "Frozen Russian assets", "ua-us-20", "Reconstruction", "changed")
    assert model.listed(band)["clause_id"].tolist() == ["ua-us-20/9", "ua-us-20/9a"]
    assert became.build(frozen.view(), US_GAZA).empty


def test_every_band_and_every_number_of_the_grid_lists_something(frozen: Dataset):
    for options in (US_TWENTY, US_EU, Options(("us-28", "eu-28", "ua-us-20"))):
        known = became.build(frozen.view(), options).choices
        for built in (
            flow_exhibit.build(flow.build(frozen.view(), options)),
            changes_exhibit.build(changes.build(frozen.view(), options)),
        ):
            assert built.figure is not None
            assert built.choice_at is not None
            marks = [said[0] for trace in built.figure.data for said in trace.customdata or ()]
            assert marks
            assert set(marks) <= set(known)
            by_table = {
                built.choice_at(row, column)
                for row in range(len(built.table))
                for column in built.table.columns
            } - {None}
            assert by_table == set(marks)


def test_the_flow_in_words(frozen: Dataset):
    built = flow_exhibit.build(flow.build(frozen.view(), US_TWENTY))
    # lineage.csv has 54 rows between the two: 6 kept, 14 dropped, 6 new and 28 changed.
    assert built.summary == (
        "Of 54 steps, 6 kept the wording, 28 changed it, 14 left a clause out and 6 added one."
    )
    # By hand, as in test_aligned.py: 14a and 14b were replaced by 9 and 9a, 14d was dropped.
    lines = dict(built.lines)
    assert "Frozen Russian assets 1" in lines["US 28 points to Twenty points, left out: 14"]
    assert (
        "Frozen Russian assets, now Reconstruction 2"
        in (lines["US 28 points to Twenty points, changed: 28"])
    )


def test_the_changes_in_words(frozen: Dataset):
    built = changes_exhibit.build(changes.build(frozen.view(), US_TWENTY))
    # lineage.csv: 54 rows between the two; nine clauses of the 20 or the 28 points stand in none.
    assert built.rests_on == (
        "54 steps, points and items alike, and 9 clauses 'not compared', which no step names."
    )
    # Of issues of security 16 rows changed a wording: 2 narrowed, 3 widened, 2 replaced, 1 merged, 7
    # dropped, 1 new; of the economy 14 did, and five clauses of it that nobody compared are no change.
    assert built.summary == (
        "Most changes are in Security (US 28 points to Twenty points): 2 kept, 2 narrowed, 3 widened, 2 "
        "replaced, 1 merged, 7 dropped and 1 new."
    )
    # Added up from the comparison in test_aligned.py.
    assert "4 replaced" in dict(built.lines)["Economy"]
    assert np.sum(built.figure.data[0].z) == 54 + 9
    assert changes.build(frozen.view(), US_GAZA).empty
    assert flow.build(frozen.view(), US_GAZA).empty


def test_an_unpublished_text_has_no_squares(frozen: Dataset):
    built = openness_exhibit.build(openness.build(frozen.view(), Options(("us-28", "gva-19"))))
    assert built.summary == (
        "US 28 points: 28 with no rival version in the draft. Geneva 19 points: not published; 6 clauses as reported "
        "entered here."
    )
    single, opened, unknown = built.figure.data
    # 28 points of us-28; of gva-19 the 19 it is said to have, as nobody published them.
    assert (len(single.x), len(opened.x), len(unknown.x)) == (28, 0, 19)
