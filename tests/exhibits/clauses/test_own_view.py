"""A clause's own view: positions over time, the family of its wording, and what stands around it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from parley.dataset import Dataset, View
from parley.exhibits.clauses.chosen import ClauseOptions
from parley.exhibits.clauses.context import exhibit as context_exhibit
from parley.exhibits.clauses.context import model as context
from parley.exhibits.clauses.family import exhibit as family_exhibit
from parley.exhibits.clauses.family import model as family
from parley.exhibits.clauses.family.wording import summary as family_summary
from parley.exhibits.clauses.history import exhibit as history_exhibit
from parley.exhibits.clauses.history import model as history
from parley.exhibits.clauses.history.wording import nearby
from parley.exhibits.clauses.history.wording import summary as history_summary
from parley.exhibits.query import QueryError


def history_of(view: View, clause_id: str) -> history.Model:
    return history.build(view, ClauseOptions(clause_id))


def family_of(view: View, clause_id: str) -> family.Model:
    return family.build(view, ClauseOptions(clause_id))


def test_every_position_over_time_by_hand(frozen: Dataset):
    # positions.csv has 18 rows on us-28/6 by 12 actors; as each last said, eleven are against
    # and the United States mixed.
    model = history_of(frozen.view(), "us-28/6")
    said = model.said
    assert len(said) == 18
    assert history_summary(model).startswith(
        "12 actors spoke on it; as each last said, 11 against, 1 mixed."
    )
    us = said[said["actor_id"] == "us"]
    assert us["stance"].tolist() == [2, 0]
    # The bar of the first ends where the second begins, that of the last at the as-of date.
    assert us["until"].tolist() == [us["date"].iloc[1], pd.Timestamp(2026, 7, 4)]


def test_where_else_statements_stand(frozen: Dataset):
    # positions.csv has two rows on us-28/10 and one on 10d, none on its other items.
    view = frozen.view()

    def elsewhere(clause_id: str) -> str:
        return nearby(*history.spoken_nearby(view, frozen.record("clauses", clause_id)))

    assert elsewhere("us-28/10") == (
        "Statements also stand on its items 10d (1); they are not repeated here."
    )
    assert elsewhere("us-28/10a") == (
        "Statements also stand on the point as a whole, 10 (2); they are not repeated here."
    )
    assert elsewhere("us-28/6") == ""


def test_a_figure_has_a_bar_a_statement_and_its_table_the_same(frozen: Dataset):
    built = history_exhibit.build(history_of(frozen.view(), "us-28/6"))
    (bars,) = [trace for trace in built.figure.data if trace.type == "bar"]
    assert len(bars.x) == len(built.table) == 18


def test_nothing_later_than_the_as_of_date(frozen: Dataset):
    view = frozen.view(asof=date(2025, 11, 22))
    said = history_of(view, "us-28/6").said
    assert 0 < len(said) < 18
    assert (said["until"] <= pd.Timestamp(2025, 11, 22)).all()


def test_the_family_by_hand(frozen: Dataset):
    # lineage.csv: istanbul-2022/4 -> us-28/6 (replaced) -> eu-28/6, gva-19/r1 and ua-us-20/4.
    model = family_of(frozen.view(), "us-28/6")
    rows = model.nodes.set_index("node")
    assert rows.loc["istanbul-2022/4", "side"] == "before"
    assert rows[rows["side"] == "after"]["change"].to_dict() == {
        "eu-28/6": "replaced",
        "gva-19/r1": "replaced",
        "ua-us-20/4": "replaced",
    }
    assert rows.loc["eu-28/6", "note"] == "Ceiling raised by 200,000 and limited to peacetime."
    built = family_exhibit.build(model)
    assert built.choice_at(1, "text") == "istanbul-2022/4"
    assert built.summary == (
        "The wording goes back to 1 clause of 1 earlier text. "
        "3 clauses of 3 later texts go back to it."
    )


def test_a_wording_that_two_texts_left_out(frozen: Dataset):
    # lineage.csv: us-28/3 was dropped by eu-28 and by ua-us-20.
    model = family_of(frozen.view(), "us-28/3")
    gone = model.nodes[model.nodes["clause_id"].isna()]
    assert gone["plan_id"].tolist() == ["eu-28", "ua-us-20"]
    assert family_summary(model).endswith(
        "European counter-text and Twenty points left a wording of it out."
    )


def test_no_two_clauses_of_a_family_share_a_place(frozen: Dataset):
    for clause_id in ("us-28/21", "us-28/14a", "ua-us-20/17", "us-28/10"):
        model = family_of(frozen.view(), clause_id)
        tree = family_exhibit.build(model).figure
        dots = [
            (x, y)
            for trace in tree.data
            if trace.mode == "markers+text"
            for x, y in zip(trace.x, trace.y, strict=True)
        ]
        assert len(set(dots)) == len(dots) == len(model.nodes)


def test_a_clause_that_nobody_compared_is_alone(frozen: Dataset):
    assert family_of(frozen.view(), "gaza-20/1").empty


def test_a_clause_must_be_named(frozen: Dataset):
    for leaf in (history, family, context):
        with pytest.raises(QueryError, match="clause: missing"):
            leaf.build(frozen.view(), ClauseOptions())


def test_a_whole_text_over_time(frozen: Dataset):
    # positions.csv names us-28 itself as what was spoken on.
    rows = frozen["positions"]
    model = history.on_text(frozen.view(), "us-28")
    assert len(model.said) == (rows["clause_id"] == "us-28").sum()
    assert " on the text as a whole; actors without a bar" in history_exhibit.build(model).rests_on


def test_experts_by_hand(frozen: Dataset):
    # claims.csv has one claim on force-limits; analyst_views.csv has four views of it, all for.
    table = context.experts(frozen.view(), "force-limits")
    assert table["claim_id"].tolist() == ["army-cap-weakens"]
    assert table[["for", "both ways", "against"]].to_numpy().tolist() == [[4, 0, 0]]
    assert context.experts(frozen.view(), "air-basing").empty


def test_experts_are_the_same_under_every_filter_but_the_date(frozen: Dataset):
    wide = context.experts(frozen.view(), "territory")
    narrow = frozen.view(plan="us-28", issue="elections", actor="us", text="amnesty")
    pd.testing.assert_frame_equal(context.experts(narrow, "territory"), wide)
    before = context.experts(frozen.view(asof=date(2024, 1, 1)), "territory")
    assert before["for"].sum() == 0


def test_events_say_what_ties_them(frozen: Dataset):
    built = context_exhibit.build(context.build(frozen.view(), ClauseOptions("us-28/6")))
    # events.csv has 13 rows with plan_id us-28; none shares a page with a statement on us-28/6,
    # and none holds both words "limits" and "forces".
    assert built.table["tied by"].tolist() == ["the current text"] * 13
    territory = context.build(frozen.view(), ClauseOptions("us-28/21")).table
    berlin = territory[territory["event"] == "US and Ukrainian teams negotiate in Berlin"]
    assert berlin["tied by"].tolist() == ["same page as a statement"]


def test_precedents_by_hand(frozen: Dataset):
    # precedents.csv: force-limits has one heading of PA-X and two of the Peace Accords Matrix.
    schemes = context.precedents(frozen.view(), "force-limits")
    assert {scheme: len(rows) for scheme, rows in schemes.items()} == {
        "PA-X": 1,
        "Peace Accords Matrix": 2,
    }
    assert context.precedents(frozen.view(), "air-basing") == {}
