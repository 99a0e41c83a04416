"""Facets of clauses: every count against one made by hand from data/*.csv."""

from __future__ import annotations

from parley.analysis.facets import MARKED, counts
from parley.dataset import Dataset, View
from parley.exhibits.clauses.chosen import ClauseOptions
from parley.exhibits.clauses.listing.model import LISTS, Options, build, narrowable, offered_marks
from parley.exhibits.clauses.listing.wording import narrowed_to
from parley.exhibits.options import checked, in_address

# Counted from clauses.csv and issues.csv with awk.
GROUPS = {
    "Politics and society": 47, "Security": 69, "Territory": 27, "Economy": 55, "Implementation": 28,
}  # fmt: skip
US_28_GROUPS = {
    "Politics and society": 12, "Security": 17, "Territory": 7, "Economy": 18, "Implementation": 2,
}  # fmt: skip


def counted(view: View, **chosen) -> dict[str, dict[str, int]]:
    clauses = narrowable(view)
    return counts(clauses.facets, clauses.choice(Options(**chosen)))


def marked(view: View) -> dict[str, int]:
    numbers = counted(view)
    marks = offered_marks(view.dataset)
    return {name: numbers[name][MARKED] for name in marks}


def test_counts_by_hand(frozen: Dataset):
    numbers = counted(frozen.view())
    assert numbers["groups"] == GROUPS
    assert numbers["texts"]["us-28"] == 56
    assert numbers["texts"]["gva-19"] == 6
    assert numbers["issues"]["force-limits"] == 10
    # 32 clauses have a row in terms.csv, 111 one in positions.csv.
    assert marked(frozen.view()) == {"quantities": 32, "heard": 111, "for_and_against": 31}


def test_a_list_does_not_narrow_its_own_counts(frozen: Dataset):
    view = frozen.view(plan="us-28")
    numbers = counted(view, groups=("Security",))
    assert numbers["groups"] == US_28_GROUPS
    # Of the clauses that oblige Ukraine, 20 in all, six are of the security group: 2, 6, 7, 10b,
    # 10d and 18.
    assert numbers["obliges"]["ua"] == 6
    assert counted(view)["obliges"]["ua"] == 20
    assert len(build(view, Options(groups=("Security",))).table) == 17


def test_somebody_for_and_somebody_against_by_hand(frozen: Dataset):
    kept = build(frozen.view(plan="us-28"), Options(for_and_against=True)).table
    # As each last said (positions.csv): for us-28/6 nobody is left who is for it, since the
    # United States moved from 2 to 0; on us-28/7 Russia is for it and Ukraine against.
    assert "7" in kept["number"].tolist()
    assert "6" not in kept["number"].tolist()
    assert len(kept) == 19


def test_nobody_is_for_or_against_before_anybody_spoke(frozen: Dataset):
    first = frozen["plans"]["published"].min().date()
    view = frozen.view(plan="istanbul-2022", asof=first)
    assert marked(view) == {"quantities": 3, "heard": 0, "for_and_against": 0}


def test_an_empty_view(frozen: Dataset):
    model = build(frozen.view(text="qwxzvk"))
    assert model.empty
    lists = [facet for facet in model.narrowable.facets if facet.name in LISTS]
    assert {facet.name: dict(facet.present.values) for facet in lists} == {
        "texts": {}, "groups": {}, "issues": {}, "obliges": {},
    }  # fmt: skip


def test_what_no_clause_of_the_view_has_is_no_choice(frozen: Dataset):
    view = frozen.view(plan="us-28")
    options = Options(texts=("eu-28",))
    assert len(build(view, options).table) == 56
    assert narrowed_to(narrowable(view), options) == ""


def test_the_choice_in_words(frozen: Dataset):
    clauses = narrowable(frozen.view())
    chosen = Options(groups=("Security",), obliges=("ua", "ru"), for_and_against=True)
    assert narrowed_to(clauses, chosen) == (
        "Narrowed to Group: Security; Must act: Ukraine's government, Russia's government; "
        "Somebody for and somebody against."
    )
    assert narrowed_to(clauses, Options()) == ""


def test_addresses_hold_ids_and_options_take_names_too(frozen: Dataset):
    options = checked(Options, frozen, {"texts": "Twenty points", "obliges": ["ua"]})
    assert in_address(options, frozen) == [("cl_text", "ua-us-20"), ("cl_obliges", "ua")]
    assert in_address(ClauseOptions("us-28/6"), frozen) == [("clause", "us-28/6")]
