"""Pairs of actors: their figures, and the clauses and statements behind them."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from parley.analysis.stances import source_cells
from parley.charts.value_grid import band, edges
from parley.dataset import Dataset, View
from parley.exhibits.agreement.pair import wording as pair_wording
from parley.exhibits.agreement.pair.model import build as pair
from parley.exhibits.agreement.pairs.exhibit import build as exhibit
from parley.exhibits.agreement.pairs.exhibit import table
from parley.exhibits.agreement.pairs.model import Model, Options
from parley.exhibits.agreement.pairs.model import build as agreement
from parley.exhibits.agreement.pairs.wording import finding, summary, value_in_words
from parley.exhibits.agreement.robustness import exhibit as robustness_exhibit
from parley.exhibits.agreement.robustness import model as robustness
from tests.hovers import hovers

# Ukraine and Russia on us-28, the latest stances up to 4 July 2026 (data/positions.csv):
#   5   ua  1 (2025-12-14)              ru  0 (2026-02-11)                    1 apart
#   7   ua -2 (2025-12-24)              ru  2 (2026-06-05)                    4
#   11  ua  2 (2025-11-24)              ru  1 (2025-12-15)                    1
#   13  ua -1 (13a, 2026-02-08)         ru  1 (13a 1 and 13b 2, toward 0)     2
#   18  ua  2 (ua-us-20/11 kept it)     ru  2 (2025-12-11)                    0
#   20  ua -1 (20b, 2025-11-20)         ru  1 (20a, 2026-02-05)               2
#   21  ua -2 (2026-03-03)              ru  1 (2026-06-05)                    3
#   24  ua  2 (eu-28/24 has its wording) ru 1 (2026-01-27)                    1
#   25  ua  0 (2026-02-11)              ru  1 (2025-12-19)                    1
# Nine clauses, 15 steps of at most 4: 1 - 15 / 36 = 7 / 12.
UA_RU = 7 / 12

# Ukraine and the European Union on us-28: 5 (1, 1), 6 (-1, -1), 11 (2, 1), 13 (-1, -1),
# 21 (-2, 0), 24 (2, 2), 26 (-2, -2): three steps on seven clauses, 1 - 3 / 28 = 25 / 28.
UA_EU = 25 / 28


@pytest.fixture(scope="module")
def view(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


@pytest.fixture(scope="module")
def model(view: View) -> Model:
    return agreement(view)


def test_two_pairs_by_hand(model: Model):
    row = model.row("ru", "ua")
    assert (row["value"], row["shared"], row["total"]) == (pytest.approx(UA_RU), 9, 28)
    row = model.row("ua", "eu")
    assert (row["value"], row["shared"]) == (pytest.approx(UA_EU), 7)


def test_another_question_about_the_same_pair(view: View):
    # Equal answers: 18 alone, 1 of 9. Same side: 11, 18 and 24, 3 of 9.
    assert agreement(view, Options("equal")).row("ua", "ru")["value"] == pytest.approx(1 / 9)
    assert agreement(view, Options("same_side")).row("ua", "ru")["value"] == pytest.approx(3 / 9)
    # Without 5 and 25, where one of the two is mixed: 13 steps on seven clauses.
    row = agreement(view, Options(without_mixed=True)).row("ua", "ru")
    assert (row["value"], row["shared"]) == (pytest.approx(1 - 13 / 28), 7)


def test_what_stands_behind_a_pair(view: View, model: Model):
    chosen = pair(model, "ua", "ru")
    rows = chosen.clauses.set_index("clause_id")
    assert rows["distance"].sum() == 15
    # 7 and 18 lie four steps from the middle, both answers taken together; 7 is the first of the text.
    assert chosen.clauses["clause_id"].head(2).tolist() == ["us-28/7", "us-28/18"]
    assert rows.loc["us-28/7", "relation"] == "differ"
    assert rows.loc["us-28/25", "relation"] == "one_mixed"
    sources = chosen.sources.set_index(["actor_id", "column"])
    assert sources.loc[("ua", "us-28/18"), "via_clause_id"] == "ua-us-20/11"
    assert sources.loc[("ua", "us-28/7"), "position_id"] == "pos-ua-us-28.7-2025-12-24"


@pytest.mark.parametrize("unit", ["points", "items"])
@pytest.mark.parametrize("filters", [{}, {"plan": ("us-28", "eu-28", "ua-us-20")}])
def test_every_stance_of_a_matrix_is_traced_to_its_statement(frozen: Dataset, unit, filters):
    view = frozen.view(**filters)
    matrix = agreement(view, Options(unit=unit)).matrix
    traced = source_cells(matrix, matrix.actors)
    assert len(traced) == matrix.spoke.sum()
    row = {actor: code for code, actor in enumerate(matrix.actors)}
    column = {clause: code for code, clause in enumerate(matrix.clauses)}
    for actor, clause, stance in traced[["actor_id", "column", "stance"]].itertuples(index=False):
        assert matrix.values[row[actor], column[clause]] == stance


def test_below_the_minimum_there_is_no_figure_and_a_reason(model: Model):
    # Ukraine and Poland share 5, 6, 11 and 13 ... four clauses of us-28.
    row = model.row("ua", "pl")
    assert math.isnan(row["value"])
    assert value_in_words(row, model.options) == "no figure: 4 shared clauses, fewer than 5"


def test_actors_without_any_figure_are_left_out_until_asked_for(view: View, model: Model):
    assert model.actors["actor_id"].tolist() == ["us", "ua", "ru", "e3", "eu", "de", "pl"]
    assert len(agreement(view, Options(everyone=True)).actors) == 40
    turned = agreement(view, Options(reverse=True)).actors["actor_id"].tolist()
    assert turned == ["pl", "de", "eu", "e3", "ru", "ua", "us"]


def test_like_beside_like_keeps_the_actors(view: View, model: Model):
    near = agreement(view, Options(order="likeness")).actors["actor_id"].tolist()
    assert sorted(near) == sorted(model.actors["actor_id"])
    # Ukraine's nearest, the EU (25/28) and the E3, stand together with it.
    place = {actor_id: at for at, actor_id in enumerate(near)}
    assert max(abs(place["ua"] - place[actor_id]) for actor_id in ("eu", "e3")) <= 2


def test_the_figure_says_each_pair_twice_with_its_n(view: View, model: Model):
    built = exhibit(model)
    assert built.figure is not None
    traces = [trace.to_plotly_json() for trace in built.figure.data]
    (squares,) = [trace for trace in traces if trace["type"] == "bar"]
    choices = [data[0] for data in squares["customdata"]]
    assert choices.count("ua~ru") == 2
    assert len(choices) == 7 * 6
    (texts,) = [trace["text"] for trace in traces if trace.get("mode") == "text"]
    assert texts.count("<b>0.58</b><br>n 9") == 2
    assert "12" in texts  # on the diagonal: Ukraine has a stance on twelve points
    said = hovers(built.figure)["ua~ru"].split("<br>")
    assert said[1] == "0.58 on 9 of 28 points"
    assert said[0].startswith("<b>Ukraine")


def test_the_table_has_every_pair_model_nearest_first(view: View, model: Model):
    pairs = table(model)
    assert len(pairs) == 21
    known = pairs["value"].dropna()
    assert known.is_monotonic_decreasing
    assert pairs["value"].isna().iloc[len(known) :].all()
    built = exhibit(model)
    assert built.choice_at is not None
    assert built.choice_at(0, "first") == "e3~eu"  # 1 - 3 / 32 on eight clauses


def test_the_nearest_pair_is_never_the_thinnest(frozen: Dataset, view: View, model: Model):
    # On us-28 the E3 and the EU are nearest (0.91) on eight points. Of those who share ten, Ukraine
    # and the E3 lead, two steps apart on 13 and 21, one on 20 and 25, none on eight: 1 - 6 / 48 = 0.88.
    # The US and Ukraine are 21 steps apart on twelve, 1 - 21 / 48 = 0.56.
    assert model.known[["actor_a", "actor_b"]].iloc[0].tolist() == ["e3", "eu"]
    assert finding(model) == (
        "US 28 points: Ukraine and E3 stand nearest of those who share 10 points or more: 0.88 on 12"
    )
    assert summary(model) == (
        "15 of 780 pairs share 5 points or more. Of those who share 10 points or more, nearest: Ukraine "
        "and E3, 0.88 on 12 of 28 points; farthest: US and Ukraine, 0.56 on 12 of 28 points."
    )
    every = agreement(frozen.view())
    assert finding(every) == (
        "E3 and EU stand nearest of those who share 10 points or more: 0.90 on 10"
    )
    assert finding(agreement(frozen.view(), Options("kappa"))).startswith(
        "Weighted kappa: E3 and EU"
    )
    assert finding(agreement(frozen.view(), Options(min_shared=15))) == (
        "Ukraine and E3 stand nearest of those who share 15 points or more: 0.84 on 17"
    )
    assert finding(agreement(frozen.view(), Options(min_shared=30))) == (
        "Only US and E3 share 30 points: 0.61 on 30"
    )


def test_where_no_pair_shares_enough_it_is_one_of_those_who_share_most(example: Dataset):
    # Ostrell and Fennmark share five clauses of the example, more than any other pair.
    model = agreement(example.view(), Options(min_shared=1))
    assert model.enough == model.known["shared"].max() < 10
    assert set(model.founded["shared"]) == {model.enough}
    assert f"{model.enough} points" in finding(model)


def test_pairs_with_the_same_figure_are_said_to_be_several(model: Model):
    tied = model.pairs.copy()
    tied.loc[tied["value"].notna(), ["value", "shared"]] = 0.75, 12
    every = replace(model, pairs=tied)
    assert finding(every) == (
        "US 28 points: US and Ukraine and 14 other pairs stand nearest of those who share 10 points or "
        "more: 0.75"
    )


def test_a_visit_opens_with_the_pair_of_the_headline(frozen: Dataset, model: Model):
    # "E3 and EU stand nearest of those who share 10 points or more: 0.90 on 10".
    assert agreement(frozen.view()).telling() == "e3~eu"
    assert agreement(frozen.view(plan="us-28"), Options(min_shared=99)).telling() is None
    # The mark has the pair in the matrix's order, whichever way round a link names it.
    assert (model.mark("ru~ua"), model.mark("ua~ru")) == ("ua~ru", "ua~ru")
    assert model.mark("ua~nobody") is model.mark(None) is None


def test_what_it_rests_on_is_said(model: Model, view: View):
    built = exhibit(model)
    assert built.title == "US 28 points: who stands near whom?"
    assert built.rests_on == (
        "Over 28 points of 1 text, 7 of 40 actors shown; a pale square is a pair with fewer than 5 "
        "shared, or one for which the measure is not defined."
    )
    assert [chip.words for chip in built.legend] == [
        "to 0.20, far", "to 0.40", "to 0.60", "to 0.80", "to 1.00, near", "n below 5",
    ]  # fmt: skip
    assert "Graded agreement is 1 minus the mean distance" in " ".join(built.notes)
    assert "a changed wording is a clause of its own" in " ".join(built.notes)
    without = exhibit(agreement(view, Options(without_mixed=True)))
    assert "Clauses on which either is mixed are left out." in without.notes
    assert robustness_exhibit.build(robustness.of(model)).rests_on == (
        "The 10 pairs that move most between 9 measures. A rank counts from the nearest pair; it "
        "is taken among the pairs for which the measure is defined. Spread is the largest "
        "difference in standing, from 0 to 1."
    )


def test_a_phone_shows_squares_while_they_are_few(view: View, model: Model):
    few = exhibit(model)
    assert few.lines == ()
    # Squares are 48 x 44 pixels at least.
    assert few.least_width >= 48 * len(model.actors)
    everyone = exhibit(agreement(view, Options(everyone=True)))
    assert len(everyone.lines) == 40


def test_bands_span_the_measures_whole_range(view: View, model: Model):
    assert edges(model.measure.range) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1])
    assert [band(value, model.measure.range) for value in (0.0, 0.19, 0.5, 0.99, 1.0)] == [
        -2,
        -2,
        0,
        2,
        2,
    ]
    s = agreement(view, Options("s"))
    assert edges(s.measure.range) == pytest.approx([-1, -0.6, -0.2, 0.2, 0.6, 1])
    assert band(-1.0, s.measure.range) == -2


def test_the_ranks_of_a_pair_under_every_measure(model: Model):
    ranked = pair(model, "ua", "ru")
    assert len(ranked.ranks) == 9
    assert pair_wording.ranks(ranked).startswith(
        "Rank from the nearest of 15 pairs: Graded agreement 10, "
    )
    assert pair_wording.ranks(pair(model, "ua", "pl")) == ""


def test_the_pairs_whose_place_hangs_on_the_measure(view: View, model: Model):
    built = robustness_exhibit.build(robustness.of(model))
    assert built.table["spread"].is_monotonic_decreasing
    assert built.table["first"].iloc[0] == "US"
    assert "US and Russia move most: from the nearest pair, Same side: 4 of 15" in built.summary
    assert built.choice_at is not None
    assert built.choice_at(0, "") == "us~ru"


def test_several_texts_are_said_to_be_several(frozen: Dataset):
    view = frozen.view(plan=("us-28", "eu-28"))
    built = exhibit(agreement(view))
    assert " of 2 texts, " in built.rests_on
    assert "A wording that several texts have counts once" in " ".join(built.notes)
    chosen = pair(agreement(view), "ua", "ru")
    assert "US 28 points 7" in set(chosen.clauses["named"])


@pytest.mark.parametrize(
    "filters", [{"text": "no such words"}, {"actor": "it"}, {"actor": ("it", "cn")}]
)
def test_nothing_to_compare_is_said(frozen: Dataset, filters: dict):
    view = frozen.view(**filters)
    model = agreement(view, Options(order="likeness"))
    assert summary(model).startswith("No two actors have a figure")
    assert finding(model) == ""
    assert model.telling() is None
