"""Packages as they stand in addresses: there and back, and what is wrong is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.analysis.packages import Package, offer
from parley.dataset import Dataset
from tests.analysis.packages.bare import NAN, bare

IDS = st.text(st.sampled_from("ab:,%+/é-2"), min_size=1, max_size=5)


@given(st.dictionaries(IDS, st.one_of(IDS, st.just("")), max_size=4))
def test_what_is_written_is_read_again(choices: dict[str, str]):
    package = Package.of(choices)
    assert Package.read(package.text) == package
    assert dict(package.choices) == {issue: o for issue, o in choices.items() if o}


def test_the_order_in_which_issues_are_named_does_not_matter():
    one, other = Package.of({"b": "x", "a": "y"}), Package.of({"a": "y", "c": "", "b": "x"})
    assert one == other
    assert hash(one) == hash(other)
    assert one.text == "a:y,b:x"
    assert one.with_option("a", "") == Package.of({"b": "x"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("territory", r"'territory' is no choice; right would be issue:option"),
        ("a:x,", r"'' is no choice"),
        ("a:x:y", r"'a:x:y' is no choice"),
        ("a:x,a:y", r"issue 'a' is named twice"),
        ("i9:t0", r"issue: 'i9' is not in play; allowed: i0"),
        ("i0:t9", r"option: 't9' is none on 'i0'; allowed: t0, t1, or '' to leave it out"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(text: str, says: str):
    field = bare([[[[1]], [[NAN]]]])
    with pytest.raises(ValueError, match=says):
        field.package(text)


def test_a_part_that_filters_took_away_is_told_apart():
    field = bare([[[[1]], [[NAN]]]])
    kept, lost = field.known(Package.read("i0:t1,i9:t0"))
    assert kept.text == "i0:t1"
    assert lost == (("i9", "t0"),)


def test_options_are_the_texts_words_on_an_issue_and_versions_are_options_of_their_own(
    frozen: Dataset,
):
    offered = offer(frozen.view(asof="2025-12-31"))
    by_issue = dict(zip(offered.issues, offered.options, strict=True))
    twenty = [option for option in by_issue["territory"] if option.plan_id == "ua-us-20"]
    # Points alone: ua-us-20/14 has items a to d, 14-us is the American version of 14.
    assert [(o.option_id, o.variants, o.clauses) for o in twenty] == [
        ("ua-us-20", (), ("ua-us-20/14",)),
        ("ua-us-20+14-us", ("ua-us-20/14-us",), ("ua-us-20/14-us",)),
    ]
    # The open letter is of June 2026.
    assert "ua-letter-2026-06" not in {o.plan_id for options in offered.options for o in options}
    # Points 12 and 14, on two issues, have two versions each.
    marks = [mark.variants for mark in offered.landmarks if mark.plan_id == "ua-us-20"]
    assert set(marks) == {
        (),
        ("ua-us-20/12-us",),
        ("ua-us-20/14-us",),
        ("ua-us-20/14-us", "ua-us-20/12-us"),
    }
    assert marks[0] == ()


def test_with_items_the_versions_take_their_items_along(frozen: Dataset):
    offered = offer(frozen.view(), "items")
    by_issue = dict(zip(offered.issues, offered.options, strict=True))
    twenty = [option for option in by_issue["territory"] if option.plan_id == "ua-us-20"]
    assert [(o.option_id, o.clauses) for o in twenty] == [
        ("ua-us-20", ("ua-us-20/14a", "ua-us-20/14b", "ua-us-20/14c", "ua-us-20/14d")),
        ("ua-us-20+14-us", ("ua-us-20/14-us",)),
    ]


def test_filters_narrow_what_is_offered_and_a_search_cuts_no_option(frozen: Dataset):
    offered = offer(frozen.view(plan=("us-28", "eu-28"), issue="territory"))
    assert offered.issues == ("territory",)
    assert [option.option_id for option in offered.options[0]] == ["us-28", "eu-28"]
    whole = offer(frozen.view())
    found = offer(frozen.view(text="NATO"))
    every = {(o.issue_id, o.option_id): o.clauses for options in whole.options for o in options}
    for options in found.options:
        for option in options:
            assert option.clauses == every[option.issue_id, option.option_id]
    assert 0 < len(found.issues) < len(whole.issues)
    nothing = offer(frozen.view(asof="2020-01-01"))
    assert (nothing.issues, nothing.landmarks, nothing.clauses) == ((), (), ())


def test_of_very_many_versions_those_with_fewest_variants_are_offered(small):
    # Six points with two versions each make 2 ** 6 = 64 versions of the text on its one issue.
    points = [f"old/{n}" for n in range(6)]
    variants = [(f"old/{n}-x", "", f"old/{n}") for n in range(6)]
    offered = offer(small(plans={"old": "2025-01-01"}, clauses=[*points, *variants]).view())
    assert len(offered.options[0]) == 32
    assert offered.options[0][0].clauses == tuple(points)
    # The text's own, six with one variant, fifteen with two, ten of those with three.
    assert [len(option.variants) for option in offered.options[0]] == [0] + [1] * 6 + [2] * 15 + [
        3
    ] * 10
    assert offered.cut == (("i", "old"),)
    # Too many to be landmarks each: the text's own version alone.
    assert [mark.package.text for mark in offered.landmarks] == ["i:old"]
    two = offer(small(plans={"old": "2025-01-01"}, clauses=[*points[:2], *variants[:2]]).view())
    assert [option.option_id for option in two.options[0]] == [
        "old",
        "old+0-x",
        "old+1-x",
        "old+0-x+1-x",
    ]
    assert two.cut == ()
    assert len(two.landmarks) == 4


def test_an_option_with_the_wording_of_an_earlier_one_says_so_and_stays_one(frozen: Dataset):
    offered = offer(frozen.view())
    by_issue = dict(zip(offered.issues, offered.options, strict=True))
    # eu-28/16 keeps the wording of us-28/16; ua-us-20/6 widens it.
    said = {o.option_id: o.same_as for o in by_issue["russian-law"]}
    assert said == {"us-28": "", "eu-28": "us-28", "ua-us-20": ""}
