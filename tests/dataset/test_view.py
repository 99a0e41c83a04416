"""A view: what each filter keeps, and that nothing later than the as-of date is seen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dataset import TABLES, Dataset, Day
from parley.dataset.contract import BASIS_WORDS


def test_no_filter_keeps_every_row(frozen: Dataset):
    view = frozen.view()
    for table in TABLES:
        pd.testing.assert_frame_equal(view[table.name], frozen[table.name])


def test_a_text_filter_by_hand(frozen: Dataset):
    # data/clauses.csv has 28 points of us-28, of which 10, 12, 13, 14, 20, 21 and 24 have items.
    view = frozen.view(plan="us-28")
    clauses = view["clauses"]
    assert set(clauses["plan_id"]) == {"us-28"}
    points = clauses[clauses["part_of"].isna()]["number"]
    assert points.tolist() == [str(number) for number in range(1, 29)]
    assert set(view["plans"]["plan_id"]) == {"us-28"}


def test_as_of_by_hand(frozen: Dataset):
    # The US draft came out on 20 November 2025, the European text on the 23rd.
    before = frozen.view(plan=["us-28", "eu-28"], asof=date(2025, 11, 22))
    assert before["plans"]["plan_id"].tolist() == ["us-28"]
    assert set(before["clauses"]["plan_id"]) == {"us-28"}
    assert set(before.clauses_asked()["plan_id"]) == {"us-28", "eu-28"}
    assert before["lineage"].query("plan_id == 'eu-28'").empty


def test_an_event_of_a_month_is_held_back_until_the_month_is_over(example: Dataset):
    (known,) = example["events"].query("precision == 'month'").to_dict("records")
    begin, end = known["date"].date(), (known["date"] + pd.offsets.MonthEnd(0)).date()
    during, after = example.view(asof=begin + timedelta(10)), example.view(asof=end)
    assert known["event_id"] not in set(during["events"]["event_id"])
    assert known["event_id"] in set(after["events"]["event_id"])


def test_a_date_after_the_covered_one_shows_no_more(frozen: Dataset):
    late = frozen.view(asof=date(2030, 1, 1))
    assert late.asof == frozen.covered_to == date(2026, 7, 4)


@settings(max_examples=30)
@given(data=st.data())
def test_as_of_never_shows_the_future(frozen: Dataset, data: st.DataObject):
    some = st.lists(st.sampled_from(frozen["plans"]["plan_id"].tolist()), max_size=3)
    asof = date(2022, 4, 1) + timedelta(data.draw(st.integers(0, 1600)))
    view = frozen.view(plan=data.draw(some), asof=asof)
    day = pd.Timestamp(view.asof)
    for table, column in (
        ("plans", "published"),
        ("positions", "date"),
        ("analyst_views", "date"),
        ("events", "date"),
    ):
        assert (view[table][column] <= day).all()
    assert set(view["clauses"]["plan_id"]) <= set(view["plans"]["plan_id"])


@settings(max_examples=30)
@given(data=st.data())
def test_a_filter_only_ever_takes_away(frozen: Dataset, data: st.DataObject):
    def some(table: str, key: str) -> list[str]:
        return data.draw(st.lists(st.sampled_from(frozen[table][key].tolist()), max_size=2))

    wide = frozen.view(plan=some("plans", "plan_id"), actor=some("actors", "actor_id"))
    narrow = wide.narrow(
        issue=tuple(some("issues", "issue_id")), basis=("authored", "stated"), text="a"
    )
    for table, key in (("clauses", "clause_id"), ("positions", "position_id")):
        assert set(narrow[table][key]) <= set(wide[table][key])


def test_search_copes_with_case_accents_and_quotes(frozen: Dataset):
    for query in ("zaporizhzhia plant", "ZAPORIZHZHIA PLANT", "Zaporízhzhia plant"):
        assert not frozen.view(text=query)["clauses"].empty
    assert frozen.view(text="no such words here")["clauses"].empty


def test_positions_on_a_whole_text_have_no_issue(frozen: Dataset):
    whole = frozen.view(plan="us-28")["positions"].query("clause_id == 'us-28'")
    assert not whole.empty
    narrowed = frozen.view(plan="us-28", issue="nato-membership")["positions"]
    assert "us-28" not in set(narrowed["clause_id"])


def test_sources_are_those_on_which_something_kept_rests(frozen: Dataset):
    view = frozen.view(plan="us-28", actor="pl", basis=list(BASIS_WORDS))
    assert set(view["positions"]["source_id"]) <= set(view["sources"]["source_id"])
    assert len(view["sources"]) < len(frozen["sources"])


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"plan": "us-29"}, "plan: 'us-29' is not in the data; allowed: istanbul-2022"),
        ({"issue": ["x", "y"]}, "issue: 'x', 'y' is not in the data"),
        ({"actor": "nobody"}, "actor: 'nobody'"),
        ({"basis": "guessed"}, "basis: 'guessed' is not in the data; allowed: authored, stated"),
    ],
)
def test_an_unknown_id_names_the_parameter_and_what_is_allowed(
    frozen: Dataset, filters: dict, said: str
):
    with pytest.raises(ValueError, match="is not in the data") as raised:
        frozen.view(**filters)
    assert str(raised.value).startswith(said)


def test_narrow_takes_what_view_takes(frozen: Dataset):
    view = frozen.view(actor="ru")
    for plan in ("us-28", ["us-28"], iter(["us-28"]), pd.Series(["us-28", "us-28"])):
        narrowed = view.narrow(plan=plan)
        assert narrowed.filters == frozen.view(plan="us-28", actor="ru").filters
    assert view.narrow(text="  land ").filters.text == "land"
    assert view.narrow(plan="us-28").narrow(plan=()).filters == view.filters
    with pytest.raises(ValueError, match="plan: 'us-29' is not in the data"):
        view.narrow(plan="us-29")
    with pytest.raises(TypeError, match="plans"):
        view.narrow(plans="us-28")


@pytest.mark.parametrize(
    "day",
    [
        "2025-11-22",
        date(2025, 11, 22),
        pd.Timestamp("2025-11-22"),
        pd.Timestamp("2025-11-22 23:59"),
        datetime(2025, 11, 22, 8, tzinfo=UTC),
    ],
)
def test_days_as_text_date_or_timestamp(frozen: Dataset, day: Day):
    for view in (frozen.view(asof=day), frozen.view().narrow(asof=day)):
        assert view.filters.asof == view.asof == date(2025, 11, 22)
        assert type(view.asof) is date


@pytest.mark.parametrize("day", ["2026-13-01", "22 November", "20251122", "2026-02-29", pd.NaT, 7])
def test_what_is_no_date_is_said_at_once(frozen: Dataset, day):
    said = f"asof: {day!r} is not a date; allowed: a calendar date written YYYY-MM-DD"
    for ask in (frozen.view, frozen.view().narrow):
        with pytest.raises(ValueError, match="is not a date") as raised:
            ask(asof=day)
        assert str(raised.value).startswith(said)


def test_an_unknown_table_names_those_there_are_the_likeliest_first(frozen: Dataset):
    for tables in (frozen, frozen.view()):
        with pytest.raises(KeyError) as raised:
            tables["position"]
        said = raised.value.args[0]
        assert said.startswith("no table 'position'; there are positions, ")
        assert set(said.partition("there are ")[2].split(", ")) == {table.name for table in TABLES}


def test_a_view_and_a_data_set_are_one_line(frozen: Dataset):
    title, version = frozen.meta.title, frozen.version
    assert repr(frozen.view()) == f"<View of '{title}', version {version}>"
    some = frozen.view(plan=["us-28", "eu-28"], asof="2025-12-01", text="land")
    assert repr(some) == (
        f"<View of '{title}', version {version}, plan=us-28;eu-28, asof=2025-12-01, text=land>"
    )
    assert repr(frozen).startswith(f"<Dataset '{title}', version {version}: ")
    assert repr(frozen).endswith(f" positions, up to {frozen.covered_to}>")
    assert "\n" not in repr(frozen) + repr(some)
