"""Clauses through the router: search, facets, the table's order, and one clause's own view."""

from __future__ import annotations

import html
import re

from streamlit.testing.v1 import AppTest

from parley.exhibits.clauses.listing.model import Options, build
from parley.paths import PAGES

TABLE = {"cl_as": "Table"}
"""The page opens on a text to be read."""


def read_text(app: AppTest) -> str:
    """What stands in pieces of HTML: the text to be read, the sides' signs."""
    pieces = " ".join(re.sub(r"<[^>]+>", " ", piece.proto.body) for piece in app.get("html"))
    return re.sub(r"\s+", " ", html.unescape(pieces))


def clause_table(app: AppTest):
    """The clause table: the one with a heading column, not a facet's list."""
    (table,) = [frame.value for frame in app.dataframe if "heading" in frame.value.columns]
    return table


def test_search_and_text_filter_by_hand(open_page):
    # "600,000" stands in the heading of us-28/6 and in no other clause of that text.
    app: AppTest = open_page("clauses", plan="us-28", cl_words="600,000")
    assert clause_table(app)["number"].tolist() == ["6"]


def test_a_typo_an_accent_and_a_transliteration_find_the_same(open_page, words):
    # Seven clauses hold Zaporizhzhia (tests/dataset/test_search.py lists them).
    for query in ("Zaporizhia", "Zaporízhzhia", "Zaporizhzhya", "Запоріжжя"):
        app: AppTest = open_page("clauses", cl_words=query)
        assert len(clause_table(app)) == 7
        # The only one with the name in its heading is the best match.
        assert clause_table(app)["heading"].iloc[0] == "Kherson and Zaporizhzhia frozen"
    app = open_page("clauses", cl_words="Zaporizhia")
    assert "'Zaporizhia'" in words(app)
    assert "'zaporizhzhia'" in words(app)


def test_nothing_found_is_said(open_page, words):
    app: AppTest = open_page("clauses", cl_words="qwxzvk")
    assert "'qwxzvk'" in words(app)
    assert "No clause is left under these filters" in words(app)


def test_facets_narrow_the_table_and_count_by_hand(open_page, words):
    # clauses.csv: us-28 has 17 clauses of the security group, six of which oblige Ukraine.
    app: AppTest = open_page("clauses", plan="us-28", cl_group="Security")
    assert len(clause_table(app)) == 17
    lists = {
        frame.value.columns[0]: frame.value
        for frame in app.dataframe
        if len(frame.value.columns) == 2
    }
    by_name = lists["Must act"].set_index("Must act")["clauses"]
    assert by_name["Ukraine's government"] == 6
    assert lists["Group"].set_index("Group")["clauses"].to_dict() == {
        "Politics and society": 12, "Security": 17, "Territory": 7, "Economy": 18,
        "Implementation": 2,
    }  # fmt: skip
    assert "Narrowed to Group: Security" in words(app)
    app.query_params["cl_obliges"] = ["ua"]
    app.run()
    assert clause_table(app)["number"].tolist() == ["2", "6", "7", "10b", "10d", "18"]


def test_toggles_and_clearing(open_page):
    # clauses.csv and terms.csv: five clauses of us-28 name a quantity; 42 were spoken on.
    app: AppTest = open_page("clauses", plan="us-28", cl_quantities="true", cl_group="Economy")
    assert clause_table(app)["number"].tolist() == ["14a", "14b", "19"]
    assert app.toggle(key="cl_quantities").label == "With quantities (3)"
    app.button(key="cl_clear").click().run()
    assert len(clause_table(app)) == 56
    assert app.toggle(key="cl_heard").label == "With statements (42)"


def test_an_address_may_name_what_it_keeps_by_id_or_by_name(open_page, frozen):
    # clauses.csv: six clauses of us-28 on security oblige Ukraine, as above.
    by_name: AppTest = open_page(
        "clauses", cl_text="US 28 points", cl_group="Security", cl_obliges="Ukraine's government"
    )
    assert clause_table(by_name)["number"].tolist() == ["2", "6", "7", "10b", "10d", "18"]
    options = Options(texts=("us-28",), groups=("Security",), obliges=("ua",))
    assert (
        build(frozen.view(), options).table["number"].tolist()
        == clause_table(by_name)["number"].tolist()
    )


def test_an_unknown_facet_value_leaves_nothing_until_it_is_taken_away(open_page, words):
    app: AppTest = open_page("clauses", plan="us-28", cl_group="Fishing", cl_text="moon-1", **TABLE)
    assert "‘Fishing’ (Group) and ‘moon-1’ (Text). So nothing is shown." in words(app)
    app.button(key="left_out_close").click().run()
    assert len(clause_table(app)) == 56


