"""The comparison of texts as rows and sentences."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset, View
from parley.exhibits.plans.aligned import exhibit, wording
from parley.exhibits.plans.aligned.model import Model, Options, build
from parley.exhibits.plans.facts.wording import how_known
from parley.exhibits.query import QueryError


def compared(view: View, *plans: str) -> Model:
    return build(view, Options(plans))


# Read off lineage.csv and clauses.csv by hand: the clauses of us-28 and of ua-us-20, and what became.
US_TO_TWENTY = {
    "Sovereignty": "1>1 widened",
    "Non-aggression": "2>2 narrowed",
    "NATO enlargement in general": "3> dropped",
    "NATO-Russia dialogue": "4> dropped",
    "Security guarantees": "5>3 kept",
    "Terms of the guarantees": "10>5 widened; 10a>5c replaced; 10b>5b widened; 10d>5b merged; "
    "10c>5a narrowed; >5d new",
    "Limits on forces": "6>4 replaced",
    "Ukraine and NATO": "7> dropped",
    "Foreign troops": "8> dropped",
    "Aircraft basing": "9> dropped",
    "Security task force": "15> dropped",
    "Non-aggression in Russian law": "16>6 widened",
    "Nuclear arms control": "17> dropped",
    "Non-nuclear status": "18>11 kept",
    "Territory": "21>14 replaced; 21a> dropped; 21b>14a widened; 21c>14d narrowed; "
    "21d>14-us replaced; >14b new; >14c new",
    "No change by force": "22>15 kept",
    "Dnipro and Black Sea": "23>16 widened",
    "Zaporizhzhia nuclear plant": "19>12 replaced; 19>12-us replaced",
    "Ukraine and the EU": "11>7 widened",
    "Reconstruction": "12>8 moved; 12a>8a kept; 12b>8b widened; 12c>8c kept; >9b new; "
    "12d> not compared; 12e> not compared; 12f> not compared",
    "Trade with the United States": ">10 new",
    "Sanctions and Russia's return": "13> dropped; 13a> dropped; 13b> dropped; 13c> dropped",
    "Frozen Russian assets": "14a>9 replaced; 14b>9a replaced; 14d> dropped; "
    "14> not compared; 14c> not compared",
    "Culture, language and religion": "20>13 kept; 20a>13 merged; 20b> not compared; "
    "20c> not compared",
    "Prisoners and civilians": "24>17 merged; 24a>17 merged; 24b>17 merged; 24c> not compared; "
    "24d> not compared",
    "Elections": "25>18 widened",
    "Amnesty and justice": "26> dropped",
    "Legal force and oversight": "27>19 widened; >20a new",
    "Ceasefire": "28>20 narrowed",
}  # fmt: skip


def test_the_us_draft_and_the_twenty_points_issue_by_issue(frozen: Dataset):
    rows = compared(frozen.view(), "us-28", "ua-us-20").rows.fillna("")
    by_issue = {
        issue: "; ".join(
            f"{row['point']}>{row['later point']} {row['change']}"
            for row in of_issue.to_dict("records")
        )
        for issue, of_issue in rows.groupby("issue", sort=False)
    }
    assert by_issue == US_TO_TWENTY
    assert list(by_issue) == list(US_TO_TWENTY)


def test_the_sentences_for_two_texts(frozen: Dataset):
    model = compared(frozen.view(), "us-28", "eu-28")
    assert wording.sentences(model) == [
        "From US 28 points to European counter-text: 25 kept, 4 narrowed, 5 widened, 8 replaced, "
        "1 moved, 11 dropped and 2 not compared."
    ]
    built = exhibit.build(model)
    assert built.title == "US 28 points beside European counter-text: what changed?"
    assert built.rests_on == ("54 steps of lineage and 2 clauses that no step names.")


def test_the_finding_is_what_was_dropped(frozen: Dataset):
    view = frozen.view()

    def finding(*plans: str) -> str:
        return wording.finding(compared(view, *plans))

    # US_TO_TWENTY above: 14 of the 56 clauses of us-28 were dropped and 6 kept.
    assert finding("us-28", "ua-us-20") == (
        "Twenty points drops 14 of 56 clauses of US 28 points and keeps 6 as worded"
    )
    # lineage.csv: 11 rows from us-28 to eu-28 say "dropped" and 25 "kept"; both pairs have 54 rows, and
    # of equals the one whose later text is the newer is told.
    assert finding("us-28", "eu-28") == (
        "European counter-text drops 11 of 56 clauses of US 28 points and keeps 25 as worded"
    )
    assert finding("us-28", "eu-28", "ua-us-20").startswith("Twenty points drops 14 of 56")
    # Of the Geneva text six clauses are reported, and no row says that it dropped any.
    assert finding("us-28", "gva-19").startswith("Geneva 19 points: 6 of 56 clauses")
    assert finding("us-28", "gaza-20") == ""
    # Of the issue of elections the 28 points have point 25, and the Istanbul draft has nothing.
    elections = frozen.view(issue="elections", asof=date(2025, 11, 21))
    assert wording.finding(compared(elections, "istanbul-2022", "us-28")) == ""


def test_texts_without_lineage_say_so(frozen: Dataset):
    model = compared(frozen.view(), "us-28", "gaza-20")
    assert wording.sentences(model) == [
        "Between Gaza 20 points and US 28 points no lineage is recorded: their clauses stand "
        "together by issue alone."
    ]
    assert wording.title(model) == "Gaza 20 points beside US 28 points, issue by issue"


def test_an_unpublished_text_says_so(frozen: Dataset):
    entered = frozen["clauses"]["plan_id"].value_counts()
    texts = ["us-28", "gva-19", "ru-us-27", "cn-12", "eu-24"]
    sentences = [
        how_known(frozen.record("plans", plan_id), int(entered.get(plan_id, 0)))
        for plan_id in texts
    ]
    assert sentences == [
        "",
        "Geneva 19 points was not published: what stands here of its 19 points are 6 clauses as "
        "reported.",
        "27-point framework was not published; no clause is entered.",
        "China's 12 points is described as a whole; no clause is entered.",
        "Only part of European 24 points is known: 7 clauses of its 24 points entered.",
    ]


def test_a_text_that_came_out_later_is_named(frozen: Dataset):
    model = compared(frozen.view(asof=date(2025, 11, 22)), "us-28", "eu-28")
    assert model.empty
    assert wording.not_yet(model) == [
        "European counter-text came out on 23 November 2025, after the as-of date."
    ]


def test_which_texts_are_compared(frozen: Dataset, example: Dataset):
    def plans(view: View, *texts: str) -> tuple[str, ...]:
        return compared(view, *texts).plans

    # The two that lineage ties most; where it ties none, the texts with clauses.
    assert plans(frozen.view()) == ("us-28", "ua-us-20")
    assert plans(example.view()) == ("draft", "revised")
    assert plans(frozen.view(asof=date(2022, 4, 15))) == ("istanbul-2022",)
    # A filter of two to four texts comes first, then what was asked for.
    assert plans(frozen.view(plan="gaza-20"), "eu-28", "us-28") == ("us-28", "eu-28")
    assert plans(frozen.view(plan=["gaza-20", "us-28"]), "eu-28", "us-28") == ("gaza-20", "us-28")
    every = frozen["plans"]["plan_id"]
    assert plans(frozen.view(plan=every)) == ("us-28", "ua-us-20")
    with pytest.raises(QueryError, match="texts: 5 texts are too many; allowed: two to 4"):
        compared(frozen.view(), *every[:5])
