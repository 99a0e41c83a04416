"""The stance matrix through the router: what is shown, and the evidence behind a cell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import EXAMPLE_DATA


def figure(app: AppTest) -> dict:
    (chart,) = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def trace(app: AppTest, kind: str) -> dict:
    (wanted,) = [one for one in figure(app)["data"] if kind in (one.get("mode"), one["type"])]
    return wanted


def marks(app: AppTest) -> dict[str, str]:
    """Choice id -> the sign in its square."""
    squares, texts = trace(app, "bar"), trace(app, "text")
    signs = dict(
        zip(zip(texts["x"], texts["y"], strict=True), texts["text"], strict=True)
    )  # by place
    rows = [round(base + 0.5) for base in squares["base"]]
    at = zip(squares["x"], rows, strict=True)
    choices = [data[0] for data in squares["customdata"]]
    return {choice: signs.get(place, "") for choice, place in zip(choices, at, strict=True)}


ACTORS = "Actors who spoke most"


def test_it_opens_on_the_current_text_by_side_with_its_most_telling_cell(open_page, words):
    app: AppTest = open_page("stances")
    headline, *rest = words(app).splitlines()
    assert "Twenty points: who accepts which point?" in rest
    # Worked by hand in tests/exhibits/stances/test_sides.py, as is the cell that tells most.
    assert headline == (
        "Where several sides spoke, all accept 4 of 14 clauses of Twenty points; on 6 they stand apart"
    )
    choices = [data[0] for data in trace(app, "bar")["customdata"]]
    assert len(choices) == (22 + 1) * 5  # the points and their versions, and the text as a whole
    assert "Russia on point 20, Ceasefire on acceptance" in words(app)
    # It is ringed in the figure.
    assert choices[trace(app, "bar")["selectedpoints"][0]] == "Russia~ua-us-20/20"


def test_what_was_closed_stays_closed_until_a_square_is_chosen(open_page, words):
    app: AppTest = open_page("stances")
    app.button(key="close_stances").click().run()
    assert "Russia on point 20" not in words(app)
    assert "selectedpoints" not in trace(app, "bar")


def test_actors_are_one_control_away(open_page):
    app: AppTest = open_page("stances", st_text="US 28 points", st_columns=ACTORS)
    choices = [data[0] for data in trace(app, "bar")["customdata"]]
    assert len(choices) == (28 + 1) * 10  # the points, and the text as a whole
    assert {"ua~us-28/7", "ua~us-28"} <= set(choices)


def test_every_state_is_told_apart_without_colour(open_page):
    # Worked out from data/: Ukraine rejects us-28/7 outright (its statement of 24 December 2025);
    # on us-28/3 it has said nothing, but the 20 points, which it put forward, drop that point;
    # on us-28/6 Russia has spoken only on the 800,000 that replaced the figure;
    # on us-28/13 Ukraine spoke on items only; Germany has said nothing on us-28/1.
    signs = marks(open_page("stances", st_text="US 28 points", st_columns=ACTORS))
    assert signs["ua~us-28/7"] == "\u2212\u2212"
    assert signs["ua~us-28/3"] == "\u00d7"
    assert signs["ru~us-28/6"] == "\u2260"
    assert signs["ua~us-28/13"].startswith("\u2193")
    assert signs["de~us-28/1"] == ""


def test_the_evidence_of_a_linked_cell(open_page, words):
    app: AppTest = open_page("stances", cell="ua~us-28/7")
    panel = words(app).replace("\\", "")
    panel = panel[panel.index("Ukraine's government on point 7") :]
    # The answer comes first: who, how, since when (pos-ua-us-28.7-2025-12-24 is the first of its
    # stance), on what basis and who said it.
    assert panel.splitlines()[1] == "**\u2212\u2212 Ukraine rejects**, since 24 December 2025."
    known = "stated (said by a named official or in a signed text) · Volodymyr Zelensky · ["
    assert known in panel
    # Then all that was said, newest first: 24, 18 and 14 December 2025 ... (data/positions.csv)
    assert "**6 statements, newest first**" in panel
    said = panel[panel.index("newest first") :]
    positions = [
        said.index(f"** · {day} 2025") for day in ("24 December", "18 December", "14 December")
    ]
    assert positions == sorted(positions)
    assert "[All that was said on this clause](<clauses?clause=us-28%2F7>)" in panel


def test_an_answer_is_few_elements(open_page):
    # However many statements there are: the way to close it, its heading and one text.
    app: AppTest = open_page("stances", cell="ua~us-28/7")
    shown = app.main.children
    (panel,) = [block for block in _blocks(shown) if "panel_chosen_stances" in str(block.proto)]
    assert [element.type for element in panel.children.values()] == [
        "button", "bidi_component", "subheader", "markdown",
    ]  # fmt: skip


def _blocks(children):
    for child in children.values():
        if hasattr(child, "children"):
            yield child
            yield from _blocks(child.children)


def test_a_statement_on_another_wording_says_so_in_plain_words(open_page, words):
    # Russia spoke on the 800,000 of the Twenty points, which replaced the 600,000 of us-28/6.
    text = words(open_page("stances", cell="ru~us-28/6")).replace("\\", "")
    assert "**Russia has not answered this wording.**" in text
    assert "\u2260 \u2212 objects · 25 December 2025" in text
    assert "Said of a later wording: [Twenty points 4 800,000 in peacetime](" in text
    assert "(what changed between the two: replaced); not counted here" in text


def test_ids_in_notes_are_links_with_names(open_page, words):
    # The note on us-28/6 names eu-28/6, ua-us-20/4 and gva-19/r1.
    text = words(open_page("stances", cell="ua~us-28/6")).replace("\\", "")
    assert (
        "in the European text ([European counter-text 6 800,000 in peacetime](<clauses?clause=eu-28%2F6>))"
        in text
    )
    assert "eu-28/6" not in text


def test_a_link_to_a_cell_opens_its_text_and_an_actor_that_is_not_shown(open_page, words):
    # pos-ua-ua-us-20.4-2025-12-24; Hungary is not among the twelve.
    text = words(open_page("stances", cell="ua~ua-us-20/4"))
    assert "Twenty points: who accepts which point?" in text
    assert "Ukraine's government on point 4" in text
    assert "Hungary on point 14" in words(open_page("stances", cell="hu~us-28/14"))


def test_the_text_of_a_linked_cell_stays_when_the_cell_is_closed(open_page, words):
    app: AppTest = open_page("stances", cell="ua~us-28/7")
    assert app.query_params["st_text"] == "US 28 points"
    app.button(key="close_stances").click().run()
    assert "cell" not in app.query_params
    assert app.query_params["st_text"] == "US 28 points"
    # Whoever opens that address anew sees the same text.
    again = open_page("stances", st_text=app.query_params["st_text"])
    assert "US 28 points: who accepts which point?" in words(again)
    # And the text of a cell that the address names does not hold on to a reader who leaves it.
    linked = open_page("stances", cell="ua~us-28/7")
    linked.selectbox(key="st_text").set_value("ua-us-20").run()
    assert "Twenty points: who accepts which point?" in words(linked)


def test_the_evidence_of_the_text_as_a_whole(open_page, words):
    # pos-hu-us-28-2025-11-24, 2.
    text = words(open_page("stances", cell="hu~us-28"))
    assert "Hungary on US 28 points" in text
    assert "it is not spread over the clauses" in text
    assert "++ Hungary endorses" in text


def test_sides_as_columns_and_what_is_behind_them(open_page, words):
    # Europe on us-28/9: e3 0 and pl -2, of 16 actors.
    app: AppTest = open_page("stances", sidecell="Europe~us-28/9")
    signs = marks(app)
    assert "\u2212" in signs["Europe~us-28/9"]
    assert "2/16" in signs["Europe~us-28/9"]
    text = words(app)
    assert "Europe on point 9" in text
    assert "**\u2212 Europe objects**" in text.replace("\\", "")
    assert "2 of 16 actors with a stance" in text
    assert "Poland rejects, stated 24 November 2025" in text.replace("*", "")
    assert "No stance that counts was found for" in text


def test_orders_and_items_are_controls_of_the_address(open_page):
    app: AppTest = open_page("stances", st_text="US 28 points", st_items="true")
    rows = trace(app, "bar")["base"]
    assert len(set(rows)) == 56 + 1
    axis = list(figure(app)["layout"]["yaxis"]["labelalias"].values())
    assert "<b>Territory</b>" in axis
    assert axis.index("<b>Politics and society</b>") < axis.index("<b>Security</b>")


def test_a_link_by_an_orders_former_name_opens_that_order(open_page, words):
    app: AppTest = open_page("stances", st_order="Most contested first")
    assert "Order: Most polarised first" in [
        button.label.replace("\\", "") for button in app.button
    ]
    assert app.query_params["st_order"] == "Most polarised first"


def test_who_has_not_spoken_on_what(open_page, words):
    app: AppTest = open_page(
        "stances", st_show="Silence", st_text="US 28 points", st_columns=ACTORS
    )
    text = words(app)
    assert "US 28 points: who has not spoken on what?" in text
    table = app.dataframe[0].value
    assert list(table.columns)[:4] == ["number", "heading", "silent", "side"]
    assert table["number"].iloc[0] == "3"
    assert "silent means that no statement was found" in text


def test_the_statement_that_there_is_none(open_page, words):
    app: AppTest = open_page("stances", st_show="Silence", cell="it~us-28/1")
    assert "That is a gap in what was found, not a neutral stance" in words(app)


def test_a_text_not_yet_public_has_no_squares(open_page):
    app: AppTest = open_page("stances", plan="eu-28", asof="2025-11-21", st_columns="All actors")
    spec = figure(app)
    assert all(
        not any(map(any, trace["z"])) for trace in spec["data"] if isinstance(trace.get("z"), list)
    )


def test_a_link_to_a_cell_opens_its_evidence_whatever_columns_were_left_open(open_page, words):
    by_side = words(open_page("stances", st_columns="Sides", cell="ua~us-28/7"))
    assert "Ukraine's government on point 7" in by_side
    by_actor = words(open_page("stances", st_columns=ACTORS, sidecell="Europe~us-28/9"))
    assert "Europe on point 9" in by_actor
    # Among sides it is the actor's side that is ringed.
    among_sides = open_page("stances", cell="ua~us-28/7")
    squares = trace(among_sides, "bar")
    assert squares["customdata"][squares["selectedpoints"][0]][0] == "Ukraine~us-28/7"
    neither = words(open_page("stances", cell="nobody~us-28/7"))
    assert "Ukraine's government on point 7" not in neither


def test_what_filters_leave_out_is_not_told_as_silence(open_page, words):
    # positions.csv: what Poland said of us-28/9 is "stated", and so is most that Ukraine said of
    # us-28/7, which its own text drops; nothing is "reported".
    cell = words(open_page("stances", cell="pl~us-28/9", basis="reported"))
    assert "No statement up to 4 July 2026 is left under the filters" in cell
    assert "No statement was found" not in cell
    dropped = words(open_page("stances", cell="ua~us-28/7", basis="reported"))
    assert "No answer of Ukraine to this wording is left under the filters" in dropped
    side = words(open_page("stances", sidecell="Europe~us-28/9", basis="reported"))
    assert "is left under the filters" in side
    assert "No stance of Europe" not in side
    clause = words(open_page("clauses", clause="us-28/7", actor=["Holy See"]))
    assert "is left under the filters" in clause
    # view-028 is Edgar's, on a claim of another issue.
    expert = words(open_page("analysts", analyst="edgar", issue=["Ceasefire"]))
    assert "No statement was found" not in expert


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("millers~draft/1", "Searched for on its own on 3 June 2024, in vain."),
        ("millers~draft/3a", "The grain barges were searched for as well."),
        ("ostrell~revised/3", "What it said stands on the other version: [Ostrell, "),
        ("council~draft/3", "No search for it on its own is recorded."),
        ("ostrell~draft/2", "also [Ostrell Town Hall]"),
    ],
)
def test_evidence_says_what_was_searched_and_which_pages_carry_it(
    open_page, words, monkeypatch: pytest.MonkeyPatch, cell: str, says: str
):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    assert says in words(open_page("stances", cell=cell))


def test_who_stands_against_the_own_side_is_listed_with_a_way_to_the_cell(open_page, words):
    app: AppTest = open_page("stances", st_text="US 28 points")
    (fold,) = [one for one in app.main.expander if "against the own side" in one.label]
    assert fold.label == "6 stances against the own side"
    app.session_state["own_side"] = True
    text = words(app.run())
    assert "accepts, 23 November 2025; the median of 4 others of Europe objects" in text
    assert "cell=e3~us-28%2F13" in text
    none = open_page("stances", st_text="Twenty points")
    assert not [one for one in none.main.expander if "own side" in one.label]
