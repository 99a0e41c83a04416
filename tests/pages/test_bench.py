"""The bench through the router: a package from a link, its red lines, what is supposed, what is best."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.testing.v1 import AppTest

from parley.exhibits import choice_keys
from parley.exhibits.bench import wording
from parley.exhibits.bench.asked import SUPPOSE_KEY, TAKE_KEY
from parley.exhibits.bench.red_lines import wording as red_wording

US_28_ON = ("territory:us-28", "nato-membership:us-28", "ceasefire:us-28")
"""Three of the 28 points. The newest stances of the frozen copy on them:

- 7: the United States 0 (1 December 2025), Ukraine -2 (24 December), Russia 2; Europe the median toward 0 of E3 -2
  and NATO -1, -1.
- 21: the United States 1 (3 March 2026), Ukraine -2 (the same day), Russia 1; Europe the median of E3, the EU, Germany and
  Poland, all 0 by December 2025, and of Sweden and others at -1, 0.
- 28: the United States 2, Russia 1; Europe the median toward 0 of E3 1 and Germany -1, 0; Ukraine was not heard.

So 11 of 12 answers are known, and Ukraine has the two red lines.
"""


def title(app: AppTest) -> str:
    return app.title[0].value.replace("\\", "")


def test_it_says_what_it_is_not_and_opens_on_the_current_text(open_page, words):
    app = open_page("bench")
    text = words(app)
    for line in wording.WHAT_IT_IS_NOT:
        assert line in text
    assert app.title[0].value.startswith("Holds for ")
    assert "as far as they have spoken" in app.title[0].value
    assert app.multiselect(key="bn_party").value == ["United States", "Ukraine", "Russia", "Europe"]


def test_a_link_opens_its_package(open_page, words):
    app = open_page("bench", **{TAKE_KEY: list(US_28_ON)})
    assert title(app) == (
        "Holds for 3 of 4 as far as they have spoken (11 of 12 answers known, 1 objection); "
        "Ukraine has 2 red lines, on Ukraine and NATO and Territory"
    )
    # The statements behind them stand below.
    assert "2 red lines of 1 party." in words(app)
    app = open_page("bench", **{TAKE_KEY: list(US_28_ON), "bn_red": "-1"})
    assert "Europe has 1 red line, on Ukraine and NATO" in title(app)


def test_what_is_supposed_is_marked_wherever_it_stands(open_page, words):
    app = open_page("bench", **{TAKE_KEY: list(US_28_ON), SUPPOSE_KEY: "Russia~us-28/7~-2"})
    mark = f"({wording.SUPPOSED_MARK} {wording.SUPPOSED})"
    assert title(app).endswith(f"Russia has 1 red line, on Ukraine and NATO {mark}")
    # A red line that is supposed away leaves its mark, too.
    milder = open_page("bench", **{TAKE_KEY: list(US_28_ON), SUPPOSE_KEY: "Ukraine~us-28/7~1"})
    assert title(milder).endswith(
        f"Ukraine has 1 red line, on Territory; {wording.SUPPOSED_MARK} 1 answer is {wording.SUPPOSED}"
    )
    assert wording.SUPPOSED_MARK in words(app)


def test_what_is_supposed_of_who_is_not_asked_is_said(open_page, words):
    app = open_page(
        "bench", **{SUPPOSE_KEY: "Russia~us-28/7~-2", "bn_party": ["Ukraine", "Europe"]}
    )
    assert "has no part in it" in words(app)


def test_a_text_that_a_filter_keeps_out_is_said(open_page, words):
    app = open_page("bench", plan="eu-28", **{TAKE_KEY: list(US_28_ON)})
    assert "is not among the texts in view" in words(app)


def test_nothing_taken_and_nobody_heard_are_said(open_page, words):
    app = open_page("bench", **{TAKE_KEY: "nothing"})
    assert app.title[0].value == wording.NOTHING_TAKEN
    assert red_wording.NONE in words(app)
    app = open_page("bench", bn_party="India")
    assert not app.exception


def test_taking_another_wording_changes_the_package_and_keeps_the_issue_open(open_page):
    app = open_page("bench", **{choice_keys.BENCH_CELL: "ceasefire~Russia"})
    app.button(key="take_ceasefire_us-28").click().run()
    assert "ceasefire:us-28" in app.query_params[TAKE_KEY]
    assert app.query_params[choice_keys.BENCH_CELL] == "ceasefire~Russia"


def test_leaving_out_and_starting_from_a_text(open_page):
    app = open_page("bench", **{choice_keys.BENCH_CELL: "ceasefire~Russia"})
    app.button(key="leave_ceasefire").click().run()
    assert not [one for one in app.query_params[TAKE_KEY] if one.startswith("ceasefire:")]
    start = app.selectbox(key="bench_start")
    start.select(start.options[-1]).run()
    assert all(
        one.endswith(app.query_params[TAKE_KEY][0].partition(":")[2])
        for one in app.query_params[TAKE_KEY]
    )


def test_the_package_is_a_page_to_print(open_page, monkeypatch):
    files: dict[str, Callable[[], bytes]] = {}
    monkeypatch.setattr(
        st, "download_button", lambda _, data, file_name, **__: files.update({file_name: data})
    )
    open_page("bench", **{TAKE_KEY: list(US_28_ON), SUPPOSE_KEY: "Russia~us-28/7~-2"})
    page = files["parley-package-on-the-bench-2026-07-04.html"]().decode()
    assert "Ukraine has 2 red lines, on Ukraine and NATO and Territory" in page
    assert f"{wording.SUPPOSED_MARK} Russia on US 28 points 7" in page
    assert "bn_take=territory%3Aus-28" in page
    files.clear()
    # Where nothing is left there is nothing to print.
    open_page("bench", asof="2014-01-01")
    assert files == {}
