"""What moved through the router: its windows, its lists, and what a row opens."""

from __future__ import annotations

from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest


def days(app: AppTest) -> tuple[date, date]:
    return app.date_input(key="mv_since").value, app.date_input(key="mv_until").value


def test_it_opens_on_the_last_days_in_which_a_stance_moved(open_page, words):
    # positions.csv: Hungary's -2 on ua-us-20/7 became 0 on 26 May 2026; nothing moved later.
    app: AppTest = open_page("movement")
    assert [title.value for title in app.title] == [
        "Hungary moved from −− rejects to ± mixed on “Membership by a set date”, 26 May 2026"
    ]
    assert "The 30 days up to the last day on which a stance moved." in words(app)
    assert days(app) == (date(2026, 4, 26), date(2026, 5, 26))
    assert {"mv_since", "mv_until", "moved"}.isdisjoint(app.query_params)
    # What is behind it is open.
    assert "Hungary on point 7" in words(app)


def test_its_files_say_which_days_they_hold(open_page, monkeypatch: pytest.MonkeyPatch):
    files: list[str] = []
    monkeypatch.setattr(
        st, "download_button", lambda _, file_name, **__: files.append(file_name) or False
    )
    open_page("movement")
    held = "parley-movement-2026-04-26-to-2026-05-26-2026-07-04"
    assert {f"{held}.csv", f"{held}.atom"} <= set(files)


def test_a_quiet_month_says_so_and_leads_to_the_last_that_was_not(open_page, words):
    # positions.csv: after 4 June 2026 two statements repeat a stance, nothing else is dated later.
    app: AppTest = open_page("movement", mv_over="Last 30 days")
    assert "Nothing moved from 4 June 2026 to 4 July 2026" in words(app)
    assert "The last days in which something moved end on 26 May 2026." in words(app)
    assert "What happened meanwhile?" in words(app)
    app.button(key="mv_latest").click().run()
    assert app.selectbox(key="mv_over").value == "latest"
    assert "Hungary moved" in words(app)


def test_a_date_that_is_changed_makes_the_days_the_readers_own(open_page, words):
    app: AppTest = open_page("movement")
    app.date_input(key="mv_until").set_value(date(2026, 5, 10)).run()
    assert app.selectbox(key="mv_over").value == "since"
    assert app.query_params["mv_since"] == "2026-04-26"
    assert app.query_params["mv_until"] == "2026-05-10"
    assert "from 26 April 2026 to 10 May 2026" in words(app)
    # Another period sets both dates anew and leaves the address without them.
    app.selectbox(key="mv_over").select("90-days").run()
    assert days(app) == (date(2026, 4, 5), date(2026, 7, 4))
    assert {"mv_since", "mv_until"}.isdisjoint(app.query_params)


def test_an_older_link_shows_what_it_showed(open_page, words):
    app: AppTest = open_page("movement", mv_over="Since a date", mv_since="2026-06-03")
    assert days(app) == (date(2026, 6, 3), date(2026, 7, 4))
    assert "1 text became public" in words(app)


def test_stances_that_moved_open_their_evidence(open_page, words):
    app: AppTest = open_page("movement", mv_over="Last 180 days", moved="cell~us~us-28/17")
    text = words(app)
    # pos-us-us-28.17: endorsed on 20 November 2025, objects on 5 February 2026.
    assert "++ endorses" in text
    assert "− objects" in text
    assert "United States government on point 17" in text
    assert "Let the last nuclear-limits treaty lapse" in text
    assert [b.label for b in app.main.get("download_button")][:2] == [
        "All changes (CSV)",
        "Feed (Atom)",
    ]


def test_the_window_ends_with_the_as_of_date(open_page, words):
    app: AppTest = open_page("movement", asof="2025-12-20", mv_over="Last 30 days")
    assert days(app) == (date(2025, 11, 20), date(2025, 12, 20))
    since = open_page(
        "movement", asof="2025-12-20", mv_over="Since a date", mv_since="2025-12-01", actor="ua",
        issue="nato-membership", moved_as="Table",
    )  # fmt: skip
    # positions.csv, Ukraine on us-28/7: -2, then 0 on the 14th, -1 on the 18th; -2 is of the 24th.
    assert since.dataframe[0].value["path"].tolist() == ["−− > ± > −"]


def test_two_texts(open_page, words):
    app: AppTest = open_page(
        "movement", mv_over="From text to text", mv_earlier="Twenty points", mv_later="US 28 points"
    )
    text = words(app)
    # lineage.csv: 14 clauses dropped on the way.
    assert "differ between US 28 points and Twenty points; 14 clauses were dropped" in text
    assert "dropped 14" in text
    same = open_page(
        "movement", mv_over="From text to text", mv_earlier="US 28 points", mv_later="US 28 points"
    )
    assert "Choose two different texts." in words(same)


def test_clauses_texts_and_events_open_too(open_page, words):
    app = open_page("movement", mv_over="Last 180 days", moved="plan~paris-2026-01")
    assert "text published 6 January 2026" in words(app)
    app = open_page("movement", mv_over="From text to text", moved="clause~us-28/3")
    assert "US 28 points, point 3" in words(app)
    app = open_page("movement", moved="event~ev-2026-06-18-summit")
    assert "18 to 19 June 2026" in words(app)


def test_before_there_were_two_texts(open_page, words):
    app = open_page("movement", asof="2022-04-15", mv_over="From text to text")
    assert "It takes two texts" in words(app)
    app = open_page("movement", asof="2022-04-15", plan="us-28")
    assert "Nothing ever moved under these filters." in words(app)


def test_the_address_need_not_say_what_is_compared(open_page, words):
    app: AppTest = open_page("movement", asof="2025-12-20", mv_since="2025-12-01")
    assert app.selectbox(key="mv_over").value == "since"
    assert days(app) == (date(2025, 12, 1), date(2025, 12, 20))
    app.selectbox(key="mv_over").select("90-days").run()
    assert days(app) == (date(2025, 9, 21), date(2025, 12, 20))
    # What is not asked for any more leaves the address, so that a link to it shows the same.
    assert "mv_since" not in app.query_params
    texts = open_page("movement", mv_later="European counter-text")
    assert "between US 28 points and European counter-text" in words(texts)
