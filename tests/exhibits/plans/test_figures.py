"""The flow, the rulers and the squares: their values against the CSVs."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest

from parley.dataset import Dataset, View
from parley.exhibits.plans import facts as plan_facts
from parley.exhibits.plans import lineage_flow, openness, ruler
from parley.exhibits.plans.alignment import alignment
from parley.exhibits.plans.words import plan_names
from parley.exhibits.quantities import amount


def rulers(view: View, *plans: str) -> dict[str, list[float]]:
    shown = ruler.rulers(view, alignment(view, plans))
    return {ruler.title(one): one.terms["value"].tolist() for one in shown}


def test_rulers_against_terms_csv(bundled: Dataset):
    view = bundled.view()
    # terms.csv: troop_cap 600000 in us-28/6 and 800000 in eu-28/6; both share the plant's power.
    assert rulers(view, "us-28", "eu-28") == {
        "troop cap": [600_000, 800_000],
        "power share ukraine": [50, 50],
        "power share russia": [50, 50],
    }
    # european_contribution stands in us-28/14b and ua-us-20/9a. The others are tied by lineage:
    # us-28/6 -> ua-us-20/4 (a cap, then a level) and us-28/14a -> ua-us-20/9.
    assert rulers(view, "us-28", "ua-us-20") == {
        "european contribution": [1e11, 1e11],
        "troop cap, then troop level": [600_000, 800_000],
        "frozen assets invested, then recovery target": [1e11, 8e11],
    }


def test_the_gap_is_said_only_where_the_measure_is_the_same(bundled: Dataset):
    view = bundled.view()
    names = plan_names(view)
    (cap, *_) = ruler.rulers(view, alignment(view, ["us-28", "eu-28"]))
    assert ruler.sentence(cap, names) == (
        "Troop cap: 600,000 people (US 28 points 6), 800,000 people (European counter-text 6); "
        "gap 200,000 people."
    )
    tied = ruler.rulers(view, alignment(view, ["us-28", "ua-us-20"]))[1]
    assert tied.measure is None
    assert "gap" not in ruler.sentence(tied, names)


def test_unlike_units_never_share_a_ruler(bundled: Dataset):
    view = bundled.view()
    # The texts that name any quantity.
    plans = ["istanbul-2022", "us-28", "eu-28", "gva-19", "ua-us-20", "paris-2026-01", "gaza-20"]
    for pair in combinations(plans, 2):
        for one in ruler.rulers(view, alignment(view, pair)):
            assert set(one.terms["unit"]) == {one.unit}
            assert one.terms["plan_id"].nunique() == 2


def test_texts_that_share_no_quantity_have_no_ruler(bundled: Dataset):
    assert ruler.exhibit(bundled.view(), alignment(bundled.view(), ["us-28", "gaza-20"])) is None


def test_every_value_is_drawn_where_it_belongs(bundled: Dataset):
    view = bundled.view()
    shown = ruler.exhibit(view, alignment(view, ["us-28", "eu-28"]))
    assert shown is not None
    marks = [trace.x for trace in shown.figure.data if trace.mode == "markers"]
    assert [sorted(one) for one in marks] == [[600_000, 800_000], [50], [50]]


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


def test_the_flow_holds_every_step_of_two_texts(bundled: Dataset):
    view = bundled.view()
    rows = lineage_flow.flows(view, alignment(view, ["us-28", "ua-us-20"]))
    # lineage.csv has 54 rows between the two: 6 kept, 14 dropped, 6 new and 28 changed.
    assert rows.groupby("kind")["steps"].sum().to_dict() == {
        "changed": 28, "kept": 6, "left out": 14, "new": 6,
    }  # fmt: skip
    assets = rows[rows["from_part"] == "Frozen Russian assets"]
    assert dict(zip(assets["part"], assets["steps"], strict=True)) == {
        "Reconstruction": 2, "left out": 1,
    }  # fmt: skip


def test_the_flow_takes_each_clause_from_the_nearest_text(bundled: Dataset):
    view = bundled.view()
    steps = lineage_flow.nearest_steps(alignment(view, ["us-28", "eu-28", "ua-us-20"]))
    # ua-us-20/4 has rows from us-28/6 and from eu-28/6; the European text is the nearer.
    assert steps[steps["clause_id"] == "ua-us-20/4"]["from_clause_id"].tolist() == ["eu-28/6"]
    # us-28/3 was left out by both; the European text was the first.
    assert steps[steps["from_clause_id"] == "us-28/3"]["plan_id"].tolist() == ["eu-28"]
    # ua-us-20/1 has a row from us-28/1 alone.
    assert steps[steps["clause_id"] == "ua-us-20/1"]["from_clause_id"].tolist() == ["us-28/1"]


def test_a_flow_never_has_more_than_sixty_nodes(bundled: Dataset):
    view = bundled.view()
    for plans in combinations(["istanbul-2022", "us-28", "eu-28", "gva-19", "ua-us-20"], 4):
        shown = lineage_flow.exhibit(view, alignment(view, plans))
        (sankey,) = shown.figure.data
        assert len(sankey.node.label) <= lineage_flow.MOST_NODES
        middle = sankey.node.y
        assert all(0 <= one <= 1 for one in middle)


def test_many_groups_are_taken_together(bundled: Dataset):
    parts = [f"group {n}" for n in range(50)]
    named = pd.DataFrame(
        {"from_plan_id": "a", "from_part": parts, "plan_id": "b", "part": parts, "change": "kept"}
    )
    few = lineage_flow._few(named)
    assert len(lineage_flow._nodes(few)) <= lineage_flow.MOST_NODES
    assert len(few) == len(named)


def test_squares_by_hand(bundled: Dataset):
    view = bundled.view(text="amnesty", issue="amnesty-justice")
    rows = openness.known_points(view, ["us-28", "gva-19", "ua-us-20", "cn-12"]).set_index(
        "plan_id"
    )
    columns = ["settled", "open", "unknown", "reported"]
    # Whatever is searched: 28 points; 19 declared, of which 6 are reported; 20 points of which 12
    # and 14 stand beside the other side's version; 12 declared and none entered.
    assert rows[columns].to_numpy().tolist() == [
        [28, 0, 0, 0], [0, 0, 19, 6], [18, 2, 0, 0], [0, 0, 12, 0],
    ]  # fmt: skip
    shown = openness.exhibit(view, ["us-28", "gva-19"])
    assert "Geneva 19 points: not published; 6 clauses as reported entered here." in shown.summary


def test_the_facts_of_a_text(bundled: Dataset):
    facts = dict(plan_facts.facts(bundled.view(), "gva-19"))
    assert facts["Put forward by"] == "United States government and Ukraine's government"
    assert facts["Published"] == "24 November 2025"
    assert facts["Replaced"] == "US 28 points"
    assert facts["Replaced by"] == "Twenty points"
    assert facts["How much is known"].startswith("the text is unpublished")


def test_the_relatives_and_events_of_a_text(bundled: Dataset):
    view = bundled.view()
    # lineage.csv: 10 rows from istanbul-2022, 54 to eu-28, 6 to gva-19, 54 to ua-us-20.
    assert plan_facts.relatives(view, "us-28") == {
        "istanbul-2022": 10, "eu-28": 54, "gva-19": 6, "ua-us-20": 54,
    }  # fmt: skip
    # events.csv has 13 rows with plan_id us-28.
    assert len(plan_facts.events(view, "us-28").table) == 13
    assert plan_facts.relatives(view, "gaza-20") == {}
