"""Plans compared through the router: the comparison, its overviews, and a text's own view."""

from __future__ import annotations

import html
import json
import logging
import re

import pytest
from streamlit.elements.lib import policies
from streamlit.testing.v1 import AppTest

from parley.exhibits.options import in_address
from parley.exhibits.plans.aligned.model import Options
from parley.exhibits.registry import EXHIBITS

US_EU = ["US 28 points", "European counter-text"]


def read_pieces(app: AppTest) -> str:
    """What stands in pieces of HTML: the list of clauses, and the texts that face each other."""
    pieces = " ".join(re.sub(r"<[^>]+>", " ", piece.proto.body) for piece in app.get("html"))
    return re.sub(r"\s+", " ", html.unescape(pieces))


def figure(app: AppTest) -> dict:
    (chart,) = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def test_it_opens_on_the_texts_that_lineage_ties_most(open_page, words):
    app: AppTest = open_page("plans")
    assert app.multiselect(key="pl_texts").value == ["us-28", "ua-us-20"]
    # lineage.csv: 54 rows between the two; nine clauses of us-28 stand in none of them.
    assert app.title[0].value == (
        "Twenty points drops 14 of 56 clauses of US 28 points and keeps 6 as worded"
    )
    (changes,) = app.get("button_group")[2:3]
    assert [option.content for option in changes.proto.options] == [
        "Dropped 14", "Kept 6", "Narrowed 4", "Widened 10", "Replaced 8", "Moved 1", "Merged 5",
        "New 6", "Not compared 9",
    ]  # fmt: skip
    # What was dropped is named: the first and the last of the fourteen.
    assert "14 clauses of US 28 points that Twenty points drops" in words(app)
    assert "US 28 points 3 Expectations on both sides No expectation on NATO" in read_pieces(app)
    assert "US 28 points 26 Full amnesty" in read_pieces(app)
    assert len(figure(app)["layout"]["shapes"]) > 50


def test_a_comparison_by_its_link(open_page, words):
    app: AppTest = open_page("plans", pl_texts=US_EU)
    assert app.title[0].value.startswith("European counter\\-text drops 11 of 56 clauses")
    text = read_pieces(app)
    assert "replaced from US 28 points 6 : Ceiling raised by 200,000" in text
    assert "dropped from US 28 points 3 : The deleted point 3" in text
    # The two figures stand on the fold of the issue.
    assert "Limits on forces 1 replaced 600,000 people | 800,000 people" in text
    # us-28/12c and 12d stand in no row of lineage and are shown all the same.
    assert "War-hit areas restored" in text
    assert "Not compared: no step of lineage names what stands in this row." in text


def test_which_clauses_europe_dropped_is_one_step_from_the_page(open_page, words):
    app: AppTest = open_page("plans")
    app.button(key="also_us-28_eu-28").click().run()
    assert "11 clauses of US 28 points that European counter-text drops" in words(app)


def test_a_button_that_sets_a_control_which_has_a_default_is_no_fault(
    open_page, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    # Streamlit says so once a process.
    monkeypatch.setattr(policies, "_shown_default_value_warning", False)
    monkeypatch.setattr(logging.getLogger("streamlit"), "propagate", True)
    app: AppTest = open_page("plans")
    app.button(key="also_us-28_eu-28").click().run()
    assert app.multiselect(key="pl_texts").value == ["us-28", "eu-28"]
    assert "created with a default value" not in caplog.text


def test_a_band_and_a_number_of_the_grid_list_their_clauses(open_page, words):
    band = "band~us-28~Frozen Russian assets~ua-us-20~Reconstruction~changed"
    app: AppTest = open_page("plans", became=band)
    assert "2 steps from US 28 points to Twenty points: replaced" in words(app)
    assert "US 28 points 14a" in read_pieces(app)
    cell = "group~us-28~ua-us-20~Territory~dropped"
    app = open_page("plans", became=cell, pl_show="Changes by group")
    assert "1 clause of US 28 points that Twenty points drops, on Territory" in words(app)
    # A link to what these texts do not have opens on what was dropped.
    app = open_page("plans", became="band~moon")
    assert "14 clauses of US 28 points that Twenty points drops" in words(app)


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
    assert "Board of Peace" in read_pieces(app)
    app = open_page("plans", pl_texts=["US 28 points", "Geneva 19 points"])
    text = words(app)
    assert "Geneva 19 points was not published" in text
    assert "6 clauses as reported" in text


def test_four_texts(open_page, words):
    app: AppTest = open_page("plans", plan=[*US_EU, "Geneva 19 points", "Twenty points"])
    assert "Twenty points drops 14 of 56 clauses of US 28 points" in words(app)
    names = {"US 28 points", "European counter-text", "Geneva 19 points", "Twenty points"}
    heads = {note["text"] for note in figure(app)["layout"]["annotations"]}
    assert {f"<b>{name}</b>" for name in names} <= heads
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
        "Rival versions",
    ):
        app: AppTest = open_page("plans", pl_show=overview, issue="force-limits")
        assert "Ceiling of 600,000" in read_pieces(app)
        assert "Sovereignty acknowledged" not in read_pieces(app)


def test_a_link_from_before_it_was_called_so_shows_the_rival_versions(open_page, words):
    app: AppTest = open_page("plans", pl_show="Settled and known")
    assert "28 with no rival version in the draft" in words(app)
    # clauses.csv: of points 12 and 14 of ua-us-20 each side has a version.
    assert "18 with no rival version in the draft and 2 with versions of the sides" in words(app)


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
    assert "European counter-text drops 11 of 56 clauses of US 28 points" in words(app)


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
    assert "drops 3 of 5 clauses of" in words(app)
    for page in ("One text", "Compared"):
        open_page("plans", pl_as=page)


def test_the_page_shows_the_rows_of_its_options(open_page, frozen):
    options = Options(("us-28", "gva-19", "eu-28"))
    texts = [text for _, text in in_address(options, frozen)]
    app: AppTest = open_page(
        "plans", pl_texts=texts, pl_show="Rival versions", openness_as="Table",
        pl_aligned="Table",
    )  # fmt: skip
    for frame, name in zip(app.dataframe, ("openness", "aligned"), strict=True):
        rows = EXHIBITS[name].exhibit(frozen.view(), options).table[list(frame.value.columns)]
        # Plain texts, as an empty cell is not equal to itself.
        assert (
            frame.value.astype("str").to_numpy().tolist() == rows.astype("str").to_numpy().tolist()
        )
