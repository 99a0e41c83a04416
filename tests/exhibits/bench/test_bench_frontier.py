"""Two parties as axes: worked out by hand on the small set, and every odd case in words of its own."""

from __future__ import annotations

from typing import Any

from parley.dataset import Dataset
from parley.exhibits.bench.frontier import exhibit, wording
from parley.exhibits.bench.frontier.model import Model, Options, build
from tests.analysis.tables import rows

NOTHING = ("nothing",)
SCORES = ("first", "first_low", "first_high", "second", "second_low", "second_high")


def made(dataset: Dataset, **asked: Any) -> Model:
    view = dataset.view()
    return build(view, Options(**asked).decided(view))


def test_the_axes_are_the_two_farthest_apart(example: Dataset):
    # For the revised draft: Upper bank +1 on the water, two unknown: -1 to 3; Lower bank -1 on the dues, 0 on the water, one
    # unknown: -2 to 0; Between the banks +2, one unknown: 1 to 3. The last two are apart whatever is unknown.
    model = made(example)
    assert model.names == ("Lower bank", "Between the banks")
    assert made(example, reverse=True).names == ("Between the banks", "Lower bank")
    assert made(example, first="Upper bank").names == ("Upper bank", "Lower bank")
    assert made(example, second="Upper bank").names == ("Lower bank", "Upper bank")


def test_a_frontier_by_hand(example: Dataset):
    # Lower bank and Between the banks: the water (1, 1), (-1, 0) or (0, 1); the dues (-1, 1) whichever text;
    # the wardens (0, 0) or (1, 0). The first of each makes (1, 2), as many as there are texts on the dues.
    model = made(example)
    table = exhibit.table(model)
    line = table[table["kind"] == "undominated"]
    # The Lower bank spoke on all three; Between the banks not on 3-f.
    assert rows(line, *SCORES, "packages") == [[1, 1, 1, 2, 1, 3, "3"]]
    own = table[table["kind"] == "on the bench"]
    # Neither spoke on the wardens of the revised draft.
    assert rows(own, *SCORES, "place", "dominated_by") == [
        [-1, -2, 0, 2, 1, 3, "below the line", "(1, 2)"]
    ]
    assert wording.finding(model) == (
        "The package on the bench lies below the line: 1 place on it is better, by 2 for Lower bank and no worse for "
        "Between the banks"
    )
    draft = table[table["name"] == "Mediator's draft"]
    # It has the sluice beside, which both accept: (1, 1) + (1, 1) + (-1, 1), and flood claims, unknown to both.
    assert rows(draft, *SCORES, "place") == [[1, 0, 2, 3, 2, 4, "beyond the line"]]


def test_several_places_by_hand(example: Dataset):
    # Upper and Lower bank on all five issues: sluice (-1, 1), claims (-1, 0), dues (0, -1): (-2, 0) in any case; the
    # water (-1, 1), (1, -1) or (1, 0); the wardens (0, 0) or (-1, 1).
    model = made(example, take=NOTHING, first="Upper bank", second="Lower bank")
    table = exhibit.table(model)
    line = table[table["kind"] == "undominated"]
    assert rows(line, "first", "second") == [[-4, 2], [-2, 1], [-1, 0]]
    assert wording.finding(model).startswith("The package on the bench takes nothing")
    assert "The line has 3 places, from −4 for Upper bank and 2 for Lower bank to −1 and 0." in wording.summary(model)  # fmt: skip


def test_a_package_on_the_line_is_said_to_be(example: Dataset):
    take = ("water-share:draft", "harbour-dues:draft", "wardens:revised+3-f")
    model = made(example, take=take, first="Lower bank", second="Between the banks")
    assert wording.finding(model) == (
        "The package on the bench lies on the line: none that was searched is better for Lower bank or Between the banks "
        "and no worse for the other"
    )


def test_marks_and_rows_load_what_they_show(frozen: Dataset):
    shown = exhibit.build(made(frozen))
    assert shown.choice_at is not None
    assert shown.figure is not None
    packages = {shown.choice_at(row, "name") for row in range(len(shown.table))}
    marked = [str(mark[0]) for trace in shown.figure.data for mark in trace.customdata or ()]
    assert len(marked) == len(set(marked))
    assert set(marked) <= packages
    # All the line and the package on the bench can be clicked.
    line = shown.table[shown.table["kind"] != "published text"]
    assert set(line["package"]) <= set(marked)


def test_odd_cases_have_sentences_of_their_own(example: Dataset):
    alone = made(example, parties=("Upper bank",))
    assert alone.empty
    assert wording.summary(alone) == wording.ONE_PARTY
    view = example.view(asof="1900-01-01")
    assert wording.summary(build(view, Options().decided(view))) == wording.NO_ISSUE
    other = made(example, parties=("Upper bank", "Lower bank"), first="mediator")
    assert other.names == ("Upper bank", "Lower bank")
    assert wording.ignored(other) == (
        "The mediator is not among the parties asked, so another axis is shown."
    )
    same = made(example, first="Upper bank", second="Upper bank")
    assert same.names == ("Upper bank", "Lower bank")
    asked = {"parties": ("Upper bank", "Lower bank"), "take": ("flood-claims:draft",)}
    assert wording.unheard(made(example, **asked)) == (
        "Lower bank was not heard on anything that may be taken: a score of 0 there is silence."
    )
    nobody = made(example, parties=("Lower bank", "mediator"), take=("flood-claims:draft",))
    assert wording.summary(nobody) == wording.NEITHER_SPOKE
    assert wording.finding(nobody) == ""


def test_what_is_supposed_of_the_two_is_marked(example: Dataset):
    model = made(example, suppose=("Lower bank~revised/3~2",))
    assert model.names == ("Lower bank", "Between the banks")
    assert "◇ with stances that are supposed, and stated by nobody" in wording.finding(model)
    table = exhibit.table(model)
    # The revised draft on the bench and as a text has it, the version with 3-f and the others do not.
    assert rows(table[table["name"].isin(["", "Revised draft"])].head(2), "supposed") == [["◇ in it"]] * 2  # fmt: skip
    assert rows(table[table["name"] == "Mediator's draft"], "supposed") == [["◇ in the search"]]
    # What is supposed of a third party has no part in the two scores.
    axes = {"first": "Lower bank", "second": "Between the banks"}
    other = made(example, suppose=("Upper bank~revised/3~-2",), **axes)
    assert set(exhibit.table(other)["supposed"]) == {""}
    assert "◇" not in wording.finding(other)