def test_a_clause_by_its_link(open_page, words):
    app: AppTest = open_page("clauses", clause="us-28/6")
    assert app.title[0].value == "US 28 points, point 6\\: Ceiling of 600,000"
    text = words(app)
    assert "troop cap: **600,000 people**" in text
    assert "Would have to act: Ukraine's government" in text
    assert "12 actors spoke on it" in text
    assert "11 against, 1 mixed" in text
    assert "1 clause of 1 earlier text" in text
    assert "18 statements, newest first" in text
    # precedents.csv: force-limits has a heading in PA-X and two in the Peace Accords Matrix.
    assert "**PA-X**" in text
    assert "Security Sector: Armed Forces" in text
    assert "13 events are tied to this clause or its text" in text
    assert "heading" not in {name for frame in app.dataframe for name in frame.value.columns}


def test_from_clause_to_clause_and_back(open_page, words):
    app: AppTest = open_page("clauses", plan="us-28", clause="us-28/6", **TABLE)
    app.button(key="clause_next").click().run()
    assert "point 7" in app.title[0].value
    app.button(key="to_table").click().run()
    assert len(clause_table(app)) == 56


def test_items_and_points_lead_to_each_other(open_page):
    app: AppTest = open_page("clauses", clause="us-28/10")
    app.button(key="open_us-28/10c").click().run()
    assert "point 10c" in app.title[0].value
    app.button(key="open_us-28/10").click().run()
    assert "point 10\\:" in app.title[0].value


def test_a_clause_without_statements_says_that_this_is_a_gap(open_page, words):
    app: AppTest = open_page("clauses", clause="gaza-20/1")
    text = words(app)
    assert "That is a gap in what was found, not a neutral stance" in text
    assert "No other text was compared with this clause." in text


def test_what_is_no_clause_opens_nothing_until_it_is_taken_away(open_page, words):
    app: AppTest = open_page("clauses", clause="cn-12", **TABLE)
    assert "these data do not have: ‘cn-12’. So nothing is shown." in words(app)
    app.button(key="left_out_close").click().run()
    assert len(clause_table(app)) == 226


def test_clauses_are_collected_and_kept_from_page_to_page(open_page):
    app: AppTest = open_page("clauses", clause="us-28/6")
    app.button(key="collect_one").click().run()
    assert app.multiselect(key="keep").value == ["us-28/6"]
    app.switch_page(str(PAGES / "stances.py")).run()
    assert app.multiselect(key="keep").value == ["us-28/6"]
    labels = {button.label for button in app.sidebar.get("download_button")}
    assert {"CSV", "Brief"} <= labels


def test_a_collection_by_its_link_and_letting_go(open_page):
    app: AppTest = open_page(
        "clauses", keep=["us-28/6", "Twenty points 4", "moon/1"], clause="us-28/6"
    )
    assert app.multiselect(key="keep").value == ["us-28/6", "ua-us-20/4"]
    app.button(key="collect_one").click().run()
    assert app.multiselect(key="keep").value == ["ua-us-20/4"]


def test_all_that_is_shown_is_collected_unless_it_is_too_much(open_page):
    app: AppTest = open_page("clauses", cl_words="600,000")
    app.button(key="collect_all").click().run()
    assert app.multiselect(key="keep").value == ["us-28/6", "gva-19/r1"]
    app = open_page("clauses", **TABLE)
    assert app.button(key="collect_all").disabled


def test_it_opens_on_the_current_text_to_be_read(open_page):
    app: AppTest = open_page("clauses")
    # By hand in tests/exhibits/clauses/test_reading.py.
    assert app.title[0].value.startswith("Twenty points\\: 4 of 20 points keep a wording")
    text = read_text(app)
    assert "800,000 in peacetime" in text
    assert "replaced from US 28 points 6" in text
    assert "Ukraine: endorses (1 of 2 actors)" in text
    assert "United States: has answered another wording only, which is not counted here" in text
    assert "14 clauses of US 28 points have no place in it" in text
    assert not [frame for frame in app.dataframe if "heading" in frame.value.columns]


def test_another_text_is_read_and_its_clauses_follow_one_another(open_page):
    app: AppTest = open_page("clauses", cl_read="Gaza 20 points")
    assert "on 0 of 20 points a stance was found" in app.title[0].value
    app.query_params["clause"] = "gaza-20/1"
    app.run()
    app.button(key="clause_next").click().run()
    assert "point 2\\:" in app.title[0].value


def test_a_text_that_came_later_is_named(open_page, words):
    app: AppTest = open_page("clauses", cl_read="Twenty points", asof="2025-12-01")
    assert "Twenty points came out on 24 December 2025, after the as-of date." in words(app)


def test_what_is_asked_of_the_table_shows_the_table(open_page):
    app: AppTest = open_page("clauses", cl_issue="force-limits")
    assert clause_table(app)["issue"].unique().tolist() == ["Limits on forces"]
    # What the address says can be taken away one by one.
    app.button(key="unset_cl_issue_force-limits").click().run()
    assert len(clause_table(app)) == 226
    assert "cl_issue" not in app.query_params
