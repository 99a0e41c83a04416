"""The best packages as a table: worked out by hand on the small set, and every odd case in words of its own."""

from __future__ import annotations

from typing import Any

from parley.dataset import Dataset
from parley.exhibits.bench.best import exhibit, wording
from parley.exhibits.bench.best.model import Model, Options, build
from tests.analysis.tables import rows

NOTHING = ("nothing",)


def made(dataset: Dataset, **asked: Any) -> Model:
    return build(dataset.view(), Options(**asked))


def test_fewest_red_lines_by_hand(example: Dataset):
    # On the bench: the revised draft. Sharing the water: the counter-proposal is a red line of the Lower bank, the
    # two others of nobody. Harbour dues: three texts, alike but for the grain barges, an item of the mediator's draft that
    # the Lower bank rejects; so two. Wardens: 3-f is a red line of the Upper bank. So 2 x 2 x 1.
    # Unknown: the Upper bank on harbour dues, all three on the wardens of the revised draft.
    model = made(example)
    assert wording.finding(model) == (
        "Fewest red lines, as far as the parties have spoken: none, in 4 packages; that on the bench is among them"
    )
    table = exhibit.table(model)
    assert (
        rows(table, wording.RED, wording.MOST, wording.LEFT_OUT, wording.ITEMS, "unknown")
        == [[0, 0, 0, 0, 4]] * 4
    )
    # What keeps most of it comes first, here all of it.
    assert table["differs"].tolist()[-1] == "Sharing the water: Mediator's draft; Harbour dues: Ostrell's answer"  # fmt: skip
    assert table["differs"].tolist()[0] == "nothing: it is the package on the bench"
    assert "of 9 stances on it 4 are unknown" in wording.summary(model)
    assert "All 4 are listed." in wording.summary(model)


def test_a_row_loads_the_package_that_it_shows(example: Dataset):
    shown = exhibit.build(made(example))
    assert shown.choice_at is not None
    assert shown.choice_at(0, "differs") == (
        "harbour-dues:revised,wardens:revised,water-share:revised"
    )


def test_how_the_package_on_the_bench_falls_short(example: Dataset):
    # Nothing that can be taken is accepted by all who spoke: on each clause somebody objects, is mixed or nobody spoke.
    # Of equals fewer unknown: 3-f has one unknown, the wardens of the revised draft three. The water has three texts,
    # alike but for the counter-proposal, on which Between the banks is unknown.
    assert wording.finding(made(example, aim="accepted")) == (
        "Most clauses accepted by all who spoke: none, in 4 packages; that on the bench has none, too, but more stances unknown"
    )
    asked = made(example, take=("wardens:revised+3-f", "water-share:counter"))
    # The Upper bank rejects 3-f, the Lower bank the counter-proposal; without either there is none.
    assert wording.finding(asked).endswith("none, in 2 packages; that on the bench has 2")
    worst = made(example, aim="worst-off", take=("wardens:revised+3-f", "water-share:counter"))
    assert wording.finding(worst).endswith("none, in 2 packages; that on the bench has 1")


def test_where_nothing_is_without_a_red_line(example: Dataset):
    # With every objection a red line, of all five issues: the one text on the sluice and on flood claims is objected to
    # by the Upper bank, each of three on harbour dues by the Lower bank. Sharing the water has the revised draft, and
    # the wardens of the revised draft drew no stance. So three, whichever text on harbour dues.
    model = made(example, take=NOTHING, red_line="-1")
    assert wording.finding(model) == (
        "Fewest red lines, as far as the parties have spoken: 3, in 3 packages; that on the bench takes nothing"
    )
    assert wording.in_the_way(model) == (
        "Nothing that was searched is without a red line: on The upper sluice, Harbour dues and Old flood claims every "
        "wording that may be taken has one. The smallest set of clauses that makes it impossible has 1 clause, on The upper "
        "sluice: Mediator's draft 2 (Upper bank objects). 1 other set is as small."
    )
    assert any("every issue in play is searched" in note for note in wording.notes(model))


def test_leaving_out_and_pinning(example: Dataset):
    out = made(example, take=NOTHING, red_line="-1", leave_out=True)
    # The three that are objected to whatever is taken are left out; the other two are not.
    assert rows(exhibit.table(out), wording.RED, wording.LEFT_OUT) == [[0, 3]]
    held = made(example, take=("wardens:revised+3-f", "water-share:counter"), pinned=("wardens",))
    assert wording.finding(held).endswith("1, in 2 packages; that on the bench has 2")
    assert "Pinned, and kept as they are: Wardens." in wording.notes(held)
    assert "on Wardens every wording that may be taken has one" in wording.summary(held)


def test_odd_cases_have_sentences_of_their_own(example: Dataset):
    every = made(example, pinned=("water-share", "harbour-dues", "wardens"))
    assert "All that the package takes is pinned" in wording.summary(every)
    assert "in that on the bench alone" in wording.finding(every)
    alone = made(example, take=("sluice:draft",))
    assert "one wording alone is in view, so there is nothing to search" in wording.summary(alone)
    early = build(example.view(asof="1900-01-01"), Options())
    assert early.empty
    assert wording.summary(early).startswith("No text in view says anything on an issue")
    unheard = made(example, take=("flood-claims:draft",), parties=("Lower bank", "Upper bank"))
    assert "Lower bank was not heard on anything that may be taken" in wording.summary(unheard)
    silent = made(example, take=("flood-claims:draft",), parties=("Lower bank",))
    assert wording.finding(silent) == ""
    assert wording.summary(silent).startswith("None of the parties has spoken")


def test_what_is_supposed_is_marked_wherever_it_has_a_part(example: Dataset):
    # With the Upper bank taken to reject the wardens of the revised draft either version is a red line.
    model = made(example, suppose=("Upper bank~revised/3~-2",))
    mark = "◇ with stances that are supposed, and stated by nobody"
    assert mark in wording.finding(model)
    assert "Revised draft 3 (Upper bank rejects, ◇ supposed, and stated by nobody)" in wording.summary(model)  # fmt: skip
    assert "◇" in wording.rests_on(model)
    # The supposed stance is in the packages with the revised draft's wardens; those with 3-f, which have fewer unknown
    # and so are best, hang on it without having it.
    assert set(exhibit.table(model)["supposed"]) == {"◇ in the search"}
    pinned = made(example, suppose=("Upper bank~revised/3~-2",), pinned=("wardens",))
    assert set(exhibit.table(pinned)["supposed"]) == {"◇ in it"}
    assert set(exhibit.table(made(example))["supposed"]) == {""}


def test_ties_of_the_frozen_copy_are_counted_and_twenty_listed(frozen: Dataset):
    shown = exhibit.build(made(frozen))
    assert len(shown.table) == 20
    assert "20 of them are listed." in shown.summary
    assert shown.source_ids
    assert shown.finding.endswith("that on the bench has 1")
