"""What an address asks of a page: what is left of it, and what the data do not have."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset
from parley.exhibits import asked, filters
from parley.exhibits.asked import LeftOut
from parley.exhibits.query import QueryError
from parley.exhibits.registry import on_page


def test_links_may_name_what_a_page_can_be_asked_as_programs_do(frozen: Dataset):
    query = {
        "plan": ["us-28"], "basis": ["tabled"], "columns": ["sides"], "text": ["us-28"],
        "st_order": ["Most contested first"], "cell": ["ua~us-28/7"],
    }  # fmt: skip
    judged = asked.judged(frozen, "stances", query)
    assert judged.texts == {
        "plan": ["US 28 points"], "basis": ["authored"], "st_columns": ["Sides"],
        "st_text": ["US 28 points"], "st_order": ["Most polarised first"], "cell": ["ua~us-28/7"],
    }  # fmt: skip
    assert judged.values["plan"] == ("us-28",)
    assert not judged.left_out


def test_clauses_and_chosen_claims_are_named_by_id(frozen: Dataset):
    query = {"clause": ["US 28 points 6"], "cl_issue": ["Sovereignty"]}
    texts = asked.judged(frozen, "clauses", query).texts
    assert texts == {"clause": ["us-28/6"], "cl_issue": ["sovereignty"]}


UNKNOWN = "unknown"
CASES = {
    # Every sort of key, and what is left out of it: label, values, why, and whether nothing is left.
    "a text": ("stances", {"plan": ["us-99"]}, ("Texts", ("us-99",), UNKNOWN, True)),
    "one of two": ("stances", {"plan": ["us-99", "us-28"]}, ("Texts", ("us-99",), UNKNOWN, False)),
    "commas": ("stances", {"plan": ["us-99,us-28"]}, ("Texts", ("us-99",), UNKNOWN, False)),
    "an actor": ("data", {"actor": ["moon"]}, ("Actors", ("moon",), UNKNOWN, True)),
    "a basis": ("data", {"basis": ["rumour"]}, ("Basis", ("rumour",), UNKNOWN, True)),
    "a day too late": ("data", {"asof": ["2031-01-01"]}, ("As of", ("2031-01-01",), "later", False)),
    "a day too early": ("data", {"asof": ["1900-01-01"]}, ("As of", ("1900-01-01",), "earlier", True)),
    "no day": ("data", {"asof": ["never"]}, ("As of", ("never",), "unreadable", True)),
    "two days": (
        "data", {"asof": ["2026-01-01", "2026-01-02"]},
        ("As of", ("2026-01-01", "2026-01-02"), "repeated", False),
    ),
    "days after a last one": (
        "movement", {"since": ["2031-01-01"]}, ("From", ("2031-01-01",), "later", True)
    ),
    "the text of a page": ("stances", {"st_text": ["moon"]}, ("Text", ("moon",), UNKNOWN, True)),
    "how it is shown": ("stances", {"st_order": ["best"]}, ("Order", ("best",), UNKNOWN, False)),
    "yes or no": ("stances", {"st_items": ["2"]}, ("Items", ("2",), "unreadable", False)),
    "a number": ("agreement", {"ag_min": ["0"]}, ("Shared at least", ("0",), "unreadable", False)),
    "texts compared": (
        "plans", {"pl_texts": ["us-28", "x"]}, ("Texts, two to 4", ("x",), UNKNOWN, False)
    ),
    "a part of the page": ("plans", {"pl_show": ["x"]}, ("Overview", ("x",), UNKNOWN, False)),
    "a facet": ("clauses", {"cl_group": ["Fishing"]}, ("Group", ("Fishing",), UNKNOWN, True)),
    "a collected clause": (
        "data", {"keep": ["us-28/99"]}, ("Collected clauses", ("us-28/99",), UNKNOWN, False)
    ),
    "a clause": ("clauses", {"clause": ["us-28/99"]}, ("", ("us-28/99",), UNKNOWN, True)),
    "a square": ("stances", {"cell": ["ua~us-28/99"]}, ("", ("ua~us-28/99",), UNKNOWN, False)),
    "a square of a side": ("stances", {"sidecell": ["Moon~us-28/7"]}, ("", ("Moon~us-28/7",), UNKNOWN, False)),
    "a pair": ("agreement", {"pair": ["ua~moon"]}, ("", ("ua~moon",), UNKNOWN, False)),
    "a mark": ("timeline", {"at": ["event~moon"]}, ("", ("event~moon",), UNKNOWN, False)),
    "a band": ("plans", {"became": ["group~moon~us-28~Security~kept"]}, ("", ("group~moon~us-28~Security~kept",), UNKNOWN, False)),
    "a source": ("sources", {"source": ["moon"]}, ("", ("moon",), UNKNOWN, False)),
    "an expert": ("analysts", {"analyst": ["moon"]}, ("", ("moon",), UNKNOWN, False)),
    "no key at all": ("data", {"colour": ["red"]}, ("colour", (), "no key", False)),
    "a key of another page": ("data", {"st_text": ["us-28"]}, ("st_text", (), "no key", False)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_had_is_named(frozen: Dataset, case: str):
    page, query, (label, values, why, nothing) = CASES[case]
    (one,) = asked.judged(frozen, page, query).left_out
    assert (one.label, one.values, one.why, one.nothing) == (label, values, why, nothing)


def test_of_a_day_after_the_last_one_all_there_is_is_left(frozen: Dataset):
    assert asked.judged(frozen, "data", {"asof": ["2031-01-01"]}).values == {
        "asof": date(2026, 7, 4)
    }


def test_what_others_hang_onto_links_and_what_frames_them_is_not_missed(frozen: Dataset):
    query = {key: ["1"] for key in ("utm_source", "fbclid", "gclid", "embed", "figure", "q")}
    assert not asked.judged(frozen, "stances", query).left_out


def test_a_hundred_clauses_are_collected_and_the_rest_is_named(frozen: Dataset):
    ids = list(frozen["clauses"]["clause_id"])
    judged = asked.judged(frozen, "data", {"keep": ids[:103]})
    assert judged.values["keep"] == tuple(ids[:100])
    assert judged.left_out == (
        LeftOut("keep", "Collected clauses", tuple(ids[100:103]), "too many", nothing=False),
    )


@pytest.mark.parametrize(
    "case",
    [case for case, (_, _, (_, _, why, _)) in CASES.items() if why not in ("later", "earlier")],
)
def test_pages_leave_out_what_the_interface_refuses(frozen: Dataset, case: str):
    # What a mark of a figure names, which part of a page is open and the collection are no questions of rows.
    page, query, _ = CASES[case]
    own = [option for listed in on_page(page) for option in listed.fields]
    known = {option.key for option in (*own, *filters.FILTERS)} | {
        option.name for option in (*own, *filters.FILTERS)
    }
    if case == "no key at all" or known & query.keys() - {"cell", "sidecell"}:
        pairs = [(key, text) for key, texts in query.items() for text in texts]
        with pytest.raises(QueryError):
            filters.read(frozen, pairs, own)


def test_a_list_of_any_length_is_judged_at_once(frozen: Dataset):
    endless = ",".join(["moon"] * 100_000)
    (one,) = asked.judged(frozen, "data", {"plan": [endless]}).left_out
    assert one.values == (endless,)
    several = asked.judged(frozen, "data", {"plan": [",".join(f"m{n}" for n in range(500))]})
    assert len(several.left_out[0].values) == 500
    assert several.unmet == [f"plan:m{n}" for n in range(20)]


def test_what_stays_unmet_is_asked_again(frozen: Dataset):
    judged = asked.judged(frozen, "stances", {"plan": ["us-99", "us-28"], "asof": ["never"]})
    kept = {**judged.texts, "unmet": judged.unmet}
    assert asked.with_unmet(kept) == {"plan": ["US 28 points", "us-99"], "asof": ["never"]}
    assert asked.judged(frozen, "stances", asked.with_unmet(kept)).left_out == judged.left_out
