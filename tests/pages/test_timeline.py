"""The timeline through the router: its range, its lanes, the steps below, and what a choice opens."""

from __future__ import annotations

import json
from datetime import date

from streamlit.testing.v1 import AppTest

from parley.exhibits.options import in_address
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.timeline.events import model as events_model
from parley.exhibits.timeline.steps import model as steps_model
from parley.paths import EXAMPLE_DATA


def figures(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def choices(figure: dict) -> set[str]:
    return {data[0] for trace in figure["data"] for data in trace.get("customdata", [])}


def test_it_opens_on_the_dense_part_with_both_figures_on_one_axis(open_page, words):
    app: AppTest = open_page("timeline")
    lanes, steps = figures(app)
    assert lanes["layout"]["xaxis"]["range"] == steps["layout"]["xaxis"]["range"]
    assert lanes["layout"]["margin"]["l"] == steps["layout"]["margin"]["l"]
    assert lanes["layout"]["margin"]["r"] == steps["layout"]["margin"]["r"]
    # events.csv: 106 rows lie from 19 November 2025 on; plans.csv: 15 texts.
    assert "of 106 events" in words(app)
    assert "of 15 texts" in words(app)
    # us-28 was published on 20 November 2025; the leak is in the lane of plans.
    assert {"plan~us-28", "event~ev-2025-11-20-leak"} <= choices(lanes)
    assert "cell~us~us-28/21" in choices(steps)


def test_the_range_is_in_the_address(open_page, words):
    app: AppTest = open_page("timeline", tl_from="2025-11-19", tl_to="2025-11-30")
    # events.csv: 23 rows from 19 to 30 November 2025.
    assert "23 events and 4 texts, 19 November 2025 to 30 November 2025" in words(app)
    titles = [note["text"] for note in figures(app)[0]["layout"]["annotations"]]
    assert any("Full text of the 28 points leaks" in title for title in titles)
    app.button(key="tl_whole").click().run()
    assert days(app) == (date(2014, 3, 18), date(2026, 7, 4))
    assert "of 150 events" in words(app)
    app.button(key="tl_whole").click().run()
    assert days(app) == (date(2025, 11, 19), date(2026, 7, 4))


def days(app: AppTest) -> tuple[date, date]:
    return app.date_input(key="tl_from").value, app.date_input(key="tl_to").value


def test_buttons_zoom_and_move_the_days(open_page, words):
    app: AppTest = open_page("timeline", tl_from="2026-01-01", tl_to="2026-01-20")
    # 20 days: the ten in the middle, then seven, which is the least; then twice as many again.
    app.button(key="tl_in").click().run()
    assert days(app) == (date(2026, 1, 6), date(2026, 1, 15))
    assert "6 January 2026 to 15 January 2026" in words(app)
    app.button(key="tl_in").click().run()
    assert days(app) == (date(2026, 1, 7), date(2026, 1, 13))
    assert app.button(key="tl_in").disabled
    app.button(key="tl_out").click().run()
    assert days(app) == (date(2026, 1, 3), date(2026, 1, 16))
    # Half of 14 days earlier, and later again.
    app.button(key="tl_earlier").click().run()
    assert days(app) == (date(2025, 12, 27), date(2026, 1, 9))
    app.button(key="tl_later").click().run()
    assert days(app) == (date(2026, 1, 3), date(2026, 1, 16))


def test_it_opens_on_the_newest_of_the_weightiest_events(open_page, words):
    app: AppTest = open_page("timeline")
    assert "Zelensky writes openly to Putin" in [heading.value for heading in app.main.subheader]
    assert "at" not in app.query_params
    app.button(key="close_timeline").click().run()
    assert "Zelensky writes openly to Putin" not in [h.value for h in app.main.subheader]


def test_the_as_of_date_ends_the_axis(open_page, words):
    app: AppTest = open_page("timeline", asof="2025-12-01")
    assert "19 November 2025 to 1 December 2025" in words(app)  # 13 days: no week stands out
    for figure in figures(app):
        assert figure["layout"]["xaxis"]["range"][1] < "2025-12-03"
    late = open_page("timeline", asof="2025-12-01", at="event~ev-2025-12-14-berlin")
    # What was not known by then is not shown: the page opens on what was.
    assert "negotiate in Berlin" not in words(late)


def test_an_event_opens_with_its_actors_its_day_and_the_positions_around(open_page, words):
    app: AppTest = open_page("timeline", at="event~ev-2025-11-25-transcript")
    text = words(app)
    assert "Bloomberg publishes Witkoff-Ushakov transcript" in text
    assert "25 November 2025 · statement" in text
    assert "United States government and Russia's government" in text
    assert "Also on 25 November 2025" in text
    # events.csv: three others lie on that day, one of them since the 24th.
    titles = [b.label for b in app.main.button if b.key and b.key.startswith("at_to_")]
    assert len(titles) == 3
    assert any("Driscoll" in title for title in titles)
    assert "from 3 days before to 3 days after" in text
    app.button(key="at_to_ev-2025-11-25-lavrov").click().run()
    assert app.query_params["at"] == "event~ev-2025-11-25-lavrov"
    assert "Lavrov says plan reached Moscow only unofficially" in words(app)


def test_a_text_a_stance_and_some_days_open_too(open_page, words):
    assert "US draft framework for ending the war" in words(open_page("timeline", at="plan~us-28"))
    assert "United States government on point 21" in words(
        open_page("timeline", at="cell~us~us-28/21")
    )
    unknown = open_page("timeline", at="moon~1")
    assert not unknown.exception


def test_steps_follow_a_clause_and_the_filters(open_page, words):
    app: AppTest = open_page(
        "timeline", tl_on="US 28 points 7: NATO door closed on both sides", actor="ua"
    )
    assert choices(figures(app)[1]) == {"cell~ua~us-28/7"}
    # positions.csv, Ukraine on us-28/7: -2, -2, 0, -1, -2.
    assert "Ukraine on US 28 points 7 (−− to ± to − to −−)" in words(app)
    narrowed = open_page("timeline", issue="Limits on forces")
    assert "Limits on forces: who stood where" in words(narrowed)


def test_kinds_narrow_the_lanes(open_page, words):
    app: AppTest = open_page("timeline", tl_kind="sanctions")
    (lane,) = figures(app)[0]["layout"]["yaxis"]["ticktext"]
    assert lane.startswith("sanctions<br>")
    assert "2 events" in words(app)


def test_the_tables_are_what_the_keyboard_reaches(open_page):
    app: AppTest = open_page("timeline", timeline_as="Table", steps_as="Table")
    events, steps = (frame.value for frame in app.dataframe)
    assert len(events) == 106 + 15
    # The rest stands in an event's own view, and in files.
    assert list(events.columns) == ["date", "kind", "title", "actors"]
    assert {"actor", "date", "stance", "basis", "until"} <= set(steps.columns)


def test_filters_that_leave_nothing_are_said(open_page, words):
    text = words(open_page("timeline", actor="Hamas"))
    assert "What happened, and when?" in text
    assert "No statement on a clause is left under these filters." in text


def test_a_topic_that_the_filters_take_away_gives_way_to_another(open_page, words):
    app: AppTest = open_page("timeline", tl_on="US 28 points 6: Ceiling of 600,000")
    assert "US 28 points 6: Ceiling of 600,000: who stood where" in words(app)
    app.multiselect(key="issue").set_value(["nato-membership"]).run()
    assert "Ukraine and NATO: who stood where" in words(app)


def test_other_data_bring_other_days(open_page, words, monkeypatch):
    app: AppTest = open_page("timeline", tl_from="2025-11-19", tl_to="2025-11-30")
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    app.run()
    # The fictional set reaches from 1 March to 31 May 2024; one of its events has only a month.
    assert "of 6 events" in words(app) or "6 events and" in words(app)
    assert days(app) == (date(2024, 3, 1), date(2024, 5, 31))


def test_the_page_shows_the_rows_of_its_options(open_page, frozen):
    events = events_model.Options(date(2025, 11, 19), date(2025, 12, 31), ("talks", "statement"))
    steps = steps_model.Options(events.first_day, events.last_day, "clause~us-28/7")
    query: dict[str, list[str]] = {"timeline_as": ["Table"], "steps_as": ["Table"]}
    for options in (events, steps):
        for key, text in in_address(options, frozen):
            query.setdefault(key, []).append(text)
    query |= {key: query[key][:1] for key in ("tl_from", "tl_to")}
    app: AppTest = open_page("timeline", **query)
    view = frozen.view()
    for frame, name, options in zip(
        app.dataframe, ("timeline", "steps"), (events, steps), strict=True
    ):
        rows = EXHIBITS[name].exhibit(view, options).table[list(frame.value.columns)]
        shown, wanted = (some.astype(object).fillna("") for some in (frame.value, rows))
        assert shown.to_numpy().tolist() == wanted.to_numpy().tolist()
