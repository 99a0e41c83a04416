"""What moved through the router: its windows, its lists, and what a row opens."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def test_a_quiet_month_says_so_and_offers_the_next_wider_window(open_page, words):
    # positions.csv: after 4 June 2026 two statements repeat a stance, nothing else is dated later.
    app: AppTest = open_page("movement")
    assert "up to 4 July 2026: nothing moved" in words(app)
    assert "The last movement before that is of 4 June 2026." in words(app)
    assert "What happened meanwhile?" in words(app)
    app.button(key="mv_wider").click().run()
    assert app.selectbox(key="mv_over").value == "since"
    text = words(app)
    assert "After 3 June 2026" in text
    assert "1 text became public." in text


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
    assert "After 20 November 2025, up to 20 December 2025" in words(app)
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
    assert "From US 28 points to Twenty points" in text
    # lineage.csv: 14 clauses dropped on the way.
    assert "dropped 14" in text
    assert "need not be a change of mind" in text
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
    assert "Nothing moved before either" in words(app)


def test_the_address_need_not_say_what_is_compared(open_page, words):
    app: AppTest = open_page("movement", asof="2025-12-20", mv_since="2025-12-01")
    assert app.selectbox(key="mv_over").value == "since"
    assert "After 1 December 2025, up to 20 December 2025: " in words(app)
    app.selectbox(key="mv_over").select("90-days").run()
    assert "After 21 September 2025, up to 20 December 2025: " in words(app)
    # What is not asked for any more leaves the address, so that a link to it shows the same.
    assert "mv_since" not in app.query_params
    texts = open_page("movement", mv_later="European counter-text")
    assert "From US 28 points to European counter-text: " in words(texts)
