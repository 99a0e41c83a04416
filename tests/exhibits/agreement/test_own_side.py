"""Who stands against the own side, and what describes a side: the frozen set by hand, and what is said."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset, View
from parley.exhibits.agreement.own_side import wording
from parley.exhibits.agreement.own_side.exhibit import build as exhibit
from parley.exhibits.agreement.own_side.model import build
from parley.exhibits.agreement.side_traits import wording as traits_wording
from parley.exhibits.agreement.side_traits.exhibit import build as traits_exhibit
from parley.exhibits.agreement.side_traits.model import Options as TraitsOptions
from parley.exhibits.agreement.side_traits.model import build as traits
from tests.analysis.tables import rows


@pytest.fixture(scope="module")
def view(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


def test_one_stance_by_hand(view: View):
    """On us-28/13 E3 accepts (1, 23 November 2025). Of Europe the EU objects (-1), and by items France
    (13c -1), Germany (13c -2) and Poland (13b -1): the median of the four is -1, two steps away.
    """
    model = build(view)
    assert rows(
        model.rows, "actor_id", "group", "clause_id", "stance", "others", "n", "distance"
    ) == [["e3", "Europe", "us-28/13", 1, -1, 4, 2]]
    (row,) = (
        exhibit(model).table.drop(columns=["actor_id", "clause_id", "date"]).to_numpy().tolist()
    )
    assert row == [
        "United Kingdom, France and Germany together", "Europe", "13", "Russia back in world economy",
        "+ accepts", "\u2212 objects", 4,
    ]  # fmt: skip
    assert wording.summary(model) == (
        "1 actor stands against their own side, on 1 clause. Furthest: E3 on 13, accepts; the median of 4 "
        "others of Europe: objects."
    )
    choice_at = exhibit(model).choice_at
    assert choice_at is not None
    assert choice_at(0, "") == "e3~us-28/13"


def test_the_rest_of_a_side_is_there_whoever_is_looked_at(view: View):
    assert build(view.narrow(actor="e3")).rows["n"].tolist() == [4]
    assert build(view.narrow(actor="fr")).empty


def test_before_the_others_spoke_nobody_stood_against_them(view: View):
    """On 23 November two others had, France and Germany; on 22 November E3 had not."""
    assert len(build(view.narrow(asof="2025-11-23")).rows) == 1
    assert build(view.narrow(asof="2025-11-22")).empty


def test_what_describes_a_side_says_what_it_rests_on(view: View):
    """Russia alone accepts us-28/7 of the side, and nobody of the four others heard: (1 + 1) / 3 to 1 / 6."""
    shown = traits_exhibit(traits(view, TraitsOptions(top=2))).table
    of_russia = shown[(shown["side"] == "Russia") & (shown["clause"] == "7")]
    columns = [
        traits_wording.TRAIT, traits_wording.SAYS, traits_wording.HEARD, traits_wording.TIMES,
        traits_wording.ACCEPT, traits_wording.REST, traits_wording.REST_ACCEPT,
    ]  # fmt: skip
    assert rows(of_russia, *columns) == [
        ["sets apart", "++ endorses", 1, "accepts 4.0 times", 1.0, 4, 0.0]
    ]
    assert shown.groupby(["side", traits_wording.TRAIT]).size().max() == 2
    together = shown[shown[traits_wording.TRAIT] == "holds together"]
    assert set(together["side"]) == {"Europe", "Other"}
    assert (together[traits_wording.HEARD] >= 2).all()
