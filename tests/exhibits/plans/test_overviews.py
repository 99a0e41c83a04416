"""The flow, the changes, the rulers and the squares: their sentences and what is drawn."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from parley.analysis.lineage import MOST_NODES
from parley.dataset import Dataset, View
from parley.exhibits.plans.aligned.model import Options
from parley.exhibits.plans.changes import exhibit as changes_exhibit
from parley.exhibits.plans.changes import model as changes
from parley.exhibits.plans.flow import exhibit as flow_exhibit
from parley.exhibits.plans.flow import model as flow
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
        figure = flow_exhibit.build(flow.build(view, Options(plans))).figure
        (sankey,) = figure.data
        assert len(sankey.node.label) <= MOST_NODES
        assert all(0 <= middle <= 1 for middle in sankey.node.y)


def test_the_flow_in_words(frozen: Dataset):
    built = flow_exhibit.build(flow.build(frozen.view(), US_TWENTY))
    # lineage.csv has 54 rows between the two: 6 kept, 14 dropped, 6 new and 28 changed.
    assert built.summary == (
        "Of 54 steps, 6 kept the wording, 28 changed it, 14 left a clause out and 6 added one."
    )
    # By hand, as in test_aligned.py: 14a and 14b were replaced by 9 and 9a, 14d was dropped.
    assert dict(built.lines)["US 28 points, Frozen Russian assets"] == (
        "2 replaced, to Twenty points: Reconstruction; 1 dropped by Twenty points"
    )


def test_the_changes_in_words(frozen: Dataset):
    built = changes_exhibit.build(changes.build(frozen.view(), US_TWENTY))
    assert built.rests_on.startswith("63 steps, points and items alike.")
    # Added up from the comparison in test_aligned.py.
    assert "4 replaced" in dict(built.lines)["Economy"]
    assert np.sum(built.figure.data[0].z) == 54 + 9
    assert changes.build(frozen.view(), US_GAZA).empty
    assert flow.build(frozen.view(), US_GAZA).empty


def test_an_unpublished_text_has_no_squares(frozen: Dataset):
    built = openness_exhibit.build(openness.build(frozen.view(), Options(("us-28", "gva-19"))))
    assert built.summary == (
        "US 28 points: 28 settled. Geneva 19 points: not published; 6 clauses as reported "
        "entered here."
    )
    settled, opened, unknown = built.figure.data
    # 28 points of us-28; of gva-19 the 19 it is said to have, as nobody published them.
    assert (len(settled.x), len(opened.x), len(unknown.x)) == (28, 0, 19)
