"""What measures are called and ask, how a pair's clauses are named, and how firm its figure is."""

from __future__ import annotations

import pytest

from parley.analysis.agreement import MEASURES
from parley.dataset import Dataset, View, records
from parley.exhibits.agreement.pair import wording
from parley.exhibits.agreement.pair.model import Model, build
from parley.exhibits.agreement.pairs import model as pairs_model
from parley.exhibits.agreement.pairs.model import Options
from parley.exhibits.agreement.wording import ASKS, FORMULAS, RELATIONS, TITLES

AS_OPENED = Options()


def test_every_measure_has_a_name_a_question_and_a_formula():
    assert list(TITLES) == list(ASKS) == list(FORMULAS) == list(MEASURES)
    assert all(title for title in TITLES.values())
    assert all(question.endswith("?") for question in ASKS.values())


def chosen(view: View, first: str, second: str, options: Options = AS_OPENED) -> Model:
    return build(pairs_model.build(view, options), first, second)


@pytest.fixture(scope="module")
def us_28(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


def test_the_clauses_by_how_the_two_stand(us_28: View):
    # Worked out in test_agreement_pairs: 11 (2, 1), 18 (2, 2) and 24 (2, 1) both accept; they differ on
    # 7 (-2, 2), 21 (-2, 1), 13 and 20 (-1, 1); on 5 (1, 0) and 25 (0, 1) one is mixed.
    pair = chosen(us_28, "ua", "ru")
    named = {relation: pair.standing(relation)["named"].tolist() for relation in RELATIONS}
    assert named == {
        "accept": ["18", "11", "24"],
        "refuse": [],
        "differ": ["7", "21", "13", "20"],
        "one_mixed": ["5", "25"],
        "both_mixed": [],
    }
    first, *_ = records(pair.standing("differ"))
    assert wording.signs(pair, first) == "\u2212\u2212 Ukraine, ++ Russia"
    assert wording.heading("accept", 3) == "Both accept (3)"
    assert wording.what_was_said(9) == "What each said on all 9"
    assert wording.and_more(10) == "and 10 more, below"


def test_a_clause_of_a_pair_is_named_as_in_the_newest_text(frozen: Dataset):
    pair = chosen(frozen.view(), "ua", "ru")
    clause = next(row for row in records(pair.clauses) if row["clause_id"] == "istanbul-2022/10")
    assert wording.where(clause) == (
        "Twenty points 11, same wording as European counter-text 18, US 28 points 18 and Istanbul "
        "draft 2022 10"
    )
    assert clause["opens"] == "ua-us-20/11"


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        # Over all texts 22 pairs share five points. EU and Poland are one step apart on five, 0.95, and
        # not first by Scott's pi alone; of the nine pairs with ten or more the E3 and the EU lead, 0.90.
        (
            ("eu", "pl"),
            "Nearest under 8 of 9 measures, but on 5 points; among pairs with 10 or more it is E3 and EU.",
        ),
        (
            ("ua", "ru"),
            "Place 21 of 22 from the nearest pair, 16 to 21 over all measures, on 20 points.",
        ),
        (
            ("us", "nato"),
            "Place 9 of 22 from the nearest pair, 7 to 22 over all measures, but on 5 points alone.",
        ),
        (("ua", "it"), ""),
    ],
)
def test_how_firm_a_pairs_place_is(frozen: Dataset, pair: tuple[str, str], said: str):
    assert wording.firm(chosen(frozen.view(), *pair)) == said


def test_the_farthest_pair_and_the_only_one(frozen: Dataset):
    view = frozen.view()
    assert wording.firm(chosen(view, "ua", "ru", Options(min_shared=15))) == (
        "Farthest under 9 of 9 measures, on 20 points."
    )
    # Nobody shares 30 points but the US and the E3.
    assert wording.firm(chosen(view, "us", "e3", Options(min_shared=30))) == (
        "The only pair with a figure, on 30 points."
    )


@pytest.mark.parametrize(
    ("measure", "worked"),
    [
        # Nine clauses, fifteen steps; 18 alone is the same answer; 11, 18 and 24 on the same side.
        ("graded", "Here: 15 steps apart over 9 clauses, 1 \u2212 15 / (4 \u00d7 9) = 0.58."),
        ("s", "Here: 15 steps apart over 9 clauses, 1 \u2212 2 \u00d7 15 / (4 \u00d7 9) = 0.17."),
        ("equal", "Here: 1 / 9 = 0.11."),
        ("same_side", "Here: 3 / 9 = 0.33."),
        ("kappa", ""),
    ],
)
def test_how_a_pairs_figure_is_counted(us_28: View, measure: str, worked: str):
    counted = list(wording.counted(chosen(us_28, "ua", "ru", Options(measure=measure))))
    assert counted[0].startswith(f"{TITLES[measure]}: ")
    assert counted[1].startswith(worked or "An answer is a number")
    assert "Silence is not 0 and is never filled in." in " ".join(counted)
