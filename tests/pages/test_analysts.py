"""The Analysts page through the router: deep links, joint papers, panels beside each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.repeat import repeat
from parley.dataset import Dataset
from tests.paths import FROZEN_DATA


def choices(app: AppTest) -> list[str]:
    return [
        data[0]
        for chart in app.get("plotly_chart")
        for trace in json.loads(chart.proto.spec)["data"]
        for data in trace.get("customdata", [])
    ]


EXPERTS = "Experts and claims"


def test_it_opens_on_dots_and_on_the_claim_that_splits_most(open_page, words):
    app: AppTest = open_page("analysts")
    # Of 42 claims 31 have voices on both sides; the widest split is too long for a headline.
    assert app.title[0].value == "Experts stand on both sides of 31 of 42 claims"
    shown = choices(app)
    assert sum(choice.startswith("~") for choice in shown) == 12
    assert "kavanagh~us-guarantee-protects" in shown
    text = words(app)
    assert "Which claims split the experts most?" in text
    # The panel is open on that claim: 4 for, 3 against.
    assert "7 voices in 7 statements" in text
    assert "Choose" not in text
    app.button(key="close_analysts").click().run()
    assert "7 voices in 7 statements" not in words(app)


def test_the_matrix_is_the_second_part(open_page):
    app: AppTest = open_page("analysts", an_part=EXPERTS)
    assert app.title[0].value == "The 8 experts heard most stand on both sides of 5 of 12 claims"
    assert len(choices(app)) == 8 * 12
    app.toggle(key="an_all").set_value(True).run()
    assert len(choices(app)) == 62 * 42


def test_a_link_from_when_the_matrix_came_first_still_opens_it(open_page):
    app: AppTest = open_page("analysts", an_kind=["press"], an_all="true")
    assert {choice.partition("~")[0] for choice in choices(app)} == {
        "applebaum", "lukyanov", "datta-ray",
    }  # fmt: skip


def test_the_experts_are_narrowed_by_the_kind_of_their_institution(open_page, words):
    text = words(open_page("analysts", an_part=EXPERTS, an_kind=["press"], an_all="true"))
    assert "kind of institution press" in text
    # munchau, kortunov and the unnamed official have an empty cell.
    assert "Left out: 3 analysts" in text


def test_nobody_left_says_who_is_not_known(open_page, words):
    text = words(open_page("analysts", an_kind=["press"], an_country=["Norway"]))
    assert "No view is left under these filters." in text
    assert "3 analysts whose" in text


def test_claims_are_chosen_by_their_wording(open_page):
    wording = "Ukraine should give up NATO membership for good as part of a settlement."
    app: AppTest = open_page("analysts", an_claim=[wording])
    assert {choice.partition("~")[2] for choice in choices(app)} == {"forgo-nato"}
    assert app.multiselect(key="an_claim").value == ["forgo-nato"]


def test_an_issue_leaves_the_claims_tied_to_it(open_page, frozen: Dataset):
    app: AppTest = open_page("analysts", an_part=EXPERTS, issue=["Ceasefire"])
    claims = frozen["claims"]
    tied = set(claims["claim_id"][claims["issue_id"] == "ceasefire"])
    assert {choice.partition("~")[2] for choice in choices(app)} == tied


def test_an_analyst_says_of_what_kind_the_institution_is(open_page, words):
    # One institution; two of which the first counts; an empty cell.
    edgar = words(open_page("analysts", analyst="edgar"))
    assert "Kind of institution: university" in edgar
    two = words(open_page("analysts", analyst="applebaum"))
    assert "Kind of institution: press (the one named first)" in two
    assert "Kind of institution: not known" in words(open_page("analysts", analyst="munchau"))


def test_every_analyst_has_a_view_of_its_own(panel, frozen: Dataset, words):
    for analyst, name in frozen["analysts"][["analyst_id", "name"]].itertuples(index=False):
        app: AppTest = panel(analyst=analyst)
        assert name in [h.value.replace("\\", "") for h in app.subheader]
        assert "newest first" in words(app)


def test_every_claim_has_a_view_of_its_own(panel, frozen: Dataset, words):
    for claim, statement in frozen["claims"][["claim_id", "statement"]].itertuples(index=False):
        assert statement in words(panel(claim=claim))


def test_a_claim_s_link_opens_it(open_page, frozen: Dataset, words):
    claim = frozen["claims"].iloc[-1]
    assert claim["statement"] in words(open_page("analysts", claim=claim["claim_id"]))


def test_an_analysts_own_view(open_page, words):
    text = words(open_page("analysts", analyst="beebe"))
    # view-165 to -173 and view-275.
    assert "10 statements on 10 claims, newest first" in text
    assert "joint with Anatol Lieven, one voice" in text
    app: AppTest = open_page("analysts", analyst="beebe")
    near = [b.label.replace("\\", "") for b in app.button if b.key.startswith("similar_")]
    assert near[0] == "Thomas Graham: 1.00 on 4 claims"
    assert not any("Lieven" in label for label in near)


def test_shifts_are_told(open_page, words):
    # view-208 (13 February 2025, 1), view-210 (23 February 2026, -1).
    text = words(open_page("analysts", analyst="kofman"))
    assert "moved: leans that way, then leans against, in 2 statements" in text
    assert "from 13 February 2025 to 23 February 2026" in text
    assert "replaced by a later statement" in text


def test_a_claims_own_view(open_page, words):
    text = words(open_page("analysts", claim="forgo-nato"))
    assert "10 voices in 11 statements" in text
    assert "Who argues it (5 voices)" in text.replace("**", "")
    assert "Who argues against (4 voices)" in text.replace("**", "")
    assert "bears on the issue Ukraine and NATO" in text


def test_one_expert_on_one_claim(open_page, words):
    app: AppTest = open_page("analysts", analyst="edgar", claim="us-guarantee-protects")
    assert "Alistair Edgar argues against" in words(app)
    app.button(key="whole_claim").click().run()
    assert "7 voices in 7 statements" in words(app)
    silent = words(open_page("analysts", analyst="edgar", claim="forgo-nato"))
    assert "No statement was found up to 4 July 2026" in silent


def test_unknown_ids_are_no_choice(open_page, words):
    app: AppTest = open_page("analysts", analyst="x", claim="y")
    # Nor does the page open on a choice of its own, since the address names one.
    assert "voices in" not in words(app)
    assert "close_analysts" not in [button.key for button in app.button]


def test_the_lists_choose(open_page, words):
    app: AppTest = open_page("analysts")
    app.session_state["expert_lists"] = True
    app.run()
    app.selectbox(key="_claim_list").set_value("forgo-nato").run()
    assert "10 voices in 11 statements" in words(app)


def test_the_claims_in_another_order(open_page):
    app: AppTest = open_page("analysts", an_order="most spoken on", an_every="true")
    # settlement-2026 has 19 voices; 42 claims are shown.
    lines = [choice for choice in choices(app) if choice.startswith("~")]
    assert (lines[0], len(lines)) == ("~settlement-2026", 42)


def test_two_panels_and_no_common_score(open_page, words):
    app: AppTest = open_page("analysts", an_part="Beside the parties", claim="forgo-nato")
    text = words(app)
    assert text.startswith("Ukraine and NATO: parties stand apart on 1 of 2 clauses")
    # Opened on who objects where they lie furthest apart.
    assert "Ukraine's government on point 7" in text
    assert "The parties on Ukraine and NATO" in text
    assert "the two panels share no score" in text
    assert len(app.get("plotly_chart")) == 2
    app = open_page("analysts", an_part="Beside the parties", claim="usable-basis")
    assert "bears on no issue" in words(app)
    app = open_page(
        "analysts", an_part="Beside the parties", party="ua~us-28/7", claim="forgo-nato"
    )
    assert "Ukraine's government on point 7" in words(app)


@pytest.mark.parametrize("part", ["Experts and claims", "Widest splits", "Beside the parties"])
@pytest.mark.parametrize(
    "query",
    [{"issue": ["Aircraft basing"]}, {"asof": "2022-04-15"}, {"issue": ["Limits on forces"]}, {}],
    ids=["nothing", "before", "one issue", "all"],
)
def test_every_part_runs(open_page, part: str, query: dict):
    app: AppTest = open_page("analysts", an_part=part, **query)
    assert app.title[0].value


def test_more_experts_than_can_be_drawn_are_not_cut_in_silence(
    open_page, words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    repeat(FROZEN_DATA, tmp_path / "twice", 2)
    monkeypatch.setenv("PARLEY_DATA", str(tmp_path / "twice"))
    app: AppTest = open_page("analysts", an_all="true", analyst="bremmer.2")
    text = words(app)
    # 62 experts, twice; the 42 claims, twice, are fewer than a hundred.
    assert "100 analysts and 84 claims" in text
    assert app.title[0].value.startswith("The 100 experts heard most stand")
    assert "Ian Bremmer 2" in text
    assert len(choices(app)) == 100 * 84


@pytest.mark.parametrize("part", ["Experts and claims", "Widest splits", "Beside the parties"])
def test_another_data_set(open_page, monkeypatch: pytest.MonkeyPatch, part: str):
    from parley.paths import EXAMPLE_DATA

    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    app: AppTest = open_page("analysts", an_part=part, analyst="lark")
    assert app.title[0].value
