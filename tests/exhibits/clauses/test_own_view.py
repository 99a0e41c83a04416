"""A clause's own view: positions over time, the family of its wording, and what stands around it."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.dataset import Dataset
from parley.exhibits.clauses import context as clause_context
from parley.exhibits.clauses import family as clause_family
from parley.exhibits.clauses import history as clause_history


def test_every_position_over_time_by_hand(bundled: Dataset):
    # positions.csv has 18 rows on us-28/6 by 12 actors; as each last said, eleven are against
    # and the United States mixed.
    view = bundled.view()
    said = clause_history.said_on(view, "us-28/6")
    assert len(said) == 18
    assert clause_history.summary(said).startswith(
        "12 actors spoke on it; as each last said, 11 against, 1 mixed."
    )
    us = said[said["actor_id"] == "us"]
    assert us["stance"].tolist() == [2, 0]
    # The bar of the first ends where the second begins, that of the last at the as-of date.
    assert us["until"].tolist() == [us["date"].iloc[1], pd.Timestamp(2026, 7, 4)]


def test_a_figure_has_a_bar_a_statement_and_its_table_the_same(bundled: Dataset):
    view = bundled.view()
    said = clause_history.said_on(view, "us-28/6")
    shown = clause_history.exhibit(view, said)
    (bars,) = [trace for trace in shown.figure.data if trace.type == "bar"]
    assert len(bars.x) == len(shown.table) == 18


def test_nothing_later_than_the_as_of_date(bundled: Dataset):
    view = bundled.view(asof=date(2025, 11, 22))
    said = clause_history.said_on(view, "us-28/6")
    assert 0 < len(said) < 18
    assert (said["until"] <= pd.Timestamp(2025, 11, 22)).all()


def test_the_family_by_hand(bundled: Dataset):
    # lineage.csv: istanbul-2022/4 -> us-28/6 (replaced) -> eu-28/6, gva-19/r1 and ua-us-20/4.
    view = bundled.view()
    found = clause_family.family(view, "us-28/6")
    rows = found.nodes.set_index("node")
    assert rows.loc["istanbul-2022/4", "side"] == "before"
    assert rows[rows["side"] == "after"]["change"].to_dict() == {
        "eu-28/6": "replaced",
        "gva-19/r1": "replaced",
        "ua-us-20/4": "replaced",
    }
    assert rows.loc["eu-28/6", "note"] == "Ceiling raised by 200,000 and limited to peacetime."
    shown = clause_family.exhibit(view, found)
    assert shown.choice_at(1, "text") == "istanbul-2022/4"
    assert shown.summary == (
        "The wording goes back to 1 clause of 1 earlier text. "
        "3 clauses of 3 later texts go back to it."
    )


def test_a_wording_that_two_texts_left_out(bundled: Dataset):
    # lineage.csv: us-28/3 was dropped by eu-28 and by ua-us-20.
    found = clause_family.family(bundled.view(), "us-28/3")
    gone = found.nodes[found.nodes["clause_id"].isna()]
    assert gone["plan_id"].tolist() == ["eu-28", "ua-us-20"]
    assert clause_family.summary(bundled.view(), found).endswith(
        "European counter-text and Twenty points left a wording of it out."
    )


def test_no_two_clauses_of_a_family_share_a_place(bundled: Dataset):
    for clause_id in ("us-28/21", "us-28/14a", "ua-us-20/17", "us-28/10"):
        found = clause_family.family(bundled.view(), clause_id)
        shown = clause_family.exhibit(bundled.view(), found).figure
        dots = [
            (x, y)
            for trace in shown.data
            if trace.mode == "markers+text"
            for x, y in zip(trace.x, trace.y, strict=True)
        ]
        assert len(set(dots)) == len(dots) == len(found.nodes)


def test_a_clause_that_nobody_compared_is_alone(bundled: Dataset):
    assert clause_family.family(bundled.view(), "gaza-20/1").alone


def test_experts_by_hand(bundled: Dataset):
    # claims.csv has one claim on force-limits; analyst_views.csv has four views of it, all for.
    table = clause_context.experts(bundled.view(), "force-limits")
    assert table["claim_id"].tolist() == ["army-cap-weakens"]
    assert table[["for", "both ways", "against"]].to_numpy().tolist() == [[4, 0, 0]]
    assert clause_context.experts(bundled.view(), "air-basing").empty


def test_experts_are_the_same_under_every_filter_but_the_date(bundled: Dataset):
    wide = clause_context.experts(bundled.view(), "territory")
    narrow = bundled.view(plan="us-28", issue="elections", actor="us", text="amnesty")
    pd.testing.assert_frame_equal(clause_context.experts(narrow, "territory"), wide)
    before = clause_context.experts(bundled.view(asof=date(2024, 1, 1)), "territory")
    assert before["for"].sum() == 0


def test_events_say_what_ties_them(bundled: Dataset):
    view = bundled.view()
    shown = clause_context.events(view, bundled.record("clauses", "us-28/6"))
    # events.csv has 13 rows with plan_id us-28; none shares a page with a statement on us-28/6,
    # and none holds both words "limits" and "forces".
    assert shown.table["tied by"].tolist() == ["text on the table"] * 13
    territory = clause_context.events(view, bundled.record("clauses", "us-28/21")).table
    berlin = territory[territory["event"] == "US and Ukrainian teams negotiate in Berlin"]
    assert berlin["tied by"].tolist() == ["same page as a statement"]


def test_precedents_by_hand(bundled: Dataset):
    # precedents.csv: force-limits has one heading of PA-X and two of the Peace Accords Matrix.
    found = clause_context.precedents(bundled.view(), "force-limits")
    assert {scheme: len(rows) for scheme, rows in found.items()} == {
        "PA-X": 1,
        "Peace Accords Matrix": 2,
    }
    assert clause_context.precedents(bundled.view(), "air-basing") == {}
