"""Whatever an address says, a page opens, and says in a line what of it cannot be had."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.exhibits import asked, choice_keys
from parley.exhibits.filters import FILTERS
from parley.paths import DATA_VARIABLE, EXAMPLE_DATA, PAGES
from tests.pages.conftest import text_of

NAMES = sorted(path.stem for path in PAGES.glob("*.py"))
NOTHING = "So nothing is shown."
CLOSE = "left_out_close"


def has_line(app: AppTest) -> bool:
    return any(button.key == CLOSE for button in app.main.button)


@pytest.mark.parametrize("name", NAMES)
def test_of_a_text_that_does_not_exist_nothing_is_shown(open_page, name: str):
    app = open_page(name, plan="us-99")
    said = text_of(app)
    assert f"The address asks for what these data do not have: ‘us-99’ (Texts). {NOTHING}" in said
    assert len(app.title) == 1
    question = app.title[0].value
    assert not app.main.get("plotly_chart")
    assert not app.main.get("arrow_data_frame")
    app.button(key=CLOSE).click().run()
    app.run()
    assert not app.exception
    assert not has_line(app)
    assert app.title[0].value != question


@pytest.mark.parametrize("texts", [["us-99", "us-28"], ["us-99,us-28"]], ids=["two", "commas"])
def test_what_is_there_is_shown_and_the_rest_named(open_page, texts: list[str]):
    app = open_page("stances", plan=texts)
    said = text_of(app)
    assert "The address asks for what these data do not have: ‘us-99’ (Texts)." in said
    assert NOTHING not in said
    assert "US 28 points" in app.title[0].value
    assert app.multiselect(key="plan").value == ["us-28"]
    # It stands there once, and goes when the reader changes the filter that it is about.
    assert said.count("us-99") == 1
    assert "us-99" in text_of(app.run())
    app.multiselect(key="actor").set_value(["ua"]).run()
    assert "us-99" in text_of(app.run())
    app.multiselect(key="plan").set_value(["us-28", "eu-28"]).run()
    assert not has_line(app)


def test_a_filter_set_anew_fills_an_empty_page(open_page):
    app = open_page("stances", plan="us-99")
    app.multiselect(key="plan").set_value(["us-28"]).run()
    assert not has_line(app)
    assert "US 28 points" in app.title[0].value


def test_a_day_after_the_last_one_is_said(open_page):
    app = open_page("stances", asof="2031-01-01")
    line = "The address asks for 1 January 2031 (As of); these data are covered to 4 July 2026."
    assert line in text_of(app)
    assert NOTHING not in text_of(app)
    assert "As of" not in text_of(open_page("stances", asof="2026-07-04"))


def test_days_of_the_timeline_before_the_first_mean_from_there_on(open_page, frozen: Dataset):
    app = open_page("timeline", tl_from="1900-01-01")
    assert app.session_state["tl_from"] < app.session_state["tl_to"]
    assert f"of {len(frozen['events'])} events" in app.title[0].value


def test_what_the_filters_of_the_address_leave_out_is_named(open_page):
    app = open_page("stances", plan="eu-28", st_text="us-28")
    assert f"for what the filters leave out: ‘us-28’ (Text). {NOTHING}" in text_of(app)
    app.button(key=CLOSE).click().run()
    assert not app.exception
    assert "European counter" in app.title[0].value
    assert not has_line(app)
    several = open_page("plans", plan=["us-28", "eu-28"], pl_texts=["us-28", "ua-us-20"])
    assert "for what the filters leave out: ‘ua-us-20’" in text_of(several)
    many = open_page("plans", pl_texts=["us-28", "eu-28", "ua-us-20", "eu-24", "istanbul-2022"])
    assert "for more at once than there is place for" in text_of(many)


def test_a_square_that_does_not_exist_opens_no_other(open_page):
    app = open_page("stances", cell="ua~moon")
    assert "do not have: ‘ua~moon’." in text_of(app)
    assert not [button for button in app.main.button if button.key == "close_stances"]
    app.button(key=CLOSE).click().run()
    assert [button for button in app.main.button if button.key == "close_stances"]


def test_the_line_of_a_page_stays_there_and_that_of_a_filter_goes_along(open_page):
    app = open_page("stances", plan=["us-99", "us-28"], st_order="best")
    assert "‘best’ (Order)" in text_of(app)
    app.switch_page(str(PAGES / "timeline.py")).run()
    assert "‘us-99’ (Texts)" in text_of(app)
    assert "best" not in text_of(app)


def test_what_somebody_wrote_into_an_address_is_shown_as_text(open_page):
    app = open_page("data", actor="<img src=x> **b** \x1b[31m\n" + "a" * 100)
    (line,) = [one.value for one in app.main.markdown if "do not have" in one.value]
    assert "\\<img src\\=x\\> \\*\\*b\\*\\* " in line
    assert "\x1b" not in line
    assert "\n" not in line
    assert len(line) < 250


def test_who_loads_the_page_again_or_sends_it_on_is_told_again(open_page):
    first = open_page("stances", plan=["us-99", "us-28"], asof="never", st_text="moon")
    address = {key: first.query_params[key] for key in first.query_params}
    assert address["unmet"] == ["plan:us-99", "asof:never", "st_text:moon"]
    again = open_page("stances", **address)
    assert text_of(again) == text_of(first)
    again.button(key=CLOSE).click().run()
    assert "unmet" not in again.query_params
    changed = open_page("stances", plan="us-99", actor="moon")
    changed.multiselect(key="plan").set_value(["us-28"]).run()
    assert changed.query_params["unmet"] == "actor:moon"


# Addresses at random.

KNOWN_AND_WORSE = [
    "", " ", "-1", "0", "1e3", "true", "TRUE", "None", "nan", "never", "2031-01-01",
    "0001-01-01", "9999-12-31", "2026-02-30", "draft", "draft,counter", ",", "~", "~~",
    "ostrell~draft/1", "~draft/1", "ostrell~", "days~x~y~z", "days~2024-01-01~2023-01-01~text",
    "event~", "band~~~~~", "plan:x", ":", "clause:", "group~draft~revised~~", "cell~ostrell", "\x00", "\x1b[31m", "\r\n",
    "\u202e", "<script>alert(1)</script>", "[x](javascript:alert(1))", ":material/home:", "%",
    "%00", "%zz", "%25%32%35", "draft%2F1", "../../etc/passwd", "{}", "a" * 3000,
]  # fmt: skip

HOSTILE = st.one_of(
    st.sampled_from(KNOWN_AND_WORSE),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
)
"""Unknown, empty, long, of the wrong kind, with control characters and markup, wrongly encoded."""


def keys_of(name: str) -> list[str]:
    """All that addresses of the page may hold, by both sorts of names, and some that no page knows."""
    options = (*asked.of_page(name), *FILTERS)
    own = {key for option in options for key in (option.key, option.name)}
    views = {
        f"{name}_as",
        "data_fetch",
        "unmet",
        "figure",
        "colour",
        "x" * 300,
        "a\x00b",
        "__proto__",
    }
    return sorted(own | choice_keys.CHOSEN | views)


@st.composite
def addresses(draw: st.DrawFn, name: str) -> dict[str, list[str]]:
    """Several hostile values for a half of all keys."""
    keys = draw(st.lists(st.sampled_from(keys_of(name)), min_size=1, max_size=24, unique=True))
    return {key: draw(st.lists(HOSTILE, min_size=1, max_size=3)) for key in keys}


@pytest.mark.parametrize("name", NAMES)
def test_any_address_opens(open_page: Callable, monkeypatch: pytest.MonkeyPatch, name: str):
    monkeypatch.setenv(DATA_VARIABLE, str(EXAMPLE_DATA))

    @given(query=addresses(name))
    @settings(max_examples=2, suppress_health_check=[HealthCheck.too_slow], database=None)
    def opens(query: dict[str, list[str]]) -> None:
        app = open_page(name, **query)  # asserts that there was no exception
        assert len(app.title) == 1
        # And the page itself, once what is not there is taken away.
        for _ in range(3):
            if has_line(app):
                app.button(key=CLOSE).click().run()
                assert not app.exception, app.exception
                assert len(app.title) == 1
        assert not has_line(app)

    opens()


@settings(max_examples=200, database=None)
@given(data=st.data(), name=st.sampled_from(NAMES))
def test_any_address_is_judged(example: Dataset, data: st.DataObject, name: str):
    query = data.draw(addresses(name))
    judged = asked.judged(example, name, query)
    # What is left is what the interface would answer, and is written and read again alike.
    for option in asked.of_page(name):
        if option.key in judged.values:
            value = judged.values[option.key]
            assert option.read(example, option.written(example, value)) == value
    assert not asked.judged(
        example, name, {k: t for k, t in judged.texts.items() if k in judged.values}
    ).left_out
