"""Plans compared through the router: the comparison, its overviews, and a text's own view."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from parley.exhibits.options import in_address
from parley.exhibits.plans.aligned.model import Options
from parley.exhibits.registry import EXHIBITS

US_EU = ["US 28 points", "European counter-text"]


def figure(app: AppTest) -> dict:
    (chart,) = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def test_it_opens_on_the_texts_that_lineage_ties_most(open_page, words):
    app: AppTest = open_page("plans")
    assert app.multiselect(key="pl_texts").value == ["us-28", "ua-us-20"]
    # lineage.csv: 54 rows between the two; nine clauses of us-28 stand in none of them.
    text = words(app)
    assert "From US 28 points to Twenty points" in text
    for number in (
        "6 kept", "4 narrowed", "10 widened", "8 replaced", "1 moved", "5 merged", "14 dropped",
        "6 new", "9 not compared",
    ):  # fmt: skip
        assert number in text
    assert figure(app)["data"][0]["type"] == "sankey"


def test_a_comparison_by_its_link(open_page, words):
    app: AppTest = open_page("plans", pl_texts=US_EU)
    assert app.title[0].value.startswith("US 28 points beside European counter\\-text")
    text = words(app)
    assert "**replaced** from US 28 points 6: Ceiling raised by 200,000" in text
    assert "**dropped** from US 28 points 3: The deleted point 3" in text
    # us-28/12c and 12d stand in no row of lineage and are shown all the same.
    assert "War-hit areas restored" in text
    assert "Not compared: no step of lineage names what stands in this row." in text


def test_the_table_accounts_for_every_row(open_page):
    app: AppTest = open_page("plans", pl_texts=US_EU, pl_aligned="Table")
    (table,) = [frame.value for frame in app.dataframe if "change" in frame.value.columns]
    # 54 rows of lineage.csv and two clauses that none of them names.
    assert len(table) == 56
    assert (table["change"] == "not compared").sum() == 2


def test_the_rulers(open_page, words):
    app: AppTest = open_page("plans", pl_texts=US_EU, pl_show="Shared quantities")
    assert (
        "600,000 people (US 28 points 6), 800,000 people (European counter-text 6); gap 200,000"
        in (words(app))
    )
    app = open_page(
        "plans", pl_texts=["US 28 points", "Gaza 20 points"], pl_show="Shared quantities"
    )
    assert "No two of these texts share a quantity." in words(app)


def test_texts_without_lineage_and_without_a_text(open_page, words):
    app: AppTest = open_page("plans", pl_texts=["US 28 points", "Gaza 20 points"])
    text = words(app)
    assert "no lineage is recorded: their clauses stand together by issue alone" in text
    assert "Board of Peace" in text
    app = open_page("plans", pl_texts=["US 28 points", "Geneva 19 points"])
    text = words(app)
    assert "Geneva 19 points was not published" in text
    assert "6 clauses as reported" in text


def test_four_texts(open_page, words):
    app: AppTest = open_page("plans", plan=[*US_EU, "Geneva 19 points", "Twenty points"])
    assert "From European counter-text to Twenty points: 3 kept" in words(app)
    assert len(figure(app)["data"][0]["node"]["label"]) <= 60
    # A filter of two to four texts takes the place of the page's own choice.
    assert "pl_texts" not in [choice.key for choice in app.multiselect]


def test_a_text_that_came_later_is_not_shown(open_page, words):
    app: AppTest = open_page("plans", pl_texts=US_EU, asof="2025-11-22")
    text = words(app)
    assert "European counter-text came out on 23 November 2025" in text
    assert "Choose at least two texts" in text


def test_each_overview_runs_and_an_issue_filter_holds(open_page, words):
    for overview in (
        "Flow of clauses",
        "Changes by group",
        "Shared quantities",
        "Settled and known",
    ):
        app: AppTest = open_page("plans", pl_show=overview, issue="force-limits")
        assert "Ceiling of 600,000" in words(app)
        assert "Sovereignty acknowledged" not in words(app)


def test_a_text_of_its_own(open_page, words):
    app: AppTest = open_page("plans", pl_as="One text", pl_one="US 28 points")
    text = words(app)
    assert "**United States government**" in text
    assert "**leaked draft, revised in Geneva**" in text
    assert "Replaced by  \n**Geneva 19 points**" in text
    # positions.csv: 43 rows on us-28 as a whole by 20 actors.
    assert "20 actors spoke on it" in text
    assert "43 statements, newest first" in text
    assert "13 events while US 28 points" in text
    app.button(key="compare_eu-28").click().run()
    assert "From US 28 points to European counter-text: 25 kept" in words(app)


def test_a_text_on_which_nobody_spoke(open_page, words):
    app: AppTest = open_page("plans", pl_as="One text", pl_one="27-point framework")
    text = words(app)
    assert "27-point framework was not published" in text
    assert "No other text was compared with this one" in text
    assert "No clause of it is entered" in text


def test_another_data_set(open_page, words, monkeypatch):
    from parley.paths import DATA_VARIABLE, EXAMPLE_DATA

    monkeypatch.setenv(DATA_VARIABLE, str(EXAMPLE_DATA))
    app: AppTest = open_page("plans")
    # data/example: the revised draft narrowed one clause, kept one, dropped three and added two.
    assert "1 kept, 1 narrowed, 3 dropped and 2 new." in words(app)
    for page in ("One text", "Compared"):
        open_page("plans", pl_as=page)


def test_the_page_shows_the_rows_of_its_options(open_page, frozen):
    options = Options(("us-28", "gva-19", "eu-28"))
    texts = [text for _, text in in_address(options, frozen)]
    app: AppTest = open_page(
        "plans", pl_texts=texts, pl_show="Settled and known", openness_as="Table",
        pl_aligned="Table",
    )  # fmt: skip
    for frame, name in zip(app.dataframe, ("openness", "aligned"), strict=True):
        rows = EXHIBITS[name].exhibit(frozen.view(), options).table[list(frame.value.columns)]
        # Plain texts, as an empty cell is not equal to itself.
        assert (
            frame.value.astype("str").to_numpy().tolist() == rows.astype("str").to_numpy().tolist()
        )
